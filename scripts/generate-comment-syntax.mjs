// Writes server/src/language/code/languages.generated.ts: which files hold which language, and how its comments are written.
// File names come from GitHub's Linguist, comments from the Ace editor's modes; only what both leave out is said here.
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import * as linguist from 'linguist-languages';

const require = createRequire(import.meta.url);
const target = new URL('../server/src/language/code/languages.generated.ts', import.meta.url);

const slashes = { line: ['//'], block: [['/*', '*/']] };
const hash = { line: ['#'] };
const nestedSlashes = { line: ['//'], block: [['/*', '*/', 'nested']] };
const haskellBraces = { line: ['--'], block: [['{-', '-}', 'nested']] };
const camlStars = { block: [['(*', '*)', 'nested']] };
const lispBars = { line: [';'], block: [['#|', '|#', 'nested']] };

/**
 * The languages by the family of their string literals. An earlier language keeps an extension that a later one also claims.
 * The second part of an entry replaces the comments of Ace's mode, or names the mode, and has extensions that Linguist does not know.
 */
const languagesByFamily = {
	javascript: [['TypeScript'], ['TSX'], ['JavaScript'], ['JSON with Comments', slashes], ['QML']],
	python: [['Python'], ['Starlark'], ['Cython', { mode: 'python' }], ['Mojo'], ['GDScript', { mode: 'gdscript' }], ['TOML']],
	jvm: [['Java'], ['Kotlin', nestedSlashes], ['Groovy'], ['Gradle', { mode: 'groovy' }], ['Dart', nestedSlashes], ['Swift']],
	csharp: [['C#']],
	go: [['Go']],
	rust: [['Rust'], ['Move', slashes], ['Cairo', slashes], ['Gleam', { line: ['//'] }], ['ReScript', slashes]],
	ml: [
		['Scala', nestedSlashes],
		['F#'],
		['OCaml', camlStars],
		['Haskell', haskellBraces],
		['PureScript', haskellBraces],
		['Elm', haskellBraces],
		['Nim'],
		['Zig'],
		['Odin'],
		['Julia', { line: ['#'], block: [['#=', '=#', 'nested']] }],
		['Ada'],
		['VHDL'],
	],
	c: [
		['C'],
		['C++'],
		['Objective-C'],
		['Objective-C++'],
		['Cuda'],
		['Metal'],
		['Solidity', slashes],
		['D', { line: ['//'], block: [...slashes.block, ['/+', '+/', 'nested']] }],
		['Vala'],
		['Haxe'],
		['Apex'],
		['ActionScript'],
		['GLSL'],
		['HLSL', slashes],
		['WGSL', nestedSlashes],
		['Verilog'],
		['SystemVerilog'],
		['Thrift', { line: ['//', '#'], block: slashes.block }],
		['Bicep', slashes],
	],
	php: [['PHP', { line: ['//', '#'], block: [...slashes.block, ['<!--', '-->']] }]],
	ruby: [['Ruby', { line: ['#'], block: [['=begin', '=end', 'line-start']] }], ['Crystal'], ['Elixir'], ['CoffeeScript']],
	perl: [['Perl', { line: ['#'], block: [['=pod', '=cut', 'line-start']] }], ['Raku']],
	shell: [['Shell'], ['fish', hash]],
	hcl: [['HCL']],
	powershell: [['PowerShell']],
	lua: [['Lua', { line: ['--'] }]],
	lisp: [['Clojure'], ['Common Lisp', lispBars], ['Emacs Lisp', { line: [';'] }], ['Scheme', lispBars], ['Racket', lispBars]],
	erlang: [['Erlang']],
	sql: [['SQL'], ['PLpgSQL'], ['PLSQL']],
	graphql: [['GraphQL']],
	yaml: [['YAML'], ['RobotFramework']],
	quotes: [
		['CSS'],
		['SCSS'],
		['Less'],
		['Sass', slashes],
		['Stylus', slashes],
		['Protocol Buffer'],
		['Prisma'],
		['Nix'],
		['R'],
		['CMake', { line: ['#'], block: [['#[[', ']]']] }],
		['Makefile'],
		['Puppet'],
		['Tcl'],
		['Just', hash],
		['Fortran Free Form'],
		['Pascal'],
		['Pug'],
	],
	basic: [['Visual Basic .NET', { line: ["'"] }]],
	plain: [
		['Dockerfile'],
		['Java Properties', { line: ['#', '!'] }],
		['INI', { line: [';', '#'], extensions: ['conf'] }],
		['PlantUML', { line: ["'"], block: [["/'", "'/"]], extensions: ['pu'] }],
		['Batchfile', { line: ['::', 'REM', 'rem'] }],
	],
	gherkin: [['Gherkin']],
	markup: [
		['HTML'],
		['Vue'],
		['Svelte'],
		['Astro'],
		['XML'],
		['EJS'],
		[
			'Handlebars',
			{
				block: [
					['{{!--', '--}}'],
					['<!--', '-->'],
				],
			},
		],
		[
			'Twig',
			{
				block: [
					['{#', '#}'],
					['<!--', '-->'],
				],
			},
		],
	],
};

