import { testMarkdownCases } from '../../support/markdown-cases.js';

testMarkdownCases('A fence', [
	{
		title: 'should hold lines up to its marks',
		text: '```ts\na\n\nb\n```\nc',
		facts: [
			['fence', '```ts\na\n\nb\n```'],
			['paragraph', 'c'],
		],
	},
	{
		title: 'should be made of tildes',
		text: '~~~ a b \n```\n~~~',
		facts: [['fence', '~~~ a b \n```\n~~~']],
	},
	{
		title: 'should close with as many marks or more',
		text: '````\n```\n`````',
		facts: [['fence', '````\n```\n`````']],
	},
	{
		title: 'should not close with text behind the marks',
		text: '```\n``` a\n```',
		facts: [['fence', '```\n``` a\n```']],
	},
	{
		title: 'should not open with a backtick in its info',
		text: '``` a`b\n',
		facts: [['paragraph', '``` a`b']],
	},
	{
		title: 'should not open with two marks',
		text: '``\na\n``',
		facts: [
			['paragraph', '``\na\n``'],
			['codeSpan', '``\na\n``'],
		],
	},
	{
		title: 'should go on to the end of the file',
		text: '```\na\n',
		facts: [['fence', '```\na\n']],
	},
	{
		title: 'should end with its container',
		text: '> ```\n> a\nb',
		facts: [
			['blockQuote', '> ```\n> a'],
			['fence', '```\n> a'],
			['paragraph', 'b'],
		],
	},
	{
		title: 'should end where the next item starts',
		text: '- ```\n  a\n- b',
		facts: [
			['list', '- ```\n  a\n- b'],
			['listItem', '- ```\n  a\n'],
			['fence', '```\n  a\n'],
			['listItem', '- b'],
			['paragraph', 'b'],
		],
	},
	{
		title: 'should be indented',
		text: '  ```\n   a\n  ```',
		facts: [['fence', '```\n   a\n  ```']],
	},
	{
		title: 'should be empty',
		text: '```\n```',
		facts: [['fence', '```\n```']],
	},
	{
		title: 'should end a paragraph',
		text: 'a\n```\nb\n```',
		facts: [
			['paragraph', 'a'],
			['fence', '```\nb\n```'],
		],
	},
]);
