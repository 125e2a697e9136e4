import assert from 'node:assert/strict';
import { test } from 'node:test';
import { excerptOf } from '../../../server/src/cli/printing/excerpt.js';

/** The excerpt of a line in which `<` and `>` stand around the marked words, as two lines. */
function excerpt(line: string, width = 80): string[] {
	const start = line.indexOf('<');
	const end = line.indexOf('>') - 1;
	const { text, carets } = excerptOf(line.replace(/[<>]/g, ''), { start, end }, width);
	return [text, carets];
}

for (const [title, line, expected] of [
	['marks words', 'see <REQ-1> now', ['see REQ-1 now', '    ^^^^^']],
	['marks a place without words', 'see <>REQ-1', ['see REQ-1', '    ^']],
	['marks the end of a line', 'see<>', ['see', '   ^']],
	['counts wide characters twice', '依赖：<需求>。', ['依赖：需求。', '      ^^^^']],
	['counts emoji twice', '😀 <REQ-1>', ['😀 REQ-1', '   ^^^^^']],
	['shows tabs as spaces', '\ta\t<b>', ['    a   b', '        ^']],
	['shows tabs inside of what is marked', '<a\tb>', ['a   b', '^^^^^']],
	['shows control characters', '\u001B[31m<x>', ['␛[31mx', '     ^']],
] as const) {
	test(`an excerpt ${title}`, () => assert.deepEqual(excerpt(line), expected));
}

test('an excerpt cuts a long line around the marked words', () => {
	assert.deepEqual(excerpt(`${'a'.repeat(50)}<REQ-1>${'b'.repeat(50)}`, 21), ['…aaaaaaaREQ-1bbbbbbb…', '        ^^^^^']);
	assert.deepEqual(excerpt(`<REQ-1>${'b'.repeat(50)}`, 15), ['REQ-1bbbbbbbbb…', '^^^^^']);
	assert.deepEqual(excerpt(`${'a'.repeat(50)}<REQ-1>`, 15), ['…aaaaaaaaaREQ-1', '          ^^^^^']);
});

test('an excerpt cuts marked words that are too long', () => {
	const [text = '', carets = ''] = excerpt(`a<${'漢'.repeat(50)}>b`, 20);
	assert.ok(text.length > 0 && carets.trim().length <= 20);
	assert.match(text, /漢…/);
});

test('an excerpt is never wider than it may be', () => {
	const line = '漢a😀\t'.repeat(40);
	// A finding never begins in the middle of an emoji, which is where every fifth offset of this line is.
	for (let at = 0; at < line.length; at += at % 5 === 2 ? 2 : 1) {
		for (const width of [10, 11, 40]) {
			const { text, carets } = excerptOf(line, { start: at, end: at + 5 }, width);
			assert.ok([...text].reduce((sum, it) => sum + (it > '\u2FFF' ? 2 : 1), 0) <= width, JSON.stringify([at, width, text]));
			assert.ok(carets.length <= width, JSON.stringify([at, width, carets]));
		}
	}
});

test('an excerpt of a line of three megabytes takes no longer than one of a hundredth', () => {
	const long = fastestExcerpt(3 << 20);
	const short = fastestExcerpt((3 << 20) / 128);
	assert.ok(long < short * 5, `${long} ms against ${short} ms`);
});

/** The least time of several, in milliseconds, with the middle of the line marked. */
function fastestExcerpt(length: number): number {
	const line = '漢'.repeat(length);
	const times = Array.from({ length: 10 }, () => {
		const start = performance.now();
		const { text, carets } = excerptOf(line, { start: length >> 2, end: length >> 1 }, 80);
		assert.ok(text.length < 80 && carets.length <= 80);
		return performance.now() - start;
	});
	return Math.min(...times);
}
