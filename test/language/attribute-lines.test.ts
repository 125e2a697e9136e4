import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSpec } from '../../server/src/language/read-spec.js';

for (const part of [' | **k:** v', ' | 　', '｜']) {
	test(`AC-820 should read a line with 60,000 times ${JSON.stringify(part)} as one fact, in no time`, { timeout: 10_000 }, () => {
		const { items } = readSpec('a.md', `### REQ-1: A\n- status: draft${part.repeat(60_000)}\n`);
		assert.deepEqual(
			items[0]?.attributes.map(it => it.key),
			['status'],
		);
	});
}
