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
		says: ['implements auth.login+2', 'verifies h2[/stream.priority', 'depends-on a.b', 'relates-to a.c-d_e'],
	},
	{
		title: 'should take a mark without a verb for one that implements',
		path: 'src/login.py',
		text: '# r[<|auth.login|>]\n# See r[<|auth.logout|>] for details.\nx = 1\n',
		says: ['implements auth.login (named)', 'implements auth.logout (named)'],
	},
	// @verifies AC-770
	{
		title: 'should take marks without a verb in any prefix where they begin a comment, and more in its line',
		path: 'src/login.rs',
		text: `// h2[<|stream.priority|>]: first
/**
 * req[<|auth.login|>]
 * Does what r[<|auth.logout|>] and r[<|auth.token+2|>] ask for; see \`r[auth.no]\` and r[<|auth.yes|>].
 */
let x = data[user.name]; // the cells[i.j] and rows[i.j]
`,
		says: [
			'implements h2[/stream.priority (named)',
			'implements req[/auth.login (named)',
			'implements auth.logout (named)',
			'implements auth.token+2 (named)',
			'implements auth.yes (named)',
		],
	},
	{
		title: 'should read IDs of one segment behind a verb, and not insist on them',
		path: 'src/login.rs',
		text: '// r[impl <|login|>], r[verify <|BR-001|>]\n',
		says: ['implements login (named)', 'verifies BR-001 (named)'],
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
// @tracey:ignore-end r[impl auth.c]
// r[impl <|auth.d|>]
`,
		says: ['implements auth.b', 'implements auth.d'],
	},
	{
		title: 'should leave code, examples and other words alone',
		path: 'src/login.ts',
		text: 'const a = r[b.c]; // `r[impl a.b]`, r[implement a.b], the arr[a.b]\nr[impl, a.b];\n',
	},
]);
