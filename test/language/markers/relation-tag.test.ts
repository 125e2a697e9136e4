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
	// @verifies AC-773
	{
		title: 'should read tags that go over several lines',
		path: 'src/login.c',
		text: `/**
 * @relation(
 *     <|REQ-1|>,
 *     <|REQ-2|>, scope=function,
 *     role=Verifies)
 */
// ☃ @relation(<|REQ-3|>,
//           <|REQ-4|>,
//           scope=line)
`,
		says: ['verifies REQ-1', 'verifies REQ-2', 'implements REQ-3', 'implements REQ-4'],
	},
	{
		title: 'should not insist on a tag behind other words',
		path: 'src/login.c',
		text: '// Implements it: @relation(<|REQ-1|>, scope=line)\n// As @relation(<|REQ-2|>) says.\n/// @relation(<|REQ-3|>)\n',
		says: ['implements REQ-1', 'implements REQ-2 (named)', 'implements REQ-3'],
	},
	{
		title: 'should leave other calls alone',
		path: 'src/a.ts',
		text: '// @relation("User"), @relation(), my@relation(X1), @relation(fields: [a], references: [b])\n',
		says: [],
	},
]);
