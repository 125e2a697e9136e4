import { testMarkdownCases } from '../../support/markdown-cases.js';

testMarkdownCases('Inline HTML', [
	{
		title: 'should be tags',
		text: '<a b="c" d>e</a> <br/>',
		facts: [
			['paragraph', '<a b="c" d>e</a> <br/>'],
			['inlineHtml', '<a b="c" d>'],
			['inlineHtml', '</a>'],
			['inlineHtml', '<br/>'],
		],
	},
	{
		title: 'should be a comment',
		text: 'a <!-- b --> <!--> c -->',
		facts: [
			['paragraph', 'a <!-- b --> <!--> c -->'],
			['inlineHtml', '<!-- b -->'],
			['inlineHtml', '<!-->'],
		],
	},
	{
		title: 'should be an instruction, a declaration or CDATA',
		text: 'a <?b?> <!C d> <![CDATA[>]]>',
		facts: [
			['paragraph', 'a <?b?> <!C d> <![CDATA[>]]>'],
			['inlineHtml', '<?b?>'],
			['inlineHtml', '<!C d>'],
			['inlineHtml', '<![CDATA[>]]>'],
		],
	},
	{
		title: 'should not be a broken tag',
		text: 'a <b c=d=e> <b "c"> <1> < b>',
		facts: [['paragraph', 'a <b c=d=e> <b "c"> <1> < b>']],
	},
	{
		title: 'should not hold a slash in a bare value',
		text: '<a href=http://x>',
		facts: [
			['paragraph', '<a href=http://x>'],
			['literalAutolink', 'http://x>'],
		],
	},
	{
		title: 'should span lines',
		text: 'a <b\nc>',
		facts: [
			['paragraph', 'a <b\nc>'],
			['inlineHtml', '<b\nc>'],
		],
	},
]);
