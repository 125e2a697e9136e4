import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { erase } from '../src/erasure.js';
import { openLink, orderLink, requestLink } from '../src/order-link.js';

const day = 24 * 60 * 60 * 1000;

describe('REQ-031 a link opens one order', () => {
	const link = orderLink('o-1', 0, 'secret');

	it('for 60 days', () => {
		assert.equal(openLink(link, 60 * day, 'secret'), 'order');
		assert.equal(openLink(link, 61 * day, 'secret'), 'offer-new-link');
	});

	// @verifies AC-062
	it('and no other', () => {
		assert.equal(openLink(link.replace('o-1', 'o-2'), day, 'secret'), 'unknown-order');
		assert.equal(openLink('/orders/o-1', day, 'secret'), 'unknown-order');
	});
});

it('REQ-032 gives away nothing about who has ordered', () => {
	assert.equal(requestLink(true, 0).page, requestLink(false, 0).page);
	assert.equal(requestLink(true, 0).sendsMail, true);
	assert.equal(requestLink(true, 3).sendsMail, false);
});

it('REQ-033 erases a guest but keeps the invoices', () => {
	assert.deepEqual(erase({ email: 'maya@example.org', address: 'Teichweg 3', invoices: ['i-1'] }), { left: { invoices: ['i-1'] } });
	assert.deepEqual(erase({ email: 'maya@example.org', invoices: [], arrivesOn: '2026-12-18' }), { possibleFrom: '2026-12-18' });
});
