import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSpec } from '../../server/src/language/read-spec.js';
import { openSpecApplicableDelta } from '../../server/src/rules/openspec-applicable-delta.js';
import { applyRule } from '../../server/src/rules/rule.js';
import { WorkspaceStore } from '../../server/src/workspace/workspace-store.js';
import { assertProportional } from '../support/growth.js';

/** So many requirements, each with a scenario. */
function requirements(count: number): string {
	return Array.from(
		{ length: count },
		(_, at) => `### Requirement: ${at}\nIt SHALL count.\n#### Scenario: One\n- One counts.\n`,
	).join('');
}

/** What is found in a change that modifies so many requirements of a spec. */
function countIn(count: number): number {
	const path = 'openspec/changes/count/specs/counting/spec.md';
	const purpose = 'Lets people count as far as they like to, and no further than they like to.';
	const store = new WorkspaceStore();
	store.apply({
		changed: [
			readSpec('openspec/specs/counting/spec.md', `## Purpose\n${purpose}\n## Requirements\n${requirements(count)}`),
			readSpec(path, `## MODIFIED Requirements\n${requirements(count)}`),
		],
		isComplete: true,
	});
	const { workspace } = store;
	const document = workspace.document(path);
	assert.ok(document);
	return [...applyRule(openSpecApplicableDelta, document, workspace)].length;
}

test('should take linear time for a change of many requirements', async () => {
	await assertProportional(count => assert.equal(countIn(count), 0), { from: 4000 });
});
