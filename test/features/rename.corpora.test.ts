import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { provideRename } from '../../server/src/features/rename.js';
import { positionAt } from '../../server/src/util/line-table.js';
import { compareReferences } from '../../server/src/workspace/workspace.js';
import { applyEdit, locateIn } from '../support/feature-files.js';
import { type Files, openFiles } from '../support/fixture-workspace.js';
import { corpora } from '../support/front-matter-blocks.js';
import { graphOf } from '../support/graph-of.js';

/** The Markdown files of other people's feature folders. */
function readCorpus(root: string): Files {
	const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter(it => it.isFile() && it.name.endsWith('.md'));
	return new Map(
		files.map(it => {
			const path = join(it.parentPath, it.name);
			return [path.slice(root.length + 1), readFileSync(path, 'utf8')];
		}),
	);
}

const root = join(corpora, 'speckit');

test('should rename requirements of spec-kit in specs, tasks and checklists, and nothing else', {
	skip: !existsSync(root),
}, async () => {
	const files = readCorpus(root);
	const { workspace } = await openFiles(files);
	const requirements = workspace
		.documents()
		.flatMap(it => (it.type === 'spec' && it.path.endsWith('/spec.md') ? workspace.itemsIn(it) : []))
		.filter(it => it.item.id.startsWith('FR-'))
		.map(located => ({ located, uses: workspace.referencesTo(located).toSorted(compareReferences) }))
		.filter(({ uses }) => new Set(uses.map(it => it.document.path.replace(/^.*\/(?=checklists|[^/]*$)/, ''))).size > 2);
	assert.ok(requirements.length > 3);
	for (const { located, uses } of requirements.slice(0, 5)) {
		const { document, item } = located;
		const newName = 'FR-9876';
		const params = { textDocument: { uri: '' }, position: positionAt(document.lines, item.idSpan.start), newName };
		const edit = await provideRename(await locateIn(files, document.path), params);
		assert.ok(edit);
		const after = applyEdit(files, edit);

		const expected = new Map(files);
		for (const use of [{ document, reference: item.idSpan }, ...uses].toSorted((a, b) => b.reference.start - a.reference.start)) {
			const text = expected.get(use.document.path) ?? '';
			const { end } = use.reference;
			expected.set(use.document.path, text.slice(0, end - item.id.length) + newName + text.slice(end));
		}
		assert.deepEqual(after, expected);
		const found = graphOf((await openFiles(after)).workspace, text => text.replaceAll(newName, item.id));
		assert.deepEqual(found, graphOf(workspace));
	}
});
