import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSpec } from '../../../server/src/language/read-spec.js';

for (const [line, title, priority] of [
	['### REQ-1 游客结算【P0】', '游客结算', 'P0'],
	['### REQ-1：优惠券（ P1 ）', '优惠券', 'P1'],
	['### REQ-1: Coupon codes [P2]', 'Coupon codes', 'P2'],
	['### REQ-1: Coupon codes (Must have)', 'Coupon codes', 'Must have'],
	['### REQ-1: Coupon codes (Priority: High)', 'Coupon codes', 'High'],
	['### REQ-1: 发票（优先级：最高）', '发票', '最高'],
	['### REQ-1: [P0] Guest checkout', 'Guest checkout', 'P0'],
	['### REQ-1 (P0): Guest checkout', 'Guest checkout', 'P0'],
	['### REQ-1（P0）游客结算', '游客结算', 'P0'],
	['### [P0] REQ-1 Guest checkout', 'Guest checkout', 'P0'],
	['### 1.2 【P0】REQ-1 游客结算', '游客结算', 'P0'],
	['- **REQ-1 (MUST)**: Guests can pay', 'Guests can pay', 'MUST'],
	['- **REQ-1**: Guests can pay (P0)', 'Guests can pay', 'P0'],
	['- **REQ-1**: Guests can pay\n  with a card (P0)', 'Guests can pay', 'P0'],
	['### REQ-1 (P0)', '(P0)', undefined],
	['### REQ-1: Guest checkout (high)', 'Guest checkout (high)', undefined],
	['### REQ-1: Guests (who must)', 'Guests (who must)', undefined],
	['### REQ-1: Pay (P0/P1)', 'Pay (P0/P1)', undefined],
	['### REQ-1: See [P0](a.md)', 'See P0', undefined],
] as const) {
	test(`AC-824 should read ${JSON.stringify(line)} as ${priority ?? 'no priority'}`, () => {
		const { items } = readSpec('a.md', `${line}\n`);
		const [attribute] = items[0]?.attributes ?? [];
		assert.equal(items[0]?.title, title);
		assert.equal(attribute?.value, priority);
		assert.equal(attribute && `${line}\n`.slice(attribute.start, attribute.end), priority);
	});
}

test('AC-824 should go on with the facts under the title', () => {
	const { items } = readSpec('a.md', '### REQ-1 Pay (P0)\n- status: draft\n- owner: @li\n');
	assert.deepEqual(
		items[0]?.attributes.map(({ key, value }) => `${key}=${value}`),
		['priority=P0', 'status=draft', 'owner=@li'],
	);
});
