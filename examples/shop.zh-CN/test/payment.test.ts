import assert from 'node:assert/strict';
import { it } from 'node:test';
import { type Ledger, methodsFor, record, refusalSentence } from '../src/payment.js';

it('REQ-001 在微信里只给微信支付', () => {
	assert.deepEqual(methodsFor('Mozilla/5.0 MicroMessenger/8.0'), ['wechat']);
	assert.deepEqual(methodsFor('Mozilla/5.0 Safari/605'), ['alipay', 'wechat']);
});

it('REQ-002 同一笔通知来三遍，只记一次账', () => {
	const ledger: Ledger = new Map();
	const notice = { paymentId: 'p1', orderId: 'o1', amount: 12800 };
	assert.deepEqual([1, 2, 3].map(() => record(ledger, notice, 12800)), ['recorded', 'known', 'known']);
	assert.equal(ledger.size, 1);
});

// @verifies AC-004
it('REQ-002 金额不符不记账', () => {
	const ledger: Ledger = new Map();
	assert.equal(record(ledger, { paymentId: 'p1', orderId: 'o1', amount: 1 }, 12800), 'wrong-amount');
	assert.equal(ledger.size, 0);
});

it('REQ-003 没付成的说法里没有错误码', () => {
	assert.match(refusalSentence('balance'), /余额不足/);
	assert.doesNotMatch(refusalSentence('E1024'), /E1024/);
});
