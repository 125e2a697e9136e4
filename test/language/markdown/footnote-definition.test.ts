import { testMarkdownCases } from '../../support/markdown-cases.js';

testMarkdownCases('A footnote', [
	{
		title: 'should hold what is indented by four columns',
		text: '[^a]: b\n\n    c\n\nd',
		facts: [
			['footnoteDefinition', '[^a]: b\n\n    c'],
			['paragraph', 'b'],
			['paragraph', 'c'],
			['paragraph', 'd'],
		],
	},
	{
		title: 'should end a paragraph',
		text: 'a\n[^b]: c',
		facts: [
			['paragraph', 'a'],
			['footnoteDefinition', '[^b]: c'],
			['paragraph', 'c'],
		],
	},
	{
		title: 'should not hold a label with white space',
		text: '[^a b]: c',
		facts: [['definition', '[^a b]: c']],
	},
	{
		title: 'should not be read without a label',
		text: '[^]: c',
		facts: [['definition', '[^]: c']],
	},
	{
		title: 'should let its paragraph go on',
		text: '[^a]: b\nc',
		facts: [
			['footnoteDefinition', '[^a]: b\nc'],
			['paragraph', 'b\nc'],
		],
	},
]);
