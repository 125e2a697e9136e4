import assert from 'node:assert/strict';
import { it } from 'node:test';
import { eraseHolding } from '../src/erasure.js';
import { maskName, maskPhone, verify } from '../src/order-query.js';

const code = { value: '482913', sentAt: 0, failures: 0 };

it('REQ-031 验证码五分钟过期，错五次作废', () => {
	assert.equal(verify(code, '482913', 5 * 60_000), 'ok');
	assert.equal(verify(code, '000000', 0), 'wrong');
	assert.equal(verify(code, '482913', 5 * 60_000 + 1), 'expired');
	assert.equal(verify({ ...code, failures: 5 }, '482913', 0), 'expired');
});

it('REQ-032 手机号和姓名只露一部分', () => {
	assert.equal(maskPhone('13800000000'), '138****0000');
	assert.equal(maskName('欧阳小满'), '欧***');
});

it('REQ-033 货还在路上先不删', () => {
	assert.deepEqual(eraseHolding({ phone: '13800000000', trades: [{ id: 't1' }] }), { kept: { trades: [{ id: 't1' }] } });
	assert.deepEqual(eraseHolding({ trades: [{ id: 't1', arrivesOn: '2026-12-18' }] }), { notBefore: '2026-12-18' });
});
