import assert from 'node:assert/strict';
import { it } from 'node:test';
import { totalOf } from '../src/cart.js';

const pot = { product: 'teapot', quantity: 1, price: 3400 };
const tea = { product: 'assam', quantity: 2, price: 950 };

it('REQ-013 shows a total with the shipping of the country', () => {
	assert.equal(totalOf({ id: 'c1', lines: [pot] }, 'DE'), 3790);
	assert.equal(totalOf({ id: 'c1', lines: [pot] }, 'IE'), 3890);
});

it('REQ-013 asks for no shipping from 49 euros on', () => {
	assert.equal(totalOf({ id: 'c1', lines: [pot, tea] }, 'NL'), 5300);
});
