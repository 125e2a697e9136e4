import assert from 'node:assert/strict';
import { test } from 'node:test';
import { provideRename } from '../../server/src/features/rename.js';
import { positionAt } from '../../server/src/util/line-table.js';
import type { LocatedItem } from '../../server/src/workspace/postings.js';
import { applyEdit, locateIn } from '../support/feature-files.js';
import { type Files, openFiles } from '../support/fixture-workspace.js';
import { graphOf } from '../support/graph-of.js';
import { createRandom, type Random } from '../support/random.js';
import { makeWorkspace } from '../support/random-workspace.js';

/** The files after the definition of an item was renamed. */
async function renamed(files: Files, { path, offset }: Place, newName: string): Promise<Files> {
	const located = await locateIn(files, path);
	const lines = located.workspace.document(path)?.lines;
	assert.ok(lines);
	const position = positionAt(lines, offset);
	const edit = await provideRename(
		{ ...located, client: { ...located.client, canAnnotate: false } },
		{ textDocument: { uri: '' }, position, newName },
	);
	assert.ok(edit);
	return applyEdit(files, edit);
}

interface Place {
	readonly path: string;
	readonly offset: number;
}

function fresh(random: Random, id: string): string {
	return `${id.slice(0, id.indexOf('-'))}-${String(900 + random.below(90))}`;
}

function translation(id: string, newId: string): (text: string) => string {
	return text => text.replaceAll(newId, id).replaceAll(newId.toLowerCase(), id.toLowerCase());
}

async function definitions(files: Files): Promise<readonly LocatedItem[]> {
	const { workspace } = await openFiles(files);
	return workspace.documents().flatMap(it => (it.type === 'spec' ? workspace.itemsIn(it) : []));
}

for (let seed = 1; seed <= 60; seed++) {
	test(`should keep the graph of a workspace, and every byte on the way back: ${seed}`, async () => {
		const random = createRandom(seed);
		const files = makeWorkspace(random);
		// `US4` cannot be renamed where files of another format name it: they would not take `US904` for an ID.
		const { document, item } = random.of((await definitions(files)).filter(it => /^[A-Z]+-[^/]+$/.test(it.item.id)));
		const newId = fresh(random, item.id);

		const after = await renamed(files, { path: document.path, offset: item.idSpan.start }, newId);
		const translate = translation(item.id, newId);
		assert.deepEqual(graphOf((await openFiles(after)).workspace, translate), graphOf((await openFiles(files)).workspace));

		const again = (await definitions(after)).find(it => it.item.id === newId && translate(it.document.path) === document.path);
		assert.ok(again);
		const back = await renamed(after, { path: again.document.path, offset: again.item.idSpan.start }, item.id);
		assert.deepEqual(new Map([...back].sort()), new Map([...files].sort()));
	});
}
