import { testMarkdownCases } from '../../support/markdown-cases.js';

testMarkdownCases('Front matter', [
	{
		title: 'should be read at the top',
		text: '---\na: b\n---\nc',
		facts: [
			['frontMatter', '---\na: b\n---'],
			['paragraph', 'c'],
		],
	},
	{
		title: 'should be read when it is empty',
		text: '---\n---\n',
		facts: [['frontMatter', '---\n---']],
	},
	{
		title: 'should be read up to the end of the file',
		text: '---\na: b\n---',
		facts: [['frontMatter', '---\na: b\n---']],
	},
	{
		title: 'should allow spaces behind its fences',
		text: '--- \na: b\n---\t\nc',
		facts: [
			['frontMatter', '--- \na: b\n---\t'],
			['paragraph', 'c'],
		],
	},
	{
		title: 'should not be read when nothing closes it',
		text: '---\na: b\n',
		facts: [
			['thematicBreak', '---'],
			['paragraph', 'a: b'],
		],
	},
	{
		title: 'should not be read further down',
		text: '\n---\na: b\n---',
		facts: [
			['thematicBreak', '---'],
			['heading', 'a: b\n---'],
		],
	},
	{
		title: 'should not close with more dashes or with dots',
		text: '---\na\n----\n...\n',
		facts: [
			['thematicBreak', '---'],
			['heading', 'a\n----'],
			['paragraph', '...'],
		],
	},
	{
		title: 'should close with a line of its own only',
		text: '---\na ---\nb: ---\n---\n',
		facts: [['frontMatter', '---\na ---\nb: ---\n---']],
	},
	{
		title: 'should be read behind a byte order mark',
		text: '\ufeff---\na\n---\n',
		facts: [['frontMatter', '---\na\n---']],
	},
]);
