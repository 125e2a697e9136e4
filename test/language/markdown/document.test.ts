import { testMarkdownCases } from '../../support/markdown-cases.js';

testMarkdownCases('A line', [
	{
		title: 'should go on lazily with a paragraph in several containers',
		text: '> - a\nb',
		facts: [
			['blockQuote', '> - a\nb'],
			['list', '- a\nb'],
			['listItem', '- a\nb'],
			['paragraph', 'a\nb'],
		],
	},
	{
		title: 'should not go on lazily with code',
		text: '>     a\nb',
		facts: [
			['blockQuote', '>     a'],
			['indentedCode', '    a'],
			['paragraph', 'b'],
		],
	},
	{
		title: 'should make a lazy whole tag a block of the container',
		text: '- x\n</b>\n</c>',
		facts: [
			['list', '- x\n</b>'],
			['listItem', '- x\n</b>'],
			['paragraph', 'x'],
			['htmlBlock', '</b>'],
			['htmlBlock', '</c>'],
		],
	},
	{
		title: 'should hold all containers that a line opens',
		text: '> - [^a]: b',
		facts: [
			['blockQuote', '> - [^a]: b'],
			['list', '- [^a]: b'],
			['listItem', '- [^a]: b'],
			['footnoteDefinition', '[^a]: b'],
			['paragraph', 'b'],
		],
	},
	{
		title: 'should hold an item after an interrupted paragraph to the same',
		text: 'a\n- 2. b',
		facts: [
			['paragraph', 'a'],
			['list', '- 2. b'],
			['listItem', '- 2. b'],
			['paragraph', '2. b'],
		],
	},
	{
		title: 'should end code that begins in a lazy line with it',
		text: '-\n\n\ta\n\tb',
		facts: [
			['list', '-'],
			['listItem', '-'],
			['indentedCode', '\ta'],
			['indentedCode', '\tb'],
		],
	},
]);
