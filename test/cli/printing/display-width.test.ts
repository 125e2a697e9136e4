import assert from 'node:assert/strict';
import { test } from 'node:test';
import { displayWidth, padEnd, takeEnd, takeStart, truncate } from '../../../server/src/cli/printing/display-width.js';

for (const [text, width] of [
	['', 0],
	['Log in', 6],
	['é', 1],
	['e\u0301', 1],
	['漢字', 4],
	['한글', 4],
	['ｱ', 1],
	['Ａ：（）', 8],
	['“”…–', 4],
	['😀', 2],
	['👨‍👩‍👧‍👦', 2],
	['❤', 1],
	['❤️', 2],
	['🇨🇳', 2],
	['𠮷', 2],
	['a\u200Bb', 2],
	['か\u3099き\u3099', 4],
	['e\u0301'.repeat(3000), 3000],
	['👨‍👩‍👧‍👦'.repeat(1000), 2000],
	['漢'.repeat(100_000), 200_000],
	['😀'.repeat(100_000), 200_000],
] as const) {
	test(`should count ${width} cells for ${JSON.stringify(text.slice(0, 20))}${text.length > 20 ? ' …' : ''}`, () =>
		assert.equal(displayWidth(text), width));
}

test('should fill a text up to a width', () => {
	assert.equal(padEnd('漢字', 6), '漢字  ');
	assert.equal(padEnd('漢字', 3), '漢字');
});

for (const [text, width, cut] of [
	['Log in', 6, 'Log in'],
	['Log in', 5, 'Log …'],
	['漢字漢字', 8, '漢字漢字'],
	['漢字漢字', 7, '漢字漢…'],
	['漢字漢字', 6, '漢字…'],
	['👨‍👩‍👧‍👦👨‍👩‍👧‍👦', 3, '👨‍👩‍👧‍👦…'],
	['Log in', 1, '…'],
] as const) {
	test(`should cut ${text} to ${width} cells`, () => assert.equal(truncate(text, width), cut));
}

test('should never cut a character in two', () => {
	assert.equal(takeStart('a😀b', 2), 'a');
	assert.equal(takeEnd('a😀b', 2), 'b');
	assert.equal(takeEnd('a😀b', 3), '😀b');
	assert.equal(takeEnd('abc', 0), '');
});

test('should not look at more of a text than can be shown', () => {
	const long = '漢'.repeat(3_000_000);
	const start = performance.now();
	assert.equal(truncate(long, 10), '漢漢漢漢…');
	assert.ok(performance.now() - start < 1000);
});
