import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { lineAround, nextLineStart } from '../../../server/src/language/writing/text-lines.js';
import { readSpec } from '../../../server/src/language/read-spec.js';
import { rangeOf } from '../../../server/src/util/line-table.js';
import { actionsAt, takeAction } from '../../support/code-actions.js';
import { locateIn } from '../../support/feature-files.js';
import { corpora } from '../../support/front-matter-blocks.js';

const root = join(corpora, 'speckit');
const folders = existsSync(root) ? readdirSync(root).filter(it => existsSync(join(root, it, 'spec.md'))) : [];

test('should put a requirement back where it was taken out', {
	skip: folders.length === 0 && 'The corpora are absent.',
}, async () => {
	for (const folder of folders) {
		const path = `specs/${folder}/spec.md`;
		const text = readFileSync(join(root, folder, 'spec.md'), 'utf8');
		const requirements = readSpec(path, text).items.filter(it => it.form === 'list-item' && /^FR-\d+$/.test(it.id));
		const [first, taken] = requirements;
		if (!first || !taken) {
			continue;
		}
		const { start } = lineAround(text, taken.idSpan.start);
		const without = text.slice(0, start) + text.slice(nextLineStart(text, taken.end));
		const files = new Map([
			[path, without],
			[`specs/${folder}/plan.md`, `See ${taken.id}.\n`],
		]);
		const located = await locateIn(files, `specs/${folder}/plan.md`);
		const [finding] = located.findings();
		const document = located.workspace.document(located.path);
		assert.ok(finding && document, path);
		const actions = await actionsAt(located, rangeOf(document.lines, finding));
		const action = actions.find(it => it.title === `Create \`${taken.id}\``);
		assert.ok(action, path);
		const after = (await takeAction(files, located, action)).get(path) ?? '';
		assert.deepEqual(shapeOf(path, after), shapeOf(path, text), path);
	}
});

/** The items in the order of the text, each with its form and the item that it stands in. */
function shapeOf(path: string, text: string): string[] {
	const { items } = readSpec(path, text);
	return items.map(it => `${items[it.parent]?.id ?? ''} ${it.id} ${it.form}`);
}
