import { testMarkdownCases } from '../../support/markdown-cases.js';

testMarkdownCases('A definition', [
	{
		title: 'should have a destination and a title',
		text: '[a]: b "c"',
		facts: [['definition', '[a]: b "c"']],
	},
	{
		title: 'should be spread over lines',
		text: '[a]:\nb\n"c\nd"',
		facts: [['definition', '[a]:\nb\n"c\nd"']],
	},
	{
		title: 'should stand before text',
		text: '[a]: b\nc',
		facts: [
			['definition', '[a]: b'],
			['paragraph', 'c'],
		],
	},
	{
		title: 'should not have text behind its title',
		text: '[a]: b "c" d',
		facts: [['paragraph', '[a]: b "c" d']],
	},
	{
		title: 'should leave a broken title to the text',
		text: '[a]: b\n"c" d',
		facts: [
			['definition', '[a]: b'],
			['paragraph', '"c" d'],
		],
	},
	{
		title: 'should not end a paragraph',
		text: 'a\n[b]: c',
		facts: [['paragraph', 'a\n[b]: c']],
	},
	{
		title: 'should have an enclosed destination',
		text: '[a]: <b c>\n[d]: <>',
		facts: [
			['definition', '[a]: <b c>'],
			['definition', '[d]: <>'],
		],
	},
	{
		title: 'should not be without destination',
		text: '[a]:\n\n[b]: ',
		facts: [
			['paragraph', '[a]:'],
			['paragraph', '[b]: '],
		],
	},
	{
		title: 'should not have brackets in its label',
		text: '[a[b]: c\n[\\[d]: e',
		facts: [['paragraph', '[a[b]: c\n[\\[d]: e']],
	},
]);
