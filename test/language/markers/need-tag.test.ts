import { test } from 'node:test';
import { builtInIdGrammar } from '../../../server/src/language/id.js';
import { needTag } from '../../../server/src/language/markers/need-tag.js';
import { assertProportional } from '../../support/growth.js';
import { expectReferences } from './expect-references.js';

// @verifies AC-886
expectReferences([
	{
		title: 'should read the IDs of needs',
		path: 'src/login.rs',
		text: `// @need-ids: <|REQ_CORE_004|>, <|AOU__COMP_1__TESTING|>
// ☃ @Terminal event types, IMPL_CORE_004, impl, [<|REQ_CORE_004|>, <|SWDD_LC-101|>]
// @ Terminal event types, TEST_CORE_004, test, [ <|REQ_PUBLIC_API|> ]
`,
		says: [
			'implements REQ_CORE_004 (named)',
			'implements AOU__COMP_1__TESTING (named)',
			'implements REQ_CORE_004 (named)',
			'implements SWDD_LC-101 (named)',
			'verifies REQ_PUBLIC_API (named)',
		],
	},
	{
		title: 'should verify needs in a test',
		path: 'tests/test_login.py',
		text: '# @need-ids: <|VERIF_002|>\n',
		says: ['verifies VERIF_002 (named)'],
	},
	{
		title: 'should read no needs in code, and in no other lists',
		path: 'src/login.c',
		text: 'char *a = "@need-ids: REQ_A"; // me@need-ids: REQ_A, @ list, of, words, [REQ_A], @a, b, impl, REQ_A\n',
	},
]);

for (const unit of ['@', '@need-ids: A, ', '@a, b, impl, [', '@ a a ']) {
	test(`REQ-012 should take linear time for many ${unit}`, async () => {
		const file = { grammar: builtInIdGrammar, isTest: false };
		await assertProportional(count => needTag.find(unit.repeat(count), file), { from: 10_000 });
	});
}
