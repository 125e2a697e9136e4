import { testMarkdownCases } from '../../support/markdown-cases.js';

testMarkdownCases('A code span', [
	{
		title: 'should close with as many backticks',
		text: '`a` ``b`c``',
		facts: [
			['paragraph', '`a` ``b`c``'],
			['codeSpan', '`a`'],
			['codeSpan', '``b`c``'],
		],
	},
	{
		title: 'should be text without a match',
		text: '``a` b',
		facts: [['paragraph', '``a` b']],
	},
	{
		title: 'should take precedence over brackets',
		text: '[a`](b)`',
		facts: [
			['paragraph', '[a`](b)`'],
			['codeSpan', '`](b)`'],
		],
	},
	{
		title: 'should not open with an escaped backtick',
		text: '\\`a`',
		facts: [['paragraph', '\\`a`']],
	},
	{
		title: 'should keep backslashes',
		text: '`a\\`b`',
		facts: [
			['paragraph', '`a\\`b`'],
			['codeSpan', '`a\\`'],
		],
	},
	{
		title: 'should span lines',
		text: '`a\nb`',
		facts: [
			['paragraph', '`a\nb`'],
			['codeSpan', '`a\nb`'],
		],
	},
	{
		title: 'should not span blocks',
		text: '`a\n\nb`',
		facts: [
			['paragraph', '`a'],
			['paragraph', 'b`'],
		],
	},
]);
