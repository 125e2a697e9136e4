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
		text: '# r[<|auth.login|>]\n# See r[<|auth.logout|>] for details.\nx = 1\n',
		says: ['implements auth.login (named)', 'implements auth.logout (named)'],
	},
	{
		title: 'should read documentation in Python, and no other string',
		path: 'src/login.py',
		text: 'def a():\n    """r[impl <|auth.login|>]"""\n    return "r[impl auth.other]"\n',
		says: ['implements auth.login'],
	},
	{
		title: 'should read nothing that is to be ignored',
		path: 'src/login.rs',
		text: `// @tracey:ignore-next-line
// r[impl auth.a]
// r[impl <|auth.b|>]
// @tracey:ignore-start
// r[impl auth.c]
// @tracey:ignore-end
// r[impl <|auth.d|>]
`,
		says: ['implements auth.b', 'implements auth.d'],
	},
	{
		title: 'should leave code, examples and other words alone',
		path: 'src/login.ts',
		text: 'const a = r[b.c]; // `r[impl a.b]`, r[implement a.b], r[impl ab], arr[a.b]\nr[impl, a.b];\n',
	},
]);
