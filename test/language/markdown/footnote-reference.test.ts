import { testMarkdownCases } from '../../support/markdown-cases.js';

testMarkdownCases('A footnote reference', [
	{
		title: 'should refer to a footnote',
		text: 'a[^b]\n\n[^b]: c',
		facts: [
			['paragraph', 'a[^b]'],
			['footnoteDefinition', '[^b]: c'],
			['paragraph', 'c'],
			['footnoteReference', '[^b]'],
		],
	},
	{
		title: 'should be text without a footnote',
		text: 'a[^b]',
		facts: [['paragraph', 'a[^b]']],
	},
	{
		title: 'should fold the case of its label',
		text: 'a[^B]\n\n[^b]: c',
		facts: [
			['paragraph', 'a[^B]'],
			['footnoteDefinition', '[^b]: c'],
			['paragraph', 'c'],
			['footnoteReference', '[^B]'],
		],
	},
	{
		title: 'should follow a mark',
		text: 'a![^b]\n\n[^b]: c',
		facts: [
			['paragraph', 'a![^b]'],
			['footnoteDefinition', '[^b]: c'],
			['paragraph', 'c'],
			['footnoteReference', '[^b]'],
		],
	},
	{
		title: 'should not hold white space',
		text: 'a[^b c]\n\n[^b]: c',
		facts: [
			['paragraph', 'a[^b c]'],
			['footnoteDefinition', '[^b]: c'],
			['paragraph', 'c'],
		],
	},
]);
