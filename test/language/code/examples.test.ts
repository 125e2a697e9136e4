import { expectReferences } from '../markers/expect-references.js';

expectReferences([
	{
		title: 'should not take an example for a marker',
		text: '/**\n * Adds up.\n * @example\n *   // @implements <|REQ-1|>\n *   @verifies <|REQ-2|>\n */\n// @implements <|REQ-3|>\n',
		says: ['mentions REQ-1 (quoted)', 'mentions REQ-2 (quoted)', 'implements REQ-3'],
	},
	{
		title: 'should read the tags behind an example',
		text: '/**\n * @example <caption>@implements <|REQ-1|></caption>\n * // Implements <|REQ-2|>\n *\n * @implements <|REQ-3|>\n */',
		says: ['mentions REQ-1 (quoted)', 'mentions REQ-2 (quoted)', 'implements REQ-3'],
	},
	{
		title: 'should read the tags between two examples',
		text: '/**\n * @implements <|REQ-1|>\n * @example\n * REQ\n * @example\n * @verifies <|REQ-3|>\n * @example @implements <|REQ-4|>\n */',
		says: ['implements REQ-1', 'verifies REQ-3', 'mentions REQ-4 (quoted)'],
	},
	{
		title: 'should not take code in a fence for a marker',
		text: '/**\n * ```ts\n * @implements <|REQ-1|>\n * ```\n * @implements <|REQ-2|>\n */',
		says: ['mentions REQ-1 (quoted)', 'implements REQ-2'],
	},
	{
		title: 'should not end an example in a fence of its own',
		text: '/*\n@example\n~~~ts\n@implements <|REQ-1|>\n~~~~\n// @verifies <|REQ-2|>\n@implements <|REQ-3|> */',
		says: ['mentions REQ-1 (quoted)', 'mentions REQ-2 (quoted)', 'implements REQ-3'],
	},
	{
		title: 'should not let a fence that is never closed hide a marker',
		text: '/*\n * ```\n * @implements <|REQ-1|>\n */',
		says: ['implements REQ-1'],
	},
	{
		title: 'should not stretch an example beyond its comment',
		text: '// @example @verifies <|REQ-1|>\n// @implements <|REQ-2|>\n/* @examples @implements <|REQ-3|> */',
		says: ['mentions REQ-1 (quoted)', 'implements REQ-2', 'implements REQ-3'],
	},
]);
