import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findNearWord } from '../../../server/src/rules/judgement/near-word.js';

const words = ['draft', 'review', 'approved', 'in-progress', 'shipped', 'dropped', '已上线'];

for (const [slip, word] of [
	['aproved', 'approved'],
	['approve', 'approved'],
	['darft', 'draft'],
	['in-progres', 'in-progress'],
	['inprogress', 'in-progress'],
	['已上限', '已上线'],
] as const) {
	test(`should see ${word} in ${slip}`, () => assert.equal(findNearWord(slip, words), word));
}

for (const word of ['', 'x', 'done', 'new', 'crafted-by-hand', '已', '天晓得']) {
	test(`should see nothing near “${word}”`, () => assert.equal(findNearWord(word, words), undefined));
}

test('should choose the nearest, and of two as near the first', () => {
	assert.equal(findNearWord('shaped', ['shipped', 'shape', 'shapes']), 'shape');
});
