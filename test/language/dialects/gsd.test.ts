import assert from 'node:assert/strict';
import { test } from 'node:test';
import { archiveOf, isGsd, scopeOf } from '../../../server/src/language/dialects/gsd/place.js';
import { readSpec } from '../../../server/src/language/read-spec.js';
import { applyRule } from '../../../server/src/rules/rule.js';
import { uniqueId } from '../../../server/src/rules/unique-id.js';
import type { Workspace } from '../../../server/src/workspace/workspace.js';
import { openFiles, splitFiles } from '../../support/fixture-workspace.js';
import { assertProportional } from '../../support/growth.js';

for (const [path, expected] of [
	['.planning/REQUIREMENTS.md', true],
	['.planning/ROADMAP.md', true],
	['.planning/v1.0-MILESTONE-AUDIT.md', true],
	['.planning/phases/01-sign-in/01-01-PLAN.md', true],
	['.planning/milestones/v1.0-REQUIREMENTS.md', true],
	['.planning/workstreams/shop/REQUIREMENTS.md', true],
	['apps/web/.planning/STATE.md', true],
	['.gsd/REQUIREMENTS.md', true],
	['.planning/PRD.md', false],
	['.planning/notes.md', false],
	['planning/REQUIREMENTS.md', false],
	['docs/REQUIREMENTS.md', false],
] as const) {
	test(`REQ-629 should ${expected ? '' : 'not '}take ${path} for a file of GSD`, () => assert.equal(isGsd(path), expected));
}

for (const [path, scope, archive] of [
	['.planning/REQUIREMENTS.md', undefined, undefined],
	['.planning/phases/01-a/01-01-PLAN.md', undefined, undefined],
	['web/.planning/REQUIREMENTS.md', 'web', undefined],
	['web/.planning/ROADMAP.md', 'web', undefined],
	['.planning/milestones/v1.0-REQUIREMENTS.md', '.planning/milestones/v1.0-REQUIREMENTS.md', undefined],
	['.planning/milestones/v1.0-ROADMAP.md', undefined, '.planning/milestones/v1.0-REQUIREMENTS.md'],
	['.planning/milestones/v1.0-phases/01-a/01-01-PLAN.md', undefined, '.planning/milestones/v1.0-REQUIREMENTS.md'],
	['.planning/workstreams/shop/REQUIREMENTS.md', '.planning/workstreams/shop', undefined],
	['.planning/archive/v1/REQUIREMENTS.md', '.planning/archive/v1', undefined],
] as const) {
	test(`REQ-629 should know where the numbers of ${path} are counted`, () => {
		assert.deepEqual([scopeOf(path), archiveOf(path)], [scope, archive]);
	});
}

const project = `//// .planning/REQUIREMENTS.md
- [ ] **DATA-01**: Orders are kept
- [x] **AUTH-02**: User can sign out
//// .planning/milestones/v1.0-REQUIREMENTS.md
- [x] **DATA-01**: Prices are kept
- [x] **AUTH-01**: User can sign in
//// .planning/milestones/v1.0-phases/01-a/01-01-PLAN.md
---
requirements: [DATA-01]
---
//// .planning/phases/02-b/02-01-PLAN.md
---
requirements: [DATA-01, AUTH-01, AUTH-09]
---
//// .planning/phases/02-b/02-VERIFICATION.md
### DATA-01: Orders

- AUTH-01: done
`;

/** What the references of a file mean. */
function meaningsIn(workspace: Workspace, path: string): string[] {
	const document = workspace.document(path);
	return (document ? workspace.referencesIn(document) : []).map(it => {
		const meaning = workspace.resolve(it);
		return meaning.type === 'resolved' ? `${meaning.target.item.id} ${meaning.target.item.title}` : meaning.type;
	});
}