/** Extensions that hold something else more often than not, and files that only programs write. */
const isUnfit = name => ['spec', 'cgi', 'fcgi', 'inc', 'tab', 'rd', 'workflow'].includes(name) || name.endsWith('.lock');

const linguistByName = new Map(Object.values(linguist.default ?? linguist).map(it => [it.name, it]));
const taken = new Set();

function row([name, corrections = {}], family) {
	const { extensions: more = [] } = corrections;
	const known = linguistByName.get(name);
	if (known === undefined) {
		throw new Error(`Linguist has no language named ${name}.`);
	}
	const isCorrected = corrections.line !== undefined || corrections.block !== undefined;
	const { line = [], block = [] } = isCorrected ? corrections : aceComments(corrections.mode ?? known.aceMode);
	if (line.length + block.length === 0) {
		throw new Error(`No comments are known for ${name}.`);
	}
	return {
		name,
		family,
		line,
		block,
		extensions: claim([
			...(known.extensions ?? []).map(it => it.slice(1).toLowerCase()).filter(it => !it.includes('.')),
			...more,
		]).join(' '),
		fileNames: claim(known.filenames ?? []).join(' '),
	};
}

/** The names that are still free, now taken. */
function claim(names) {
	const free = [...new Set(names)].filter(it => !taken.has(it) && !isUnfit(it) && !it.includes(' '));
	for (const name of free) {
		taken.add(name);
	}
	return free;
}

function aceComments(mode) {
	const { Mode } = require(`ace-code/src/mode/${mode}`);
	const { lineCommentStart, blockComment } = new Mode();
	return {
		line: [lineCommentStart ?? ''].flat().filter(Boolean),
		block: [blockComment ?? ''].flat().filter(Boolean).map(blockRow),
	};
}

function blockRow({ start, end, nestable, lineStartOnly }) {
	const quirk = nestable ? ['nested'] : lineStartOnly ? ['line-start'] : [];
	return [start, end, ...quirk];
}

const rows = Object.entries(languagesByFamily).flatMap(([family, entries]) => entries.map(it => row(it, family)));

const lines = [
	'// Generated by scripts/generate-comment-syntax.mjs; do not edit.',
	'// File names come from linguist-languages (MIT), comments from ace-code (BSD-3-Clause).',
	"import type { LanguageRow } from './language.js';",
	'',
	'/** The languages whose comments are read; no two share an extension or a file name. */',
	'export const languageRows: readonly LanguageRow[] = [',
	...rows.map(it => `\t${JSON.stringify(it)},`),
	'];',
	'',
];
writeFileSync(target, lines.join('\n'));
console.log(`${fileURLToPath(target)}: ${rows.length} languages, ${taken.size} extensions and file names`);
