import assert from 'node:assert/strict';
import { it } from 'node:test';
import { createTracker } from '../src/events.js';

// @verifies EVT-order_queried
it('没有同意统计的人，什么也不上报', () => {
	const sent: string[] = [];
	const send = (name: string) => void sent.push(name);
	createTracker(false, send)('order_queried', { orders: 1 });
	createTracker(true, send)('order_queried', { orders: 2 });
	assert.deepEqual(sent, ['order_queried']);
});
