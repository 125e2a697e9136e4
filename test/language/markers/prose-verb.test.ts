import { expectReferences } from './expect-references.js';

expectReferences([
	{ title: 'a verb that opens a comment', text: '// Implements <|FR-023|> — the total', says: ['implements FR-023'] },
	{
		title: 'a verb before a list',
		text: '/// implements: <|REQ-1|>, <|REQ-2|>',
		path: 'a.rs',
		says: ['implements REQ-1', 'implements REQ-2'],
	},
	{
		title: 'a verb that opens a line of a comment',
		text: '/*\n * Adds.\n * Verifies <|REQ-1|> and more\n */',
		says: ['verifies REQ-1'],
	},
	{
		title: 'other verbs of testing',
		text: '# Validates: <|REQ-1|>\n# Covers <|REQ-2|>\n# Tests <|REQ-3|>',
		path: 'a.py',
		says: ['verifies REQ-1', 'verifies REQ-2', 'verifies REQ-3'],
	},
	{
		title: 'bold words and an object',
		text: '// **Validates: Requirements <|REQ-1|>, <|REQ-2|>**\n// - Implements the requirement <|REQ-3|>',
		says: ['verifies REQ-1', 'verifies REQ-2', 'implements REQ-3'],
	},
	{ title: 'a trailer names an item', text: '// Refs: <|REQ-1|>', says: ['mentions REQ-1'] },
	{
		title: 'Chinese verbs',
		text: '// 实现 <|REQ-1|>\n// 验证：<|REQ-2|>、<|REQ-3|>\n// 实现了需求<|REQ-4|>',
		says: ['implements REQ-1', 'verifies REQ-2', 'verifies REQ-3', 'implements REQ-4'],
	},
	{ title: 'a comment behind code', text: 'pay(); ☃ // Implements <|REQ-1|>', says: ['implements REQ-1'] },
	{
		title: 'a list goes on behind the end of a line that ends with a comma',
		path: 'src/A.cs',
		text: '// ☃\n/// Implements <|FR-1|>, <|FR-2|> (via base),\n/// <|FR-3|> (seen by <see cref="A"/>), <|FR-4|>.\n/// <|FR-5|>\n// 实现 <|FR-6|>、\n// <|FR-7|>\nA();\n// <|FR-8|>',
		says: [
			'implements FR-1',
			'implements FR-2',
			'implements FR-3',
			'implements FR-4',
			'mentions FR-5 (prose)',
			'implements FR-6',
			'implements FR-7',
			'mentions FR-8 (prose)',
		],
	},
	{
		title: 'should not take a verb that does not open the line',
		text: '// This implements <|REQ-1|>',
		says: ['mentions REQ-1 (prose)'],
	},
	{
		title: 'should not take a verb with other words between',
		text: '// Implements a part of <|REQ-1|>',
		says: ['mentions REQ-1 (prose)'],
	},
	{
		title: 'should not take an ordinary word for an ID',
		text: '// Covers <|US-based|> banks',
		says: ['mentions US-based (named)'],
	},
	{
		title: 'should not take a name for a verb',
		text: '// implementsREQ-1\n// Reference <|REQ-2|>',
		says: ['mentions REQ-2 (prose)'],
	},
]);
