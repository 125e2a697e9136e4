import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { asksForHouseNumber, hasValidShape } from '../src/address.js';
import { consentOf, type Form, obstacles, soldOut } from '../src/checkout.js';
import { keepDraft, restoreDraft } from '../src/draft.js';

const form: Form = {
	email: 'maya@example.org',
	address: { country: 'DE', street: 'Teichweg', houseNumber: '3', postalCode: '20095' },
	wantsNews: false,
};
const cart = { id: 'c1', lines: [{ product: 'teapot', quantity: 1, price: 3400 }] };

describe('paying as a guest', () => {
	it('REQ-012 lets a visitor pay with an e-mail address and an address', () => {
		assert.deepEqual(obstacles(cart, form), []);
	});

	it('REQ-012 names what is missing', () => {
		assert.deepEqual(obstacles({ id: 'c1', lines: [] }, { ...form, email: '' }).map(({ field }) => field), ['cart', 'email']);
	});

	it('REQ-016 names the line that sold out', () => {
		assert.deepEqual(soldOut(cart, new Map([['teapot', 0]])), cart.lines);
		assert.deepEqual(soldOut(cart, new Map([['teapot', 5]])), []);
	});

	it('REQ-017 keeps a proof of consent, and only where there is consent', () => {
		assert.equal(consentOf(form, '2026-12-07T10:00:00Z', 'v3'), undefined);
		assert.deepEqual(consentOf({ ...form, wantsNews: true }, '2026-12-07T10:00:00Z', 'v3'), {
			at: '2026-12-07T10:00:00Z',
			textVersion: 'v3',
		});
	});
});

describe('the address', () => {
	it('REQ-014 checks a code where every address has one', () => {
		assert.equal(hasValidShape({ country: 'NL', street: 'Kade', postalCode: '1011 AB' }), true);
		assert.equal(hasValidShape({ country: 'DE', street: 'Teichweg', postalCode: '2009' }), false);
		assert.equal(hasValidShape({ country: 'IE', street: 'Main Street' }), true);
	});

	it('REQ-014 asks for a house number once', () => {
		assert.equal(asksForHouseNumber({ country: 'IE', street: 'Old Forge' }, false), true);
		assert.equal(asksForHouseNumber({ country: 'IE', street: 'Old Forge' }, true), false);
	});
});

it('REQ-015 restores what was typed within half an hour', () => {
	const kept = new Map<string, string>();
	const storage = {
		getItem: (key: string) => kept.get(key) ?? null,
		setItem: (key: string, value: string) => void kept.set(key, value),
		removeItem: (key: string) => void kept.delete(key),
	};
	keepDraft(storage, form, 0);
	assert.deepEqual(restoreDraft(storage, 30 * 60 * 1000), form);
	assert.equal(restoreDraft(storage, 31 * 60 * 1000), undefined);
	assert.equal(kept.size, 0);
});
