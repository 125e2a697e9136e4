import { testMarkdownCases } from '../../support/markdown-cases.js';

testMarkdownCases('A paragraph', [
	{
		title: 'should be lines of text',
		text: 'a\nb\n\nc',
		facts: [
			['paragraph', 'a\nb'],
			['paragraph', 'c'],
		],
	},
	{
		title: 'should start behind its indent',
		text: '   a\n      b  ',
		facts: [['paragraph', 'a\n      b  ']],
	},
	{
		title: 'should not be a blank line',
		text: ' \t\n',
		facts: [],
	},
]);
