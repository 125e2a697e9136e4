import assert from 'node:assert/strict';
import { test } from 'node:test';
import { featureScopeOf } from '../../../server/src/language/dialects/feature-scope.js';
import { checkDocument } from '../../../server/src/rules/check-document.js';
import { openFiles, splitFiles } from '../../support/fixture-workspace.js';

for (const [path, expected] of [
	['conductor/tracks/login_20260101/spec.md', 'conductor/tracks/login_20260101'],
	['conductor/archive/login_20260101/plan.md', 'conductor/archive/login_20260101'],
	['web/conductor/tracks/login/spec.md', 'web/conductor/tracks/login'],
	['agent-os/specs/login/planning/requirements.md', 'agent-os/specs/login'],
	['.agent-os/specs/2026-01-01-login/spec.md', '.agent-os/specs/2026-01-01-login'],
	['.trae/specs/login/spec.md', '.trae/specs/login'],
	['.specs/features/login/spec.md', '.specs/features/login'],
	['docs/superpowers/specs/2026-01-01-login-design.md', 'docs/superpowers/specs/2026-01-01-login-design.md'],
	['docs/plans/2026-01-01-login.md', 'docs/plans/2026-01-01-login.md'],
	['PRPs/login.md', 'PRPs/login.md'],
	['conductor/tracks.md', undefined],
	['conductor/tracks/README.md', undefined],
	['conductor/product.md', undefined],
	['docs/plans/login.md', undefined],
	['specs/login/spec.md', undefined],
	['docs/a.md', undefined],
] as const) {
	test(`REQ-006 should know where the numbers of ${path} are counted`, () => assert.equal(featureScopeOf(path), expected));
}

test('REQ-006 AC-879 should tell the numbers of one piece of work from those of another', async () => {
	const { workspace } = await openFiles(
		splitFiles(`//// conductor/tracks/login/spec.md
1. **FR-1**: Sign in
//// conductor/tracks/login/plan.md
- [ ] Task: FR-1
//// conductor/tracks/speed/spec.md
1. **FR-1**: Be faster
//// conductor/tracks/speed/plan.md
- [ ] Task: FR-1
`),
	);
	const documents = workspace.documents();
	assert.deepEqual(
		documents.flatMap(it => checkDocument(it, workspace, assert.fail)),
		[],
	);
	assert.deepEqual(
		documents
			.flatMap(it => workspace.referencesIn(it))
			.map(it => {
				const meaning = workspace.resolve(it);
				return meaning.type === 'resolved' && meaning.target.item.title;
			}),
		['Sign in', 'Be faster'],
	);
});
