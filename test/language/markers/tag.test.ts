import { expectReferences } from './expect-references.js';

expectReferences([
	{ title: 'a tag says implements', text: '// @implements <|REQ-012|>', says: ['implements REQ-012'] },
	{ title: 'a tag says verifies', text: '// @verifies <|REQ-012|>', says: ['verifies REQ-012'] },
	{
		title: 'a tag of a requirement means implements in production code',
		text: '// ☃ @req <|FR-051|>, <|FR-071|> — the total is shown',
		says: ['implements FR-051', 'implements FR-071'],
	},
	{
		title: 'a tag of a requirement means verifies in a test',
		path: 'src/cart.test.ts',
		text: '// @req <|FR-051|>',
		says: ['verifies FR-051'],
	},
	{
		title: 'what follows the list is a mention',
		text: '// @req <|FR-051|> — replaces <|FR-020|>',
		says: ['implements FR-051', 'mentions FR-020 (prose)'],
	},
	{
		title: 'a tag may stand anywhere in a comment of many lines',
		text: '/**\n * Adds up.\n *\n * @implements <|REQ-1|> and <|REQ-2|>\n * @verifies {<|REQ-3|>}\n */\nfunction total() {}\n',
		says: ['implements REQ-1', 'implements REQ-2', 'verifies REQ-3'],
	},
	{
		title: 'two tags in one line',
		text: '/* ☃ @req <|REQ-1|> @verifies: <|REQ-2|> */',
		says: ['implements REQ-1', 'verifies REQ-2'],
	},
	{
		title: 'a qualified ID',
		text: '// @implements <|003-user-auth/FR-001|>, <|mobile/004-支付/FR-2|>\n// @req <|FR-001|>/<|FR-002|>',
		says: ['implements 003-user-auth/FR-001', 'implements mobile/004-支付/FR-2', 'implements FR-001', 'implements FR-002'],
	},
	{
		title: 'a folder named behind the ID',
		text: '// @req <|REQ-012|> (spec 002)\n// @req <|REQ-1|>, <|REQ-2|>（spec 003-user-auth）',
		says: ['implements 002/REQ-012', 'implements 003-user-auth/REQ-1', 'implements 003-user-auth/REQ-2'],
	},
	{ title: 'a named ID is declared', text: '// @implements <|PRD-checkout|>', says: ['implements PRD-checkout'] },
	{ title: 'tags in other cases and forms', text: '# @Implements: [<|REQ-1|>]', path: 'a.py', says: ['implements REQ-1'] },
	{ title: 'a range is its two ends', text: '// @req <|FR-001|>–<|FR-005|>', says: ['implements FR-001', 'implements FR-005'] },
	{ title: 'a decision', text: '// @spec <|ADR-060|>', says: ['implements ADR-060'] },
	{ title: 'should not read the tags of JSDoc', text: '/** @implements {Foo} @satisfies {Bar} */\nclass A {}' },
	{
		title: 'should not take an ID for declared that follows a type',
		text: '/** @implements {Foo} <|REQ-1|> */',
		says: ['mentions REQ-1 (prose)'],
	},
	{
		title: 'should not read other tags',
		text: '// @see <|REQ-1|>, me@req <|REQ-2|>',
		says: ['mentions REQ-1 (prose)', 'mentions REQ-2 (prose)'],
	},
	{ title: 'should not read a tag in a string', text: 'const a = \'// @implements REQ-1\', b = "@req REQ-2", c = `@req REQ-3`;' },
	{ title: 'should not read a tag in code', text: '@implements REQ-1\nREQ-2' },
	{
		title: 'what is said of an ID in brackets does not end a list, nor does a comma before its last',
		text: '// @implements <|REQ-1|> (the form), <|REQ-2|> （表单）、<|REQ-3|>, and <|REQ-4|>; more of <|REQ-5|>',
		says: ['implements REQ-1', 'implements REQ-2', 'implements REQ-3', 'implements REQ-4', 'mentions REQ-5 (prose)'],
	},
	{
		title: 'a list goes on behind the end of a line that ends with a comma',
		text: '/** ☃\n * @implements <|REQ-1|> (the form),\n *   <|REQ-2|>, <|REQ-3|> and\n *   <|REQ-4|>\n *   <|REQ-5|>\n */\n// Sees <|REQ-6|>,\n// <|REQ-7|>',
		says: [
			'implements REQ-1',
			'implements REQ-2',
			'implements REQ-3',
			'implements REQ-4',
			'mentions REQ-5 (prose)',
			'mentions REQ-6 (prose)',
			'mentions REQ-7 (prose)',
		],
	},
	{
		title: 'should not insist on a name in capitals',
		text: '/** @implements <|US-ASCII|>, <|REQ-NNN|> */',
		says: ['implements US-ASCII (named)', 'implements REQ-NNN (named)'],
	},
	{
		title: 'should not take an example for a tag, though a tag alone may stand in code marks',
		text: '// Write `@implements <|REQ-1|>`, e.g. @req <|REQ-2|>\n// Example: // @req <|REQ-3|>\n// 例如：@req <|REQ-4|>\n/// `@implements` <|REQ-5|>',
		says: [
			'mentions REQ-1 (prose)',
			'mentions REQ-2 (prose)',
			'mentions REQ-3 (prose)',
			'mentions REQ-4 (prose)',
			'implements REQ-5',
		],
	},
	{ title: 'should not read compact IDs', text: '// @implements US1, T012' },
]);
