import { testMarkdownCases } from '../../support/markdown-cases.js';

testMarkdownCases('A block of HTML', [
	{
		title: 'should go on to a blank line',
		text: '<div>\na\n\nb',
		facts: [
			['htmlBlock', '<div>\na'],
			['paragraph', 'b'],
		],
	},
	{
		title: 'should be a comment over blank lines',
		text: '<!-- a\n\nb --> c\nd',
		facts: [
			['htmlBlock', '<!-- a\n\nb --> c'],
			['paragraph', 'd'],
		],
	},
	{
		title: 'should be a whole comment that shares its dashes',
		text: '<!-->\na',
		facts: [
			['htmlBlock', '<!-->'],
			['paragraph', 'a'],
		],
	},
	{
		title: 'should be a raw element over blank lines',
		text: '<pre>\n\na</script> b\nc',
		facts: [
			['htmlBlock', '<pre>\n\na</script> b'],
			['paragraph', 'c'],
		],
	},
	{
		title: 'should be an instruction, a declaration or CDATA',
		text: '<?a\n?>\n<!A\n>\n<![CDATA[\n]]>',
		facts: [
			['htmlBlock', '<?a\n?>'],
			['htmlBlock', '<!A\n>'],
			['htmlBlock', '<![CDATA[\n]]>'],
		],
	},
	{
		title: 'should be a line of one whole tag',
		text: '<a b="c">\nd',
		facts: [['htmlBlock', '<a b="c">\nd']],
	},
	{
		title: 'should not be a line with text behind a tag',
		text: '<a> b',
		facts: [
			['paragraph', '<a> b'],
			['inlineHtml', '<a>'],
		],
	},
	{
		title: 'should end a paragraph only with the tag of a block',
		text: 'a\n<div>\n\nb\n<b>',
		facts: [
			['paragraph', 'a'],
			['htmlBlock', '<div>'],
			['paragraph', 'b\n<b>'],
			['inlineHtml', '<b>'],
		],
	},
	{
		title: 'should not be a broken tag',
		text: '<a b=>\n\n<1>\n\n<div/a>',
		facts: [
			['paragraph', '<a b=>'],
			['paragraph', '<1>'],
			['paragraph', '<div/a>'],
		],
	},
]);
