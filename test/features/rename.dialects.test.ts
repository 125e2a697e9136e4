import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { provideRename } from '../../server/src/features/rename.js';
import { providePrepareRename } from '../../server/src/features/prepare-rename.js';
import { positionAt } from '../../server/src/util/line-table.js';
import type { LocatedItem } from '../../server/src/workspace/postings.js';
import type { Workspace } from '../../server/src/workspace/workspace.js';
import { ableClient, applyEdit, locateIn } from '../support/feature-files.js';
import { type Files, openFiles, splitFiles } from '../support/fixture-workspace.js';
import { graphOf } from '../support/graph-of.js';

const root = join(import.meta.dirname, '..', 'fixtures', 'dialects');
const fixtures = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(it => it.endsWith('.md'));

/** A new name of the shape that the old one has: numbers are forty more, words have one more. */
function freshName(old: string, { item: { idStyle } }: LocatedItem): string {
	if (idStyle === 'artifact') {
		return old.replace(/~(?=\d+$)/, 'x~');
	}
	return /\d$/.test(old) && idStyle !== 'name'
		? old.replace(/\d+$/, number => `${Number(number) + 40}`.padStart(number.length, '0'))
		: `${old}${old.includes(' ') ? ' ' : '-'}zz`;
}

/** How many facts of each sort a workspace has that a renaming must neither add nor take. */
function countFacts(workspace: Workspace): ReadonlyMap<string, number> {
	const counts = new Map<string, number>();
	for (const fact of graphOf(workspace)) {
		const [sort = ''] = fact.split(' ');
		const key = sort === 'reference' ? `${sort} ${/\w+$/.exec(fact)?.[0] === 'missing' ? 'missing' : 'found'}` : sort;
		counts.set(key, (counts.get(key) ?? 0) + 1);
	}
	return counts;
}

/** The files after the item was renamed; `undefined` where that was refused. */
async function renamed(files: Files, target: LocatedItem): Promise<Files | undefined> {
	const { document, item } = target;
	const located = await locateIn(files, document.path, { ...ableClient, canAnnotate: false });
	const params = { textDocument: { uri: '' }, position: positionAt(document.lines, item.idSpan.start) };
	try {
		const prepared = providePrepareRename(located, params) as { placeholder: string };
		const edit = await provideRename(located, { ...params, newName: freshName(prepared.placeholder, target) });
		assert.ok(edit);
		return applyEdit(files, edit);
	} catch (error) {
		assert.ok(error instanceof Error && !(error instanceof assert.AssertionError), String(error));
		return undefined;
	}
}

let renamings = 0;

for (const path of fixtures) {
	test(`should lose no reference by a renaming, or refuse it: ${path}`, async () => {
		const files = splitFiles(readFileSync(join(root, path), 'utf8'));
		const { workspace } = await openFiles(files);
		const before = countFacts(workspace);
		for (const target of workspace.documents().flatMap(it => (it.type === 'spec' ? workspace.itemsIn(it) : []))) {
			const after = await renamed(files, target);
			if (after) {
				renamings++;
				const counts = countFacts((await openFiles(after)).workspace);
				for (const sort of ['item', 'link', 'reference found', 'reference missing']) {
					assert.equal(counts.get(sort), before.get(sort), `${sort}, ${target.document.path} ${target.item.id}`);
				}
				// Two of one name are told apart by it.
				assert.ok((counts.get('finding') ?? 0) <= (before.get('finding') ?? 0), `${target.document.path} ${target.item.id}`);
			}
		}
	});
}

test('should have renamed most of what is not counted', () => {
	assert.ok(renamings > 180, `${renamings}`);
});
