import { testMarkdownCases } from '../../support/markdown-cases.js';

testMarkdownCases('Indented code', [
	{
		title: 'should be indented by four columns or a tab',
		text: '    a\n\n\tb\n\nc',
		facts: [
			['indentedCode', '    a\n\n\tb'],
			['paragraph', 'c'],
		],
	},
	{
		title: 'should not end a paragraph',
		text: 'a\n    b',
		facts: [['paragraph', 'a\n    b']],
	},
	{
		title: 'should follow a paragraph after a blank line',
		text: 'a\n\n    b',
		facts: [
			['paragraph', 'a'],
			['indentedCode', '    b'],
		],
	},
	{
		title: 'should be in an item by four columns more',
		text: '- a\n\n      b',
		facts: [
			['list', '- a\n\n      b'],
			['listItem', '- a\n\n      b'],
			['paragraph', 'a'],
			['indentedCode', '    b'],
		],
	},
]);
