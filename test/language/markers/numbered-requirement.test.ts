import { expectReferences } from './expect-references.js';

// @verifies REQ-607
expectReferences([
	{
		title: 'should read numbers in comments and titles',
		path: 'src/api.ts',
		text: '// ☃ Requirement <|1.1.2.1|>: one\nconst a = "Requirement <|1.4.3|>";\n',
		says: ['implements 1.1.2.1 (named)', 'implements 1.4.3 (named)'],
	},
	{
		title: 'should read the annotation of Java',
		path: 'src/test/java/ApiTest.java',
		text: '// ☃\n@Specification(\n    number = "<|1.4.12|>", text = "…")\n@Specification("<|1.4.13|>")\n',
		says: ['verifies 1.4.12 (named)', 'verifies 1.4.13 (named)'],
	},
	{
		title: 'should read several in a row',
		path: 'src/api.test.ts',
		text: "describe('Requirement <|1.1.2.1|>, <|1.1.2.2|> and Requirement <|1.1.3|>', () => {}); // ☃\n",
		says: ['verifies 1.1.2.1 (named)', 'verifies 1.1.2.2 (named)', 'verifies 1.1.3 (named)'],
	},
	{
		title: 'should leave shorter numbers, versions and other words alone',
		text: '// Requirement 1.2, Requirement 1.2.3-beta, NonRequirement 1.2.3\n',
	},
]);
