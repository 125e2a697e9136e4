import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseRecipient } from '../src/address.js';
import { Draft } from '../src/draft.js';
import { type Form, missing, newsConsent, outOfStock } from '../src/order.js';

const form: Form = { recipient: parseRecipient('张小满 13800000000 浙江省杭州市西湖区龙井路1号'), wantsNews: false };
const lines = [{ sku: 'rock-tea', count: 1, price: 12800 }];

describe('下单', () => {
	it('REQ-012 不注册也能付款', () => {
		assert.deepEqual(missing(lines, form), []);
		assert.deepEqual(missing([], { ...form, recipient: parseRecipient('') }), ['商品', '收货人', '手机号', '地址']);
	});

	it('REQ-016 指出缺货的是哪一件', () => {
		assert.deepEqual(outOfStock(lines, { 'rock-tea': 0 }), ['rock-tea']);
		assert.deepEqual(outOfStock(lines, { 'rock-tea': 3 }), []);
	});

	it('REQ-017 没勾就没有同意记录', () => {
		const now = new Date('2026-12-21T02:00:00Z');
		assert.equal(newsConsent(form, now, 'v2'), undefined);
		assert.deepEqual(newsConsent({ ...form, wantsNews: true }, now, 'v2'), { at: '2026-12-21T02:00:00.000Z', wording: 'v2' });
	});
});

describe('REQ-014 粘贴一段话', () => {
	it('拆出省、市、区', () => {
		const { name, phone, province, city, district, detail } = form.recipient;
		assert.deepEqual([name, phone, province, city, district, detail], ['张小满', '13800000000', '浙江省', '杭州市', '西湖区', '龙井路1号']);
	});

	it('直辖市也一样', () => {
		const { province, city, district } = parseRecipient('李茶，13900000000，上海市静安区茶园路2弄');
		assert.deepEqual([province, city, district], ['上海市', '上海市', '静安区']);
	});

	it('认不出来就空着，原文还在', () => {
		const recipient = parseRecipient('放门口就行');
		assert.deepEqual([recipient.city, recipient.source], ['', '放门口就行']);
	});
});

it('REQ-015 三十分钟之内，填过的都还在', () => {
	const draft = new Draft();
	draft.keep(form, 0);
	assert.deepEqual(draft.restore(30 * 60_000), form);
	assert.equal(draft.restore(31 * 60_000), undefined);
});
