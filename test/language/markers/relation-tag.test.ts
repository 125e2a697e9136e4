import { expectReferences } from './expect-references.js';

// @verifies REQ-614
expectReferences([
	{
		title: 'should read IDs, a scope and a role',
		path: 'src/login.c',
		text: `/* ☃
 * @relation(<|REQ-1|>, <|SDOC_2|>, scope=function)
 * @relation(<|REQ-1|>, scope=file, role=Verification)
 * @relation{<|LLR-3.1|>, scope=range_start}
 */
`,
		says: ['implements REQ-1', 'implements SDOC_2', 'verifies REQ-1', 'implements LLR-3.1'],
	},
	{
		title: 'should verify in a test',
		path: 'tests/test_a.py',
		text: '# @relation(<|REQ-1|>, scope=function)\n',
		says: ['verifies REQ-1'],
	},
	{
		title: 'should leave other calls alone',
		path: 'src/a.ts',
		text: '// @relation("User"), @relation(), my@relation(X1)\n',
		says: [],
	},
]);
