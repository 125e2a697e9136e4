import { testMarkdownCases } from '../../support/markdown-cases.js';

testMarkdownCases('A heading', [
	{
		title: 'should have one to six marks',
		text: '# a\n###### b',
		facts: [
			['heading', '# a'],
			['heading', '###### b'],
		],
	},
	{
		title: 'should not have seven marks',
		text: '####### a',
		facts: [['paragraph', '####### a']],
	},
	{
		title: 'should not be read without space behind its marks',
		text: '#a\n#1',
		facts: [['paragraph', '#a\n#1']],
	},
	{
		title: 'should end before closing marks',
		text: '## a ##\n## b#\n## # ##',
		facts: [
			['heading', '## a ##'],
			['heading', '## b#'],
			['heading', '## # ##'],
		],
	},
	{
		title: 'should be empty',
		text: '#\n## ##',
		facts: [
			['heading', '#'],
			['heading', '## ##'],
		],
	},
	{
		title: 'should be made of a paragraph by a line under it',
		text: 'a\nb\n===\nc\n---',
		facts: [
			['heading', 'a\nb\n==='],
			['heading', 'c\n---'],
		],
	},
	{
		title: 'should not be made of a line that is not whole',
		text: 'a\n=== b\n= =',
		facts: [['paragraph', 'a\n=== b\n= =']],
	},
	{
		title: 'should not be made of a lazy line',
		text: '> a\n===',
		facts: [
			['blockQuote', '> a\n==='],
			['paragraph', 'a\n==='],
		],
	},
	{
		title: 'should not be made of definitions alone',
		text: '[a]: b\n===\nc',
		facts: [
			['definition', '[a]: b'],
			['paragraph', '===\nc'],
		],
	},
	{
		title: 'should reach back over definitions before its title',
		text: '[a]: b\nc\n===',
		facts: [
			['definition', '[a]: b'],
			['heading', '[a]: b\nc\n==='],
		],
	},
	{
		title: 'should end a paragraph',
		text: 'a\n# b\nc',
		facts: [
			['paragraph', 'a'],
			['heading', '# b'],
			['paragraph', 'c'],
		],
	},
]);
