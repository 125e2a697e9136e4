import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createRoadmap } from '../../server/src/views/roadmap.js';
import { openFiles, splitFiles } from '../support/fixture-workspace.js';

/** What is on the roadmap, an item a line. */
async function roadmapOf(settings: string, told: Readonly<Record<string, object>>, specs: string): Promise<readonly string[]> {
	const files = splitFiles(
		`//// clewline.yaml\ntrackers: { github: { repository: acme/shop${settings} } }\n//// tracker.json\n${JSON.stringify(told)}\n//// a.md\n${specs}`,
	);
	const { workspace } = await openFiles(files);
	return createRoadmap(workspace, '2026-11-25').items.map(it => `${it.id} ${it.span?.start ?? ''}–${it.span?.end ?? ''}`);
}

const told = {
	'#1': { due: '2026-12-01' },
	'#2': { due: '2026-12-24' },
	'#3': {},
	'#4': { due: '2027-01-01', state: 'dropped' },
};
const feeds = ', roadmap: true';

for (const [title, settings, spec, expected] of [
	['the last day of its issues', feeds, '### REQ-1: A\n- issues: #2, #1, #3, #4', ['REQ-1 2026-12-24–2026-12-24']],
	['what its spec says', feeds, '### REQ-1: A\n- end: 2026-12-05\n- issues: #2', ['REQ-1 2026-12-05–2026-12-05']],
	['nothing where no issue has a day', feeds, '### REQ-1: A\n- issues: #3, #4, #9', []],
	['nothing of an issue in its text', feeds, '### REQ-1: A\n\nSee #1.', []],
	['nothing that was dropped', feeds, '### REQ-1: A\n- status: dropped\n- issues: #1', []],
	['nothing where the team has not asked for it', '', '### REQ-1: A\n- issues: #1', []],
] as const) {
	test(`REQ-720 should show of an item ${title}`, async () => {
		assert.deepEqual(await roadmapOf(settings, told, `${spec}\n`), expected);
	});
}
