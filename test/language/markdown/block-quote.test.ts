import { testMarkdownCases } from '../../support/markdown-cases.js';

testMarkdownCases('A block quote', [
	{
		title: 'should read lines with a mark before each',
		text: '> a\n> b',
		facts: [
			['blockQuote', '> a\n> b'],
			['paragraph', 'a\n> b'],
		],
	},
	{
		title: 'should let a paragraph go on without a mark',
		text: '> a\nb',
		facts: [
			['blockQuote', '> a\nb'],
			['paragraph', 'a\nb'],
		],
	},
	{
		title: 'should end before a line that cannot go on',
		text: '> a\n- b',
		facts: [
			['blockQuote', '> a'],
			['paragraph', 'a'],
			['list', '- b'],
			['listItem', '- b'],
			['paragraph', 'b'],
		],
	},
	{
		title: 'should not go on over a blank line',
		text: '> a\n\n> b',
		facts: [
			['blockQuote', '> a'],
			['paragraph', 'a'],
			['blockQuote', '> b'],
			['paragraph', 'b'],
		],
	},
	{
		title: 'should not be read with four columns before it',
		text: '    > a',
		facts: [['indentedCode', '    > a']],
	},
	{
		title: 'should take one column of a tab and leave the rest',
		text: '>\t\tx',
		facts: [
			['blockQuote', '>\t\tx'],
			['indentedCode', '\tx'],
		],
	},
	{
		title: 'should nest',
		text: '> > a\n> b',
		facts: [
			['blockQuote', '> > a\n> b'],
			['blockQuote', '> a\n> b'],
			['paragraph', 'a\n> b'],
		],
	},
	{
		title: 'should blank its marks out of links and code spans',
		text: '> [a\n> b](c) `d\n> e`',
		facts: [
			['blockQuote', '> [a\n> b](c) `d\n> e`'],
			['paragraph', '[a\n> b](c) `d\n> e`'],
			['link', '[a\n> b](c)'],
			['codeSpan', '`d\n> e`'],
		],
	},
]);
