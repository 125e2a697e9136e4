import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSpec } from '../../../server/src/language/read-spec.js';
import { isWorkPackage, missionOf } from '../../../server/src/language/dialects/spec-kit/mission.js';
import { checkDocument } from '../../../server/src/rules/check-document.js';
import { openFiles, splitFiles } from '../../support/fixture-workspace.js';
import { assertProportional } from '../../support/growth.js';

for (const [path, mission, isPackage] of [
	['kitty-specs/034-filters/spec.md', 'kitty-specs/034-filters', false],
	['kitty-specs/filters-01KSEFV4/tasks/WP01-adapter.md', 'kitty-specs/filters-01KSEFV4', true],
	['kitty-specs/filters-01KSEFV4/tasks/for_review/WP01.md', 'kitty-specs/filters-01KSEFV4', true],
	['kitty-specs/filters-01KSEFV4/tasks/WP01-adapter/review-cycle-1.md', 'kitty-specs/filters-01KSEFV4', false],
	['web/kitty-specs/a/tasks.md', 'web/kitty-specs/a', false],
	['kitty-specs/README.md', undefined, false],
	['specs/003-a/tasks/WP01.md', undefined, false],
] as const) {
	test(`REQ-007 should know the mission of ${path}`, () => {
		assert.deepEqual([missionOf(path), isWorkPackage(path)], [mission, isPackage]);
	});
}

const table = '| ID | Title | Status |\n|---|---|---|\n| FR-001 | The driver stops | Open |\n';

for (const [what, files] of [
	[
		'a mission of spec-kitty',
		`//// kitty-specs/a-01M3/spec.md\n${table}//// kitty-specs/a-01M3/tasks/WP01-a.md\n### FR-001: met\n`,
	],
	['a feature of spec-kit', `//// specs/003-a/spec.md\n${table}//// specs/003-a/analysis.md\n### FR-001: met\n`],
] as const) {
	test(`REQ-007 AC-877 should take the list of requirements in ${what} for what defines them`, async () => {
		const { workspace } = await openFiles(splitFiles(files));
		assert.deepEqual(
			workspace.definitionsOf('FR-001').map(it => it.item.title),
			['The driver stops'],
		);
		assert.deepEqual(
			workspace.documents().flatMap(it => checkDocument(it, workspace, assert.fail)),
			[],
		);
	});
}

test('REQ-007 AC-878 should count a work package once, with what it covers and waits for', async () => {
	const { workspace } = await openFiles(
		splitFiles(`//// kitty-specs/a-01M3/spec.md
${table}//// kitty-specs/a-01M3/tasks.md
## Work Package WP01: The driver (Priority: P0)
**Requirement Refs**: FR-001

## Work Package WP02: The guard
**Dependencies**: WP01
//// kitty-specs/a-01M3/tasks/WP01-driver.md
---
work_package_id: WP01
title: The driver
lane: done
---
## Objective
`),
	);
	const items = ['WP01', 'WP02'].flatMap(id => workspace.definitionsOf(id));
	assert.deepEqual(
		items.map(({ item }) => [item.id, item.kind, item.title, item.status]),
		[
			['WP01', 'task', 'The driver', 'done'],
			['WP02', 'task', 'The guard', undefined],
		],
	);
	const [requirement] = workspace.definitionsOf('FR-001');
	assert.ok(requirement);
	assert.deepEqual(
		workspace.referencesTo(requirement).map(it => [it.reference.verb, it.source?.item.id]),
		[['covers', 'WP01']],
	);
	const [first] = items;
	assert.ok(first);
	assert.deepEqual(
		workspace.referencesTo(first).map(it => [it.reference.verb, it.source?.item.id]),
		[['depends-on', 'WP02']],
	);
});

for (const [what, path, text] of [
	['work packages', 'tasks.md', (count: number) => '## Work Package WP01: A\n**Requirement Refs**: FR-001\n'.repeat(count)],
	['subtasks', 'tasks.md', (count: number) => `| ID | Description |\n|---|---|\n${'| T001 | A |\n'.repeat(count)}`],
	[
		'references',
		'tasks/WP01.md',
		(count: number) => `---\nrequirement_refs:\n${'- FR-001\n'.repeat(count)}---\n${'WP01 '.repeat(count)}`,
	],
	['front matter that nobody closes', 'tasks/WP01.md', (count: number) => `---\n${'work_package_id: WP\n'.repeat(count)}`],
] as const) {
	test(`REQ-002 should read ${what} of spec-kitty in proportion to their length`, async () => {
		await assertProportional(count => readSpec(`kitty-specs/a/${path}`, text(count)), { from: 2_000 });
	});
}
