import { testMarkdownCases } from '../../support/markdown-cases.js';

testMarkdownCases('A link', [
	{
		title: 'should have a destination and a title',
		text: '[a](b "c") [d](<e f> (g)) [h]()',
		facts: [
			['paragraph', '[a](b "c") [d](<e f> (g)) [h]()'],
			['link', '[a](b "c")'],
			['link', '[d](<e f> (g))'],
			['link', '[h]()'],
		],
	},
	{
		title: 'should have parentheses in its destination',
		text: '[a](b(c)) [d](e\\))',
		facts: [
			['paragraph', '[a](b(c)) [d](e\\))'],
			['link', '[a](b(c))'],
			['link', '[d](e\\))'],
		],
	},
	{
		title: 'should not have text behind its title',
		text: '[a](b "c" d)',
		facts: [['paragraph', '[a](b "c" d)']],
	},
	{
		title: 'should not have a space before its destination',
		text: '[a] (b)',
		facts: [['paragraph', '[a] (b)']],
	},
	{
		title: 'should not hold links, but images',
		text: '[a ![b](c) [d](e)](f)',
		facts: [
			['paragraph', '[a ![b](c) [d](e)](f)'],
			['image', '![b](c)'],
			['link', '[d](e)'],
		],
	},
	{
		title: 'should be an image after a mark',
		text: '![a](b) \\![c](d)',
		facts: [
			['paragraph', '![a](b) \\![c](d)'],
			['image', '![a](b)'],
			['link', '[c](d)'],
		],
	},
	{
		title: 'should refer to a definition',
		text: '[a] [b][a] [a][] ![a]\n\n[a]: c',
		facts: [
			['paragraph', '[a] [b][a] [a][] ![a]'],
			['definition', '[a]: c'],
			['referenceLink', '[a]'],
			['referenceLink', '[b][a]'],
			['referenceLink', '[a][]'],
			['referenceImage', '![a]'],
		],
	},
	{
		title: 'should fold case and white space of labels',
		text: '[A\nB]\n\n[a b]: c',
		facts: [
			['paragraph', '[A\nB]'],
			['definition', '[a b]: c'],
			['referenceLink', '[A\nB]'],
		],
	},
	{
		title: 'should be text without a definition',
		text: '[a] [b][c]',
		facts: [['paragraph', '[a] [b][c]']],
	},
	{
		title: 'should fall back to a shortcut when no resource follows',
		text: '[a](b c)\n\n[a]: d',
		facts: [
			['paragraph', '[a](b c)'],
			['definition', '[a]: d'],
			['referenceLink', '[a]'],
		],
	},
	{
		title: 'should not fall back to a shortcut before another label',
		text: '[a][b]\n\n[a]: c',
		facts: [
			['paragraph', '[a][b]'],
			['definition', '[a]: c'],
		],
	},
	{
		title: 'should prefer the inner brackets',
		text: '[[a](b)](c)',
		facts: [
			['paragraph', '[[a](b)](c)'],
			['link', '[a](b)'],
		],
	},
]);
