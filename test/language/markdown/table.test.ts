import { testMarkdownCases } from '../../support/markdown-cases.js';

testMarkdownCases('A table', [
	{
		title: 'should have a head, a delimiter row and rows',
		text: '| a | b |\n|---|--:|\n| c | d |',
		facts: [
			['table', '| a | b |\n|---|--:|\n| c | d |'],
			['tableRow', '| a | b |'],
			['tableCell', '| a '],
			['tableCell', '| b |'],
			['tableRow', '|---|--:|'],
			['tableRow', '| c | d |'],
			['tableCell', '| c '],
			['tableCell', '| d |'],
		],
	},
	{
		title: 'should do without pipes at its edges',
		text: 'a | b\n-|-\nc',
		facts: [
			['table', 'a | b\n-|-\nc'],
			['tableRow', 'a | b'],
			['tableCell', 'a '],
			['tableCell', '| b'],
			['tableRow', '-|-'],
			['tableRow', 'c'],
			['tableCell', 'c'],
		],
	},
	{
		title: 'should have as many delimiters as head cells',
		text: '| a | b |\n|---|',
		facts: [['paragraph', '| a | b |\n|---|']],
	},
	{
		title: 'should start in the middle of a paragraph',
		text: 'a\nb | c\n-|-',
		facts: [
			['paragraph', 'a'],
			['table', 'b | c\n-|-'],
			['tableRow', 'b | c'],
			['tableCell', 'b '],
			['tableCell', '| c'],
			['tableRow', '-|-'],
		],
	},
	{
		title: 'should be cut at pipes in code, but not at escaped ones',
		text: '|a `|` b|\\||\n|-|-|-|',
		facts: [
			['table', '|a `|` b|\\||\n|-|-|-|'],
			['tableRow', '|a `|` b|\\||'],
			['tableCell', '|a `'],
			['tableCell', '|` b'],
			['tableCell', '|\\||'],
			['tableRow', '|-|-|-|'],
		],
	},
	{
		title: 'should end at a blank line or another block',
		text: '|a|\n|-|\nb\n# c\n\nd',
		facts: [
			['table', '|a|\n|-|\nb'],
			['tableRow', '|a|'],
			['tableCell', '|a|'],
			['tableRow', '|-|'],
			['tableRow', 'b'],
			['tableCell', 'b'],
			['heading', '# c'],
			['paragraph', 'd'],
		],
	},
	{
		title: 'should have one column',
		text: '|a|\n|-|',
		facts: [
			['table', '|a|\n|-|'],
			['tableRow', '|a|'],
			['tableCell', '|a|'],
			['tableRow', '|-|'],
		],
	},
	{
		title: 'should not be made by a line without pipe or colon',
		text: 'a\n--',
		facts: [['heading', 'a\n--']],
	},
	{
		title: 'should not be made by a lazy line',
		text: '> |a|\n|-|',
		facts: [
			['blockQuote', '> |a|\n|-|'],
			['paragraph', '|a|\n|-|'],
		],
	},
	{
		title: 'should hold inlines',
		text: '|[a](b)|\n|-|\n|`c`|',
		facts: [
			['table', '|[a](b)|\n|-|\n|`c`|'],
			['tableRow', '|[a](b)|'],
			['tableCell', '|[a](b)|'],
			['tableRow', '|-|'],
			['tableRow', '|`c`|'],
			['tableCell', '|`c`|'],
			['link', '[a](b)'],
			['codeSpan', '`c`'],
		],
	},
]);
