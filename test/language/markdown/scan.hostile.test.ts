import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scanMarkdown } from '../../../server/src/language/markdown/index.js';
import { processorTimeOf } from '../../support/growth.js';

/** The length of the smallest text. Each is also read at twice and at four times this length. */
const length = 50_000;

/**
 * How much longer than in proportion a reading may take: time that grows with the square would be at 4, four times the length.
 * It is also what a doubling of the length may cost: with the square it would be 4.
 */
const tolerance = 3;

/** What memory and a busy machine may add, in milliseconds: a reading this short harms no one. */
const noise = 10;

const repeated = [
	...[
		'[',
		']',
		'(',
		')',
		'>',
		'`',
		'*',
		'_',
		'~',
		'<',
		'|',
		'#',
		'-',
		'=',
		'+',
		':',
		'@',
		'.',
		'&',
		'!',
		'\\',
		'\t',
		' ',
		'\n',
		'\r',
	],
	...[
		'- ',
		'* ',
		'1. ',
		'> ',
		'- > ',
		'[^a]: ',
		'    a\n',
		'\ta\n',
		'-\n',
		'>\n',
		'1.\n',
		'# a\n',
		'---\n',
		'```\n',
		'~~~ a\n',
		'- - - a\n',
	],
	...[
		'![',
		'![[',
		'[]',
		'[](',
		'[a](',
		'[a](b "',
		"[a](b '",
		'[a](b (',
		'[a](<b',
		'[a]: b "\n',
		'[a]:\n',
		'[a]: b\n',
		'[a][',
		'[a]',
		'[[a]]',
	],
	...[
		'<!--',
		'<!-- a\n\n',
		'> <!--\n',
		'<!--\n\n> a\n> b\n\n',
		'a <!-- b\n\n> a\n> b\n\n',
		'<?',
		'<![CDATA[',
		'<!A',
		'<pre>\n\n',
		'> <pre>\n',
	],
	...['<a', '<a ', '<a b="', "<a b='", '<a b=c', '<a b c=d ', '</a', '<a:', '<a@', '<a@b.', '<div>\n'],
	...[
		'www.',
		'www.a_',
		'http://',
		'http://a_b.',
		'http://a.b/)',
		'http://a.b.&c',
		'a@b',
		'a@b.',
		'a.b@',
		'&a',
		'&a;',
		'w.',
		'a`b``c```',
	],
	...['|a', '|-', '|a|b\n', 'a|b\n-|-\n', '\\|', 'a\n|-\n', '[^a]', '![^a]', '\\[', '\\`', '*a_b', '中', '😀', '\ufeff'],
];

const composed: Record<string, (length: number) => string> = {
	'runs of backticks, each longer than the one before': size => rising(size, n => `${'`'.repeat(n)} `),
	'lists, each nested in the one before': size => rising(size, n => `${'  '.repeat(n)}- a\n`),
	'quotes, each nested in the one before': size => rising(size, n => `${'>'.repeat(n)}a\n`),
	'nested lists before blank lines': size => `${'- '.repeat(size / 4)}a${'\n'.repeat(size / 2)}`,
	'nested quotes before lazy lines': size => `${'> '.repeat(size / 4)}a${'\na'.repeat(size / 4)}`,
	'brackets that open before as many that close': size => '['.repeat(size / 2) + ']'.repeat(size / 2),
	'parentheses that open before as many that close': size => `[a](${'('.repeat(size / 2)}${')'.repeat(size / 2)}`,
	'references to as many definitions': size => '[a]: b\n'.repeat(size / 16) + '\n[a][b]'.repeat(size / 16),
	'front matter that never closes': size => `---\n${'--- a\n'.repeat(size / 6)}`,
	'a title that never closes': size => `[a]: b\n"${'a\n'.repeat(size / 2)}`,
};

for (const motif of repeated) {
	test(`REQ-002 scanMarkdown should read ${JSON.stringify(motif)} in linear time, however often it comes`, () => {
		expectLinear(size => motif.repeat(size / motif.length));
	});
}

for (const [name, compose] of Object.entries(composed)) {
	test(`REQ-002 scanMarkdown should read ${name} in linear time`, () => expectLinear(compose));
}

function expectLinear(compose: (length: number) => string): void {
	const texts = [length, 2 * length, 4 * length].map(compose);
	let times: number[] = [];
	// A collection of garbage can fall into any one measurement, but not into all of them.
	for (let attempt = 0; attempt < 12; attempt++) {
		times = texts.map((text, i) =>
			Math.min(
				times[i] ?? Number.POSITIVE_INFINITY,
				processorTimeOf(() => scanMarkdown(text)),
			),
		);
		if (attempt > 0 && isLinear(times)) {
			return;
		}
	}
	// Where the facts outgrow the youngest part of the heap, its collection is a step. The next doubling tells a step from a curve.
	const [, , fourTimes = 0] = times;
	const eightTimes = leastTimeOf(compose(8 * length));
	assert.ok(
		eightTimes <= tolerance * fourTimes,
		`${[...times, eightTimes].map(time => time.toFixed(1)).join(', ')} ms at 1, 2, 4 and 8 times the length.`,
	);
}

function isLinear([once = 0, twice = 0, fourTimes = 0]: readonly number[]): boolean {
	return twice <= 2 * tolerance * once + noise && fourTimes <= 4 * tolerance * once + noise;
}

function leastTimeOf(text: string): number {
	return Math.min(...[1, 2, 3].map(() => processorTimeOf(() => scanMarkdown(text))));
}

/** Parts that grow by one from each to the next, up to a length. */
function rising(size: number, part: (n: number) => string): string {
	let text = '';
	for (let n = 1; text.length < size; n++) {
		text += part(n);
	}
	return text;
}
