import assert from 'node:assert/strict';
import { it } from 'node:test';
import { maskCardNumbers, type Payment, payOnce, refusalSentence } from '../src/payment.js';

it('REQ-001 masks a card number in a line for the log', () => {
	assert.equal(maskCardNumbers('card 4111 1111 1111 1234 sent'), 'card •••• •••• •••• 1234 sent');
	assert.equal(maskCardNumbers('order 20261207'), 'order 20261207');
});

it('REQ-002 charges once for two taps', async () => {
	const charged: string[] = [];
	const payments = new Map<string, Payment>();
	const provider = {
		find: async (orderId: string) => payments.get(orderId),
		charge: async (orderId: string) => {
			const payment: Payment = { id: `p${charged.push(orderId)}`, state: 'paid' };
			payments.set(orderId, payment);
			return payment;
		},
	};
	const first = await payOnce(provider, 'o1', 3790, 'token');
	assert.deepEqual(await payOnce(provider, 'o1', 3790, 'token'), first);
	assert.deepEqual(charged, ['o1']);
});

it('REQ-003 explains a refusal without a code', () => {
	assert.match(refusalSentence('expired'), /check its date/);
	assert.equal(refusalSentence('stolen'), refusalSentence('something new'));
});
