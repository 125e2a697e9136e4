import assert from 'node:assert/strict';
import { test } from 'node:test';
import { builtInIdGrammar } from '../../server/src/language/id.js';
import { readCode } from '../../server/src/language/read-code.js';
import { readSpec } from '../../server/src/language/read-spec.js';
import { artifactLinks, linksToTag } from '../../server/src/workspace/artifact-links.js';
import { WorkspaceStore } from '../../server/src/workspace/workspace-store.js';
import { assertProportional } from '../support/growth.js';

const design = '`dsn~a~1`\n\nNeeds: impl\n\n';

// oft:off: the tags in these texts are no links of ours.
for (const [title, spec, code] of [
	['items', (length: number) => `${design}\`impl~x~1\`\n\nNeeds: utest\n\nCovers:\n* dsn~a~1\n\n`.repeat(length), () => ''],
	['tags', () => design, (length: number) => '// [impl~x~1->dsn~a~1>>utest]\n// [utest->impl~x~1]\n'.repeat(length)],
] as const) {
	test(`REQ-604 should take linear time for one ID of many ${title}, and many links to it`, async () => {
		await assertProportional(
			length => {
				const store = new WorkspaceStore();
				const changed = [readSpec('a.md', spec(length)), readCode('a.ts', code(length), builtInIdGrammar)];
				store.apply({ changed, isComplete: true });
				const { workspace } = store;
				for (const document of workspace.documents()) {
					for (const link of workspace.referencesIn(document)) {
						assert.ok(artifactLinks(workspace, link).length <= 1);
						assert.ok(linksToTag(workspace, link.reference.id).length <= length);
					}
				}
			},
			{ from: 500 },
		);
	});
}
