import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSpec } from '../../server/src/language/read-spec.js';
import { assertProportional } from '../support/growth.js';

for (const part of [' | **k:** v', ' | 　', '｜']) {
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
