import fc from 'fast-check';

/** Pieces of Markdown that, strung together, meet in ways that no one would write. */
const blocks = tokens(
	'a,b ,foo, ,  ,   ,    ,\t,> ,>,- ,* ,+ ,-,1. ,2) ,10. ,3.,[ ] ,[x] ,# ,## ,#,---,===,=,***,```,~~~,``` js x,|,|---|,| a | b |,' +
		'--|--,:-:,a|b,[a]: /u,[a]: <u> "t",[a]:,"t",<b>,</b>,<!--,-->,<div>,</div>,<pre>,</pre>,<?,?>,<![CDATA[,]]>,<!A,\\,`,[^a]: n,[^a]:,[a],_',
).concat('\n', '\n', '\n', '\n\n', '\n\n');

const inlines = tokens(
	'a,b ,foo, ,`,``,```,[a],[b],[c d],](u),](u "t"),](,[](,),![,[,],[a][],[x][a],<b>,<b c="d">,</b>,<b c=d=e>,<b c="d"e>,<b c=/d>,<!--,-->,' +
		'<?,?>,<,>,\\,\\`,\\[,&amp;,&,http://a.b,https://a.b/c_(d),HTTP://x.y.,www.a.b,www.,a@b.co,@,.,_,*,~,!,[^a],![^a],(,((,",\',' +
		'<http://a>,<a@b.co>,://,|,-,é,，,中文,😀,/,\t,;,&copy;,title,"t",(t),<u>,http://a_b.c,www.a_b.c.d',
).concat('\n', '\n', '[a]: /u\n', '[c d]: /v\n', '\n\n', '[^a]: n\n\n');

const tables = tokens('`|`,\\|,|,||, ,  ,> ,- ,    ,\t,x,`a`,[l](u),:-:|,-,1. ,2. ,\\,*,[^a]: ,  - ').concat(
	'| a | b |\n',
	'|---|---|\n',
	'|---|\n',
	'--|--\n',
	'a | b\n',
	'\n',
	'\n\n',
	'# h\n',
	'```\n',
	'<div>\n',
	'<b>\n',
	'===\n',
	'---\n',
	'[a]: u\n',
);

const lists = tokens(
	'- ,* ,1. ,2. ,+ ,  ,   ,    ,\t,\t\t, ,> ,>,a,b,[ ] ,[x] t,# h,---,===,<div>,- - ,1) ,[a]: u,[^a]: ',
).concat('\n', '\n', '\n\n', '\n\n\n', '```\n', '| a |\n', '|---|\n', '-\n', '1.\n', '\r\n', '\r');

const openings = ['', '', '', '', '\ufeff', '---\n', '---\na: b\n---\n', '\ufeff---\n---\n'];

/** Documents that mean as much as noise can: one alphabet each, and one of all, some with CRLF or lone CR. */
export const markdownDocument: fc.Arbitrary<string> = fc
	.tuple(
		fc.constantFrom(...openings),
		fc.oneof(...[blocks, inlines, tables, lists, [blocks, inlines, tables, lists].flat()].map(pieces)),
		fc.constantFrom('\n', '\n', '\n', '\r\n', '\r'),
	)
	.map(([opening, body, lineEnding]) => (opening + body.join('')).replace(/(?<!\r)\n/g, lineEnding));

function pieces(alphabet: readonly string[]): fc.Arbitrary<string[]> {
	return fc.array(fc.constantFrom(...alphabet), { minLength: 2, maxLength: 16, size: 'max' });
}

function tokens(list: string): string[] {
	return list.split(',');
}
