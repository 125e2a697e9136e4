import assert from 'node:assert/strict';
import { test } from 'node:test';
import { provideRoadmap, tellRoadmap } from '../../server/src/features/roadmap.js';
import type { Past } from '../../server/src/workspace/past.js';
import { ableClient, locateIn } from '../support/feature-files.js';
import { splitFiles } from '../support/fixture-workspace.js';
import { roadmapFiles } from '../support/roadmap-files.js';

async function open() {
	const empty = { ...(await locateIn(splitFiles('//// a.md\nNo items.\n'), '')), uriOf: (path: string) => `empty:/${path}` };
	const folder = await locateIn(roadmapFiles, '');
	return { client: ableClient, folders: () => [empty, folder], locate: () => folder };
}

test('should answer with the first folder that has a roadmap, or with the one that is asked for', async () => {
	const editor = await open();
	const found = await provideRoadmap(editor, {});
	assert.ok(found);
	assert.deepEqual([found.folder, found.folders, found.isIndexing], ['test:/', ['empty:/', 'test:/'], false]);
	assert.equal(found.roadmap.items.length, 6);
	assert.equal(found.roadmap.today, '2026-11-22');
	assert.equal((await provideRoadmap(editor, { folder: 'empty:/' }))?.roadmap.items.length, 0);
	assert.equal((await provideRoadmap(editor, { folder: 'gone:/' }))?.folder, 'test:/');
});

test('should answer nothing where no folder is open', async () => {
	assert.equal(await provideRoadmap({ client: ableClient, folders: () => [], locate: () => undefined }, {}), null);
});

test('REQ-404 should compare with a revision, and tell why where that cannot be', async () => {
	const { workspace } = await locateIn(splitFiles('//// a.md\n### MS-beta: Beta\n- date: 2026-11-20\n'), '');
	const folder = await locateIn(roadmapFiles, '');
	const readPast = (revision: string): Promise<Past> =>
		Promise.resolve(revision === 'v1' ? { type: 'read', commit: 'c0ffee', workspace } : { type: 'unknown' });
	const editor = { client: ableClient, folders: () => [{ ...folder, readPast }], locate: () => folder };

	const compared = await provideRoadmap(editor, { baseline: 'v1' });
	assert.equal(compared?.roadmap.baseline, 'v1');
	assert.deepEqual(compared.roadmap.items.find(it => it.id === 'MS-beta')?.change?.span?.end, '2026-11-20');

	const unknown = await provideRoadmap(editor, { baseline: 'v9', folder: 'test:/' });
	assert.equal(unknown?.baselineFault, '`v9` is no tag, branch or commit of this repository.');
	assert.equal(unknown.roadmap.items.length, 6);
});

test('REQ-407 should not tell again what the client has', async () => {
	const editor = await open();
	const whole = await tellRoadmap(editor, {});
	assert.ok(whole && whole.roadmap.items.every(it => typeof it === 'object'));
	const next = await tellRoadmap(editor, { previousResultId: whole.resultId });
	assert.deepEqual(next?.roadmap.items, [0, 1, 2, 3, 4, 5]);
	const late = await tellRoadmap(editor, { previousResultId: whole.resultId });
	assert.deepEqual(late?.roadmap.items, whole.roadmap.items);
	assert.equal(await tellRoadmap({ ...editor, folders: () => [] }, {}), null);
});
