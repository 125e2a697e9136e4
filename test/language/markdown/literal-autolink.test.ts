import { testMarkdownCases } from '../../support/markdown-cases.js';

testMarkdownCases('A bare address', [
	{
		title: 'should be a bare address',
		text: 'See https://a.b/c, www.a.b and d@e.f.',
		facts: [
			['paragraph', 'See https://a.b/c, www.a.b and d@e.f.'],
			['literalAutolink', 'https://a.b/c'],
			['literalAutolink', 'www.a.b'],
			['literalAutolink', 'd@e.f'],
		],
	},
	{
		title: 'should end before punctuation of the sentence',
		text: '(http://a.b/c), http://a.b/(c). http://a.b&lt; http://a.b?',
		facts: [
			['paragraph', '(http://a.b/c), http://a.b/(c). http://a.b&lt; http://a.b?'],
			['literalAutolink', 'http://a.b/c'],
			['literalAutolink', 'http://a.b/(c)'],
			['literalAutolink', 'http://a.b'],
			['literalAutolink', 'http://a.b'],
		],
	},
	{
		title: 'should need a domain without underscores at its end',
		text: 'http://a_b.c http://a_b.c.d',
		facts: [
			['paragraph', 'http://a_b.c http://a_b.c.d'],
			['literalAutolink', 'http://a_b.c.d'],
		],
	},
	{
		title: 'should not be read in brackets',
		text: '[http://a.b] [ http://a.b',
		facts: [['paragraph', '[http://a.b] [ http://a.b']],
	},
	{
		title: 'should not follow a letter',
		text: 'ahttp://a.b awww.a.b',
		facts: [['paragraph', 'ahttp://a.b awww.a.b']],
	},
	{
		title: 'should be read in any case',
		text: 'HTTP://A.B WWW.A.B',
		facts: [
			['paragraph', 'HTTP://A.B WWW.A.B'],
			['literalAutolink', 'HTTP://A.B'],
			['literalAutolink', 'WWW.A.B'],
		],
	},
	{
		title: 'should take what follows its domain, in any script',
		text: '见http://a.b，和（http://c.d）',
		facts: [
			['paragraph', '见http://a.b，和（http://c.d）'],
			['literalAutolink', 'http://a.b，和（http://c.d）'],
		],
	},
	{
		title: 'should take backticks in',
		text: 'http://a.b/`c`',
		facts: [
			['paragraph', 'http://a.b/`c`'],
			['literalAutolink', 'http://a.b/`c`'],
		],
	},
	{
		title: 'should prefer an e-mail address',
		text: 'www.a@b.c',
		facts: [
			['paragraph', 'www.a@b.c'],
			['literalAutolink', 'www.a@b.c'],
		],
	},
	{
		title: 'should not be an e-mail address after an escaped underscore',
		text: '\\_a@b.c',
		facts: [['paragraph', '\\_a@b.c']],
	},
]);
