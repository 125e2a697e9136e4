import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { diffLines } from '../../server/src/util/line-diff.js';

const signs = { same: ' ', removed: '-', added: '+' };

for (const [title, before, after, expected] of [
	['nothing where nothing changes', 'a\nb', 'a\nb', ' a  b'],
	['a line that comes', 'a\nc', 'a\nb\nc', ' a +b  c'],
	['a line that goes, whatever ends it', 'a\r\nb\r\nc', 'a\nc', ' a -b  c'],
	['what goes before what comes', 'a', 'b', '-a +b'],
	['all of a text that is new', '', 'a\n\nb', '+a + +b'],
	['as little as can be', 'a\nb\nc\nd\ne', 'a\nc\nx\nd\ne', ' a -b  c +x  d  e'],
] as const) {
	test(`REQ-718 should show ${title}`, () => {
		assert.equal(
			diffLines(before, after)
				.map(({ type, line }) => signs[type] + line)
				.join(' '),
			expected,
		);
	});
}

test('REQ-718 should show lines from which both texts can be told', () => {
	const text = fc.array(fc.constantFrom('a', 'b', 'c', ''), { maxLength: 12 }).map(it => it.join('\n'));
	fc.assert(
		fc.property(text, text, (before, after) => {
			const lines = diffLines(before, after);
			const without = (type: string): string =>
				lines
					.filter(it => it.type !== type)
					.map(it => it.line)
					.join('\n');
			assert.deepEqual([without('added'), without('removed')], [before, after]);
		}),
	);
});

test('REQ-718 should show two long texts one after the other', () => {
	const text = (letter: string): string => Array.from({ length: 1100 }, (_, index) => `${letter}${index}`).join('\n');
	const types = diffLines(text('a'), text('b')).map(it => it.type);
	assert.deepEqual([types.indexOf('added'), types.lastIndexOf('removed')], [1100, 1099]);
});
