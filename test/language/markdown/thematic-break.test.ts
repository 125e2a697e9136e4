import { testMarkdownCases } from '../../support/markdown-cases.js';

testMarkdownCases('A thematic break', [
	{
		title: 'should be three marks or more',
		text: '***\n---\n_____',
		facts: [
			['thematicBreak', '***'],
			['thematicBreak', '---'],
			['thematicBreak', '_____'],
		],
	},
	{
		title: 'should have spaces between its marks',
		text: ' * \t* *  ',
		facts: [['thematicBreak', '* \t* *  ']],
	},
	{
		title: 'should not be two marks or mixed ones',
		text: '**\n\n*-*',
		facts: [
			['paragraph', '**'],
			['paragraph', '*-*'],
		],
	},
	{
		title: 'should end a paragraph, unless it makes it a heading',
		text: 'a\n***\nb\n---',
		facts: [
			['paragraph', 'a'],
			['thematicBreak', '***'],
			['heading', 'b\n---'],
		],
	},
]);
