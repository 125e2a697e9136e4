import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type NewTarget, rewriteDestination } from '../../../server/src/features/linking/destination.js';

/** As written, what it should lead to, and how that should be written. */
const cases: readonly (readonly [raw: string, target: NewTarget, expected: string])[] = [
	['a.md', { file: 'b.md' }, 'b.md'],
	['./a.md', { file: 'b.md' }, './b.md'],
	['./a.md', { file: '../b.md' }, '../b.md'],
	['../a.md', { file: 'b.md' }, 'b.md'],
	['a.md#x', { file: 'b.md' }, 'b.md#x'],
	['a.md?raw=1#x', { file: 'b.md' }, 'b.md?raw=1#x'],
	['a.md#x', { fragment: 'y' }, 'a.md#y'],
	['a.md#x', { fragment: '' }, 'a.md'],
	['#x', { fragment: '需求' }, '#需求'],
	['#%E9%9C%80', { fragment: '需求' }, '#%E9%9C%80%E6%B1%82'],
	['my%20docs/a.md', { file: 'my docs/b c.md' }, 'my%20docs/b%20c.md'],
	['<my docs/a.md>', { file: 'my docs/b (1).md' }, '<my docs/b (1).md>'],
	['<my%20docs/a.md>', { file: 'my docs/b c.md' }, '<my%20docs/b%20c.md>'],
	['a.md', { file: 'b (1).md' }, 'b%20%281%29.md'],
	['a.md', { file: '100%#.md' }, '100%25%23.md'],
	['a_b\\_c/x.md', { file: 'a_b_c/y.md' }, 'a_b\\_c/y.md'],
	['folder/', { file: '../other' }, '../other/'],
];

for (const [raw, target, expected] of cases) {
	test(`should write ${raw} as ${expected}`, () => {
		assert.equal(rewriteDestination(raw, target), expected);
	});
}
