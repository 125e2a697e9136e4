import { expectReferences } from './expect-references.js';

expectReferences([
	{ title: 'an ID in a comment', text: 'pay(); /* ☃ see <|REQ-012|>. */', says: ['mentions REQ-012 (prose)'] },
	{
		title: 'IDs of a feature that words tell',
		text: '// spec 002 <|FR-1|>, <|FR-2|>, but <|FR-3|>; 003-b/x\n// spec 002\n// <|FR-4|>, as <|004-c/FR-5|>, <|FR-6|>',
		says: [
			'mentions 002/FR-1 (prose)',
			'mentions 002/FR-2 (prose)',
			'mentions FR-3 (prose)',
			'mentions FR-4 (prose)',
			'mentions 004-c/FR-5 (prose)',
			'mentions FR-6 (prose)',
		],
	},
	{ title: 'an ID without a number', text: '// as in <|PRD-checkout|>', says: ['mentions PRD-checkout (named)'] },
	{
		title: 'Chinese text around an ID',
		text: '// 参见需求<|REQ-012|>，<|REQ-013|>的总价',
		says: ['mentions REQ-012 (prose)', 'mentions REQ-013 (prose)'],
	},
	{
		title: 'a folder before the ID',
		text: '// see specs/<|FR-1|>'.replace('specs/<|', '<|specs/'),
		says: ['mentions specs/FR-1 (prose)'],
	},
	{
		title: 'documentation of a Python function',
		path: 'a.py',
		text: 'def pay():\n    """Pays.\n\n    Implements <|REQ-1|>.\n    """\n',
		says: ['implements REQ-1'],
	},
	{
		title: 'a description in GraphQL',
		path: 'a.graphql',
		text: '"""\nThe cart of <|REQ-1|>\n"""\ntype Cart {}',
		says: ['mentions REQ-1 (prose)'],
	},
	{ title: 'should not read a URL', text: '// https://example.com/browse/REQ-012 and http://x.org/?id=REQ-1' },
	{ title: 'should not read a file name, or an encoding', text: '// REQ-012.md UTF-8 SHA-256 FR_1 xREQ-1' },
	{
		title: 'should not read strings and identifiers',
		text: "const REQ_1 = 'REQ-1' + \"see REQ-2\" + `REQ-3 ${REQ-4} REQ-5`; f('REQ-6');",
	},
	{
		title: 'should not read a string of many lines in Python',
		path: 'a.py',
		text: 'x = """\n# REQ-1\n"""\nf(\n    """REQ-2"""\n)\n',
	},
	{ title: 'should not read Markdown or unknown files', path: 'a.md', text: '<!-- REQ-1 -->' },
]);
