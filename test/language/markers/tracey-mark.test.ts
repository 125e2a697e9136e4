import { expectReferences } from './expect-references.js';

// @verifies REQ-612
expectReferences([
	{
		title: 'should read verbs, versions and prefixes',
		path: 'src/login.rs',
		text: `// ☃ r[impl <|auth.login+2|>]: checks
/// h2[verify <|stream.priority|>]
/* r[depends <|a.b|>] r[related <|a.c-d_e|>] */
`,
		says: ['implements auth.login+2', 'verifies stream.priority', 'depends-on a.b', 'relates-to a.c-d_e'],
	},
	{
		title: 'should take a mark without a verb for one that implements',
		path: 'src/login.py',
		text: '# r[<|auth.login|>]\nx = 1\n',
		says: ['implements auth.login (named)'],
	},
	{
		title: 'should leave code, examples and other words alone',
		path: 'src/login.ts',
		text: 'const a = r[b.c]; // `r[impl a.b]`, r[implement a.b], r[impl ab], see r[a.b]\nr[impl, a.b];\n',
	},
]);
