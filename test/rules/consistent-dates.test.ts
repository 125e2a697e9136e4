import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSpec } from '../../server/src/language/read-spec.js';
import { consistentDates } from '../../server/src/rules/consistent-dates.js';
import { applyRule } from '../../server/src/rules/rule.js';
import { WorkspaceStore } from '../../server/src/workspace/workspace-store.js';
import { assertProportional } from '../support/growth.js';

test('REQ-002 should compare the days of many items with those of one that has many fields in proportion to both', async () => {
	await assertProportional(
		length => {
			const store = new WorkspaceStore();
			const one = readSpec('one.md', `---\nid: REQ-0\nfields:\n${'  - a\n'.repeat(length)}end: 2026-10-01\n---\n`);
			const item = (_: unknown, at: number): string => `## REQ-${at + 1}: a\n- depends-on: REQ-0\n- end: 2026-09-01\n\n`;
			const many = readSpec('many.md', Array.from({ length }, item).join(''));
			store.apply({ changed: [one, many], isComplete: true });
			assert.equal([...applyRule(consistentDates, many, store.workspace)].length, length);
		},
		{ from: 2000 },
	);
});
