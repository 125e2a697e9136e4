import assert from 'node:assert/strict';
import { it } from 'node:test';
import { bestPrice } from '../src/discount.js';

const thresholds = [
	{ from: 20000, off: 3000 },
	{ from: 40000, off: 8000 },
];

it('REQ-013 满减和券一起用，挑减得最多的那张', () => {
	const coupons = [
		{ code: 'A', from: 0, off: 500 },
		{ code: 'B', from: 20000, off: 2000 },
		{ code: 'C', from: 50000, off: 9000 },
	];
	const best = bestPrice(25000, thresholds, coupons);
	assert.equal(best.coupon?.code, 'B');
	assert.equal(best.toPay, 20000);
});

it('REQ-013 券比商品贵也不会变成负数', () => {
	assert.equal(bestPrice(900, thresholds, [{ code: 'A', from: 0, off: 1000 }]).toPay, 0);
});
