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

for (const [lines, expected] of [
	['**Verifies:** REQ-2, REQ-3\n**Type:** unit', ['verifies REQ-2', 'verifies REQ-3']],
	['**Derived from**: SYS-REQ-1', ['refines SYS-REQ-1']],
	['- Derived from: REQ_2', ['refines REQ_2']],
	['Verifies: REQ-2', ['verifies REQ-2']],
	['**Verifies:** the words of REQ-2', ['mentions REQ-2']],
	['**Verifies:** REQ-2\nwhich is late.', ['mentions REQ-2']],
	['**Dependencies:** REQ-2', ['mentions REQ-2']],
	['**Text:** REQ-2', ['mentions REQ-2']],
] as const) {
	test(`AC-890 should link by ${JSON.stringify(lines)} as ${expected.join(', ')}`, () => {
		const { references } = readSpec('a.md', `### REQ-1: A\n\n${lines}\n`);
		assert.deepEqual(
			references.map(({ verb, id }) => `${verb} ${id}`),
			expected,
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
