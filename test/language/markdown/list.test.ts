import { testMarkdownCases } from '../../support/markdown-cases.js';

testMarkdownCases('A list', [
	{
		title: 'should hold items with the same bullet',
		text: '- a\n- b',
		facts: [
			['list', '- a\n- b'],
			['listItem', '- a'],
			['paragraph', 'a'],
			['listItem', '- b'],
			['paragraph', 'b'],
		],
	},
	{
		title: 'should start anew with another bullet',
		text: '- a\n* b',
		facts: [
			['list', '- a'],
			['listItem', '- a'],
			['paragraph', 'a'],
			['list', '* b'],
			['listItem', '* b'],
			['paragraph', 'b'],
		],
	},
	{
		title: 'should read numbers with a dot or a parenthesis',
		text: '1. a\n2. b\n3) c',
		facts: [
			['list', '1. a\n2. b'],
			['listItem', '1. a'],
			['paragraph', 'a'],
			['listItem', '2. b'],
			['paragraph', 'b'],
			['list', '3) c'],
			['listItem', '3) c'],
			['paragraph', 'c'],
		],
	},
	{
		title: 'should not read numbers of ten digits',
		text: '1234567890. a',
		facts: [['paragraph', '1234567890. a']],
	},
	{
		title: 'should not read a marker without space behind it',
		text: '-a\n1.a',
		facts: [['paragraph', '-a\n1.a']],
	},
	{
		title: 'should end a paragraph with a bullet or the number 1',
		text: 'a\n- b',
		facts: [
			['paragraph', 'a'],
			['list', '- b'],
			['listItem', '- b'],
			['paragraph', 'b'],
		],
	},
	{
		title: 'should not end a paragraph with another number',
		text: 'a\n2. b',
		facts: [['paragraph', 'a\n2. b']],
	},
	{
		title: 'should not end a paragraph without content',
		text: 'a\n*\nb',
		facts: [['paragraph', 'a\n*\nb']],
	},
	{
		title: 'should hold what is indented by its marker',
		text: '10. a\n\n    b\n\n  c',
		facts: [
			['list', '10. a\n\n    b'],
			['listItem', '10. a\n\n    b'],
			['paragraph', 'a'],
			['paragraph', 'b'],
			['paragraph', 'c'],
		],
	},
	{
		title: 'should not hold what follows a bare marker and a blank line',
		text: '-\n\n  a',
		facts: [
			['list', '-'],
			['listItem', '-'],
			['paragraph', 'a'],
		],
	},
	{
		title: 'should open with code when five columns follow the marker',
		text: '-     a',
		facts: [
			['list', '-     a'],
			['listItem', '-     a'],
			['indentedCode', '    a'],
		],
	},
	{
		title: 'should nest on one line',
		text: '- 1. a',
		facts: [
			['list', '- 1. a'],
			['listItem', '- 1. a'],
			['list', '1. a'],
			['listItem', '1. a'],
			['paragraph', 'a'],
		],
	},
	{
		title: 'should read a box as a task',
		text: '- [ ] a\n- [x] b\n- [X] c',
		facts: [
			['list', '- [ ] a\n- [x] b\n- [X] c'],
			['listItem', '- [ ] a'],
			['paragraph', '[ ] a'],
			['listItem', '- [x] b'],
			['paragraph', '[x] b'],
			['listItem', '- [X] c'],
			['paragraph', '[X] c'],
		],
	},
	{
		title: 'should not read a box without text as a task',
		text: '- [ ]\n- [x]a\n- [y] a',
		facts: [
			['list', '- [ ]\n- [x]a\n- [y] a'],
			['listItem', '- [ ]'],
			['paragraph', '[ ]'],
			['listItem', '- [x]a'],
			['paragraph', '[x]a'],
			['listItem', '- [y] a'],
			['paragraph', '[y] a'],
		],
	},
	{
		title: 'should read a box in the line below a bare marker',
		text: '-\n  [ ] a',
		facts: [
			['list', '-\n  [ ] a'],
			['listItem', '-\n  [ ] a'],
			['paragraph', '[ ] a'],
		],
	},
	{
		title: 'should not read a box below a marker with spaces behind it',
		text: '-  \n  [ ] a',
		facts: [
			['list', '-  \n  [ ] a'],
			['listItem', '-  \n  [ ] a'],
			['paragraph', '[ ] a'],
		],
	},
	{
		title: 'should not read a box that is indented by a tab',
		text: '1.\n\t[x] a',
		facts: [
			['list', '1.\n\t[x] a'],
			['listItem', '1.\n\t[x] a'],
			['paragraph', '[x] a'],
		],
	},
	{
		title: 'should end each item with its content',
		text: '- a\n\n  b\n\n- c\n\n\nd',
		facts: [
			['list', '- a\n\n  b\n\n- c'],
			['listItem', '- a\n\n  b'],
			['paragraph', 'a'],
			['paragraph', 'b'],
			['listItem', '- c'],
			['paragraph', 'c'],
			['paragraph', 'd'],
		],
	},
	{
		title: 'should prefer a thematic break',
		text: '- a\n* * *\n- b',
		facts: [
			['list', '- a'],
			['listItem', '- a'],
			['paragraph', 'a'],
			['thematicBreak', '* * *'],
			['list', '- b'],
			['listItem', '- b'],
			['paragraph', 'b'],
		],
	},
	{
		title: 'should not be read from a rule of dashes',
		text: '- - -',
		facts: [['thematicBreak', '- - -']],
	},
]);
