import assert from 'node:assert/strict';
import { it } from 'node:test';
import { track } from '../src/events.js';

// @verifies EVT-order_link_opened
it('sends nothing of a visitor who has not agreed', () => {
	const sent: string[] = [];
	const send = (name: string) => void sent.push(name);
	track('order_link_opened', { age_days: 3 }, { hasAgreed: false, send });
	track('order_link_opened', { age_days: 4 }, { hasAgreed: true, send });
	assert.deepEqual(sent, ['order_link_opened']);
});