for (const [what, head] of [
	['a requirement', '| Requirement | Phase | Status |'],
	['its ID', '| REQ-ID | Phase | Status |'],
	['its ID and a plan', '| Req ID | Plan |'],
] as const) {
	test(`REQ-629 AC-873 should take no table of ${what} and what became of it for a list`, () => {
		const text = `${head}\n|---|---|---|\n| GONE-01 | Phase 1 | Complete |\n`;
		assert.deepEqual(readSpec('.planning/REQUIREMENTS.md', text).items, []);
	});
}

test('REQ-629 AC-874 should tell the requirements of a milestone that is over from those of today', async () => {
	const { workspace } = await openFiles(splitFiles(project));
	const specs = workspace.documents().flatMap(it => (it.type === 'spec' ? it : []));
	assert.deepEqual(
		specs.flatMap(it => workspace.itemsIn(it).map(({ item }) => `${item.id} ${item.title}`)),
		['DATA-01 Orders are kept', 'AUTH-02 User can sign out', 'DATA-01 Prices are kept', 'AUTH-01 User can sign in'],
	);
	assert.deepEqual(
		specs.flatMap(it => [...applyRule(uniqueId, it, workspace)]),
		[],
	);
	assert.deepEqual(meaningsIn(workspace, '.planning/milestones/v1.0-phases/01-a/01-01-PLAN.md'), ['DATA-01 Prices are kept']);
});

test('REQ-629 AC-875 should link what a plan covers, and miss none that is gone', async () => {
	const { workspace } = await openFiles(splitFiles(project));
	const plan = '.planning/phases/02-b/02-01-PLAN.md';
	assert.deepEqual(meaningsIn(workspace, plan), ['DATA-01 Orders are kept', 'AUTH-01 User can sign in', 'missing']);
});

test('REQ-629 AC-873 should take the status of a box, else that of the table', () => {
	const { items } = readSpec(
		'.planning/REQUIREMENTS.md',
		`- [x] **A-01**: a
- [ ] **A-02**: b
- ✓ **A-03**: c
- **A-04**: d
- **A-05**: e
- [~] **A-06**: f

| Requirement | Phase | Status |
|---|---|---|
| A-02 | Phase 1 | Complete |
| A-04 | Phase 2 | ✓ Validated |
`,
	);
	assert.deepEqual(
		items.map(it => [it.id, it.kind, it.status]),
		[
			['A-01', 'requirement', 'done'],
			['A-02', 'requirement', 'open'],
			['A-03', 'requirement', 'done'],
			['A-04', 'requirement', 'Validated'],
			['A-05', 'requirement', undefined],
			['A-06', 'requirement', 'partial'],
		],
	);
});

for (const [what, text] of [
	['requirements', (count: number) => '- [ ] **AUTH-01**: Sign in\n'.repeat(count)],
	['struck requirements', (count: number) => '- ~~**AUTH-01**: '.repeat(count)],
	['rows of traceability', (count: number) => `| Requirement | Status |\n| - | - |\n${'| AUTH-01 | Complete |\n'.repeat(count)}`],
	['cells of one row', (count: number) => `| Requirement | Status |\n| - | - |\n${'| AUTH-01 '.repeat(count)}`],
	['fields', (count: number) => '**Requirements**: AUTH-01, AUTH-02\n'.repeat(count)],
	['ranges', (count: number) => `**Requirements**: ${'AUTH-01..03, '.repeat(count)}`],
	['front matter', (count: number) => `---\nrequirements:\n${'  - AUTH-01\n'.repeat(count)}---\n`],
	['front matter that nobody closes', (count: number) => `---\n${'requirements: AUTH-01\n'.repeat(count)}`],
	['capitals', (count: number) => 'A'.repeat(8 * count)],
	['parts of an ID', (count: number) => `- **${'A-'.repeat(count)}1**: Sign in`],
] as const) {
	test(`REQ-002 should read ${what} of GSD in proportion to their length`, async () => {
		await assertProportional(count => readSpec('.planning/REQUIREMENTS.md', text(count)), { from: 2_000 });
	});
}
