import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSpec } from '../../server/src/language/read-spec.js';
import { assertProportional } from '../support/growth.js';

for (const part of [' | **k:** v', ' | 　', '｜', '；', '; **k:** v']) {
	test(`AC-820 should read a line with many times ${JSON.stringify(part)} as one fact, in proportion to its length`, async () => {
		await assertProportional(
			count => {
				const { items } = readSpec('a.md', `### REQ-1: A\n- status: draft${part.repeat(count)}\n`);
				assert.deepEqual(
					items[0]?.attributes.map(it => it.key),
					['status'],
				);
			},
			{ from: 8000 },
		);
	});
}

for (const [line, expected] of [
	['- 优先级：P0；负责人：@li；状态：评审中', ['priority=P0', 'owner=@li', 'status=评审中']],
	['**Status:** draft; **Owner:** @li', ['status=draft', 'owner=@li']],
	['- status: draft; owner: @li', ['status=draft', 'owner=@li']],
	['- note: a; b; see: c', ['note=a; b; see: c']],
	['- status: draft;owner', ['status=draft;owner']],
] as const) {
	test(`AC-820 should read ${JSON.stringify(line)} as ${expected.length} facts`, () => {
		const { items } = readSpec('a.md', `### REQ-1: A\n${line}\n`);
		assert.deepEqual(
			items[0]?.attributes.map(({ key, value }) => `${key}=${value}`),
			expected,
		);
	});
}
