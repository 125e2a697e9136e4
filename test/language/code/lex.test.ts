import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findLanguage } from '../../../server/src/language/code/language.js';
import { lex } from '../../../server/src/language/code/lex.js';

/** A file name, its text, and the comments that are in it, without their blanks. */
type Fixture = readonly [path: string, text: string, ...comments: readonly string[]];

const fixturesByTopic: Readonly<Record<string, readonly Fixture[]>> = {
	'every language has its comments': [
		['a.ts', 'a; // x\n/* y */ b /** z */', 'x', 'y', '* z'],
		['a.tsx', "<p>Don't</p> {/* x */}\n<a>https://a.b</a> // y", 'x', 'y'],
		['a.py', 'a # x\n', 'x'],
		['A.java', 'a // x\n/* y */', 'x', 'y'],
		['a.kt', '/* x /* y */ z */ // w', 'x /* y */ z', 'w'],
		['a.go', 'a // x', 'x'],
		['a.rs', "/// x\nfn a<'a>(b: &'a str) {} // y", '/ x', 'y'],
		['a.c', 'int a; /* x */', 'x'],
		['a.hpp', "auto a = 1'000'000; // x", 'x'],
		['a.cs', '/// <summary>x</summary>', '/ <summary>x</summary>'],
		['a.swift', '// x', 'x'],
		['a.m', '#import "a.h" // x', 'x'],
		['a.php', '<!-- w -->\n<?php // x\n# y\n/* z */', 'w', 'x', 'y', 'z'],
		['a.rb', '# x\n=begin\ny\n=end\na', 'x', 'y'],
		['a.scala', "val a = 'b // x", 'x'],
		['a.dart', '/// x', '/ x'],
		['a.lua', '-- x\n--[[ y\n]] --[==[ ]] z ]==]', 'x', 'y', ']] z'],
		['a.pl', 'my $b = $#a; # x\n=pod\ny\n=cut\n', 'x', 'y'],
		['a.r', 'a <- 1 # x', 'x'],
		['a.jl', "b = A' # x\n#= y =#", 'x', 'y'],
		['a.hs', "f' a = a -- x\n{- y {- z -} -}", 'x', 'y {- z -}'],
		['a.ex', 'a # x', 'x'],
		['a.erl', 'A = $", % x', 'x'],
		['a.clj', '(def a \\") ; x', 'x'],
		['a.fs', "let a : 'b = c // x\n(* y *)", 'x', 'y'],
		['a.ml', "let a : 'b = '\"' (* x (* y *) *)", 'x (* y *)'],
		['a.sql', "select 'it''s -- no' -- x\n/* y */", 'x', 'y'],
		['a.sh', 'echo ${#a} $# a#b # x', 'x'],
		['a.ps1', 'a # x\n<# y #>', 'x', 'y'],
		['a.yaml', "a: don't # x\nb: 'c # no' # y\nd: e#f", 'x', 'y'],
		['a.toml', 'a = """\n# no\n""" # x', 'x'],
		['a.html', "<p>It's // no</p><!-- x --><script>let a = '// no'; // y\n</script><style>/* z */</style>", 'x', 'y', 'z'],
		['a.vue', '<script setup lang="ts">\n// x\n</script>\n<template><!-- y --></template>', 'x', 'y'],
		['a.svelte', '<!-- x -->', 'x'],
		['a.astro', '---\n// x\n---\n<!-- y -->', 'x', 'y'],
		['a.css', '/* x */ a { b: url(//c) }', 'x'],
		['a.scss', '// x\na { b: url(https://c) }', 'x'],
		['a.less', '// x', 'x'],
		['Jenkinsfile', '// x', 'x'],
		['a.tf', 'a = "# no" # x\n// y\n/* z */', 'x', 'y', 'z'],
		['Dockerfile', '# x\nRUN a # no', 'x'],
		['Makefile', 'a: b # x', 'x'],
		['a.proto', '// x', 'x'],
		['a.graphql', '# x\n"""y"""\ntype A', 'x', 'y'],
		['a.sol', '/// x', '/ x'],
		['a.zig', '// x', 'x'],
		['a.nim', '# x\n#[ y #[ z ]# ]#', 'x', 'y #[ z ]#'],
		['a.feature', '  # x\nThen a # no', 'x'],
		['a.ini', '; x\n# y\na = b ; no', 'x', 'y'],
		['a.vb', 'a = "b \' no" \' x', 'x'],
		['a.cmake', '#[[ x\n]] # y', 'x', 'y'],
		['a.xml', '<!-- x -->', 'x'],
	],
	'strings hide what looks like a comment': [
		['a.ts', `'// a' "/* b" \`// c \${d /* x */ + \`// \${"// e"}\`} // f\` // y`, 'x', 'y'],
		['a.ts', `'it\\'s // a' // x`, 'x'],
		['a.ts', "'a\\\n// b' // x", 'x'],
		['a.ts', "'a\\\r\n// b' // x", 'x'],
		['a.js', 'a = /[/*"]/; b = c / d; // x\nreturn /\'/ // y', 'x', 'y'],
		['a.js', '`${{ a: { b: `}` } }} // no` // x', 'x'],
		['a.py', `'# a' """\n# b "" \\"""\n""" # x`, 'x'],
		['a.go', '`\n// a\n` // x', 'x'],
		['a.rs', `r#"\n" // a\n"# b'"' '"' '\\'' "\n// c\n" // x`, 'x'],
		['a.cpp', 'R"x(\n)" // a\n)x" // x', 'x'],
		['a.cs', '@"\n// a "" // b\\" // x', 'x'],
		['a.java', '"""\n// a\n""" \'"\' // x', 'x'],
		['a.lua', '[[ -- a ]] [=[ ]] -- b ]=] -- x', 'x'],
		['a.sh', "cat <<EOF # x\n# a don't\nEOF\ncat << 'B' # y\n# b\nB\necho \"\n# c\" # z", 'x', 'y', 'z'],
		['a.rb', 'a(<<~SQL, 1) # x\n  # b\n  SQL\nlist << item # y\nitem # z', 'x', 'y', 'z'],
		['a.php', '<?php $a = <<<EOT\n// b\nEOT; // x', 'x'],
		['a.feature', '"""\n# a\n"""\n# x', 'x'],
	],
	'a slip costs a line at most': [
		['a.ts', "let a = 'b;\n// x", 'x'],
		['a.ts', 'let a = "b\\\n;\n// x', 'x'],
		['a.ts', '/* a\n// x', 'a', 'x'],
		['a.ts', 'let a = `b ${c;\n// x', 'x'],
		['a.ts', '`a ${ `b ${ c } // y\n// x', 'y', 'x'],
		['a.kt', '/* a /* b */\n// x', 'a /* b', 'x'],
		['a.py', 'a = """b\n# x', 'x'],
		['a.rs', 'r#"a\n// x', 'x'],
		['a.cpp', 'R"y(a\n// x', 'x'],
		['a.sh', "cat <<EOF\necho don't\n# x", 'x'],
		['a.lua', 'a = [[ b\n-- x', 'x'],
		['a.html', '<script>let a = 1;\n<!-- x -->', 'x'],
		['a.css', 'a { b: "c }\n/* x */', 'x'],
		['a.js', 'a = /b\n// x', 'x'],
	],
};

for (const [topic, fixtures] of Object.entries(fixturesByTopic)) {
	for (const [path, text, ...comments] of fixtures) {
		test(`REQ-013 ${topic}: ${JSON.stringify(text)} in ${path}`, () => {
			const language = findLanguage(path);
			assert.ok(language);
			const tokens = lex(
				text,
				language,
				Array.from({ length: text.length }, (_, index) => index),
			);
			const found = tokens.filter(it => it.type === 'comment');
			assert.deepEqual(
				found.map(it => text.slice(it.contentStart, it.contentEnd).trim()),
				comments,
			);
			for (const [index, { start, end, contentStart, contentEnd }] of tokens.entries()) {
				assert.ok(start >= (tokens[index - 1]?.end ?? 0) && start <= contentStart && contentEnd <= end && end <= text.length);
			}
		});
	}
}
