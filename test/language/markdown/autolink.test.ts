import { testMarkdownCases } from '../../support/markdown-cases.js';

testMarkdownCases('An autolink', [
	{
		title: 'should be an address between angle brackets',
		text: '<https://a.b> <a+b.c:d> <a@b.c>',
		facts: [
			['paragraph', '<https://a.b> <a+b.c:d> <a@b.c>'],
			['autolink', '<https://a.b>'],
			['autolink', '<a+b.c:d>'],
			['autolink', '<a@b.c>'],
		],
	},
	{
		title: 'should not hold spaces',
		text: '<https://a b>',
		facts: [
			['paragraph', '<https://a b>'],
			['literalAutolink', 'https://a'],
		],
	},
	{
		title: 'should need a scheme of two characters',
		text: '<a:b>',
		facts: [['paragraph', '<a:b>']],
	},
	{
		title: 'should need a domain that starts and ends well',
		text: '<a@-b> <a@b-.c>',
		facts: [
			['paragraph', '<a@-b> <a@b-.c>'],
			['literalAutolink', 'a@b-.c'],
		],
	},
]);
