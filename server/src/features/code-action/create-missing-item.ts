import * as l10n from '@vscode/l10n';
import { kindOfId } from '../../language/id.js';
import type { Item, Reference } from '../../language/document.js';
import { readSpec } from '../../language/read-spec.js';
import type { Reading } from '../../language/reading.js';
import { applyChanges } from '../../util/text-change.js';
import { findHome, findNeighbour } from './neighbour.js';
import { insertBeside, type Insertion, type NewItem } from '../../language/writing/new-item.js';
import { newSpec } from './new-spec.js';
import { itemWithin, noPlaceFor } from './written-item.js';
import type { Preparation, QuickFix, Scene } from './offer.js';
import { isChinese, lineEndingOf } from '../../language/writing/text-lines.js';

/** Defines the item that a reference names: beside others of its sort and written as they are, else in a file of its own. */
export const createMissingItem: QuickFix = {
	rules: ['resolved-reference'],
	offers(finding, scene) {
		const { document, workspace } = scene;
		const reference = document.references.find(it => it.start === finding.start && it.end === finding.end);
		const isOurs = reference && kindOfId(reference.id, workspace.configuration.reading.grammar) !== undefined;
		return reference && isOurs ? [{ title: l10n.t('Create `{0}`', reference.id), prepare: () => prepare(reference, scene) }] : [];
	},
};

function prepare({ id, qualifier }: Reference, scene: Scene): Preparation {
	const { workspace, document, folder } = scene;
	const { reading } = workspace.configuration;
	const home = findHome(workspace, { path: document.path, id, qualifier });
	const sibling = home && findNeighbour(home, id)?.item;
	const hasPlace = sibling !== undefined && isWrittenOut(sibling);
	if (!hasPlace && fileKinds.has(kindOfId(id, reading.grammar) ?? '') && folder.client.canChangeFiles) {
		return prepareFile(id, home?.path ?? document.path, scene);
	}
	const spec = home && hasPlace ? home : document;
	if (spec.type !== 'spec') {
		throw noPlaceFor(id);
	}
	return {
		reads: [spec.path],
		write(changes, texts) {
			const text = texts.get(spec.path) ?? '';
			const { at, newText } = definitionIn(text, id, { path: spec.path, reading });
			changes.replace(readSpec(spec.path, text, reading), { start: at, end: at }, newText);
		},
	};
}

/** `User Story 1` has the ID `US1` without saying so, and gives no pattern for another. */
function isWrittenOut({ id, idSpan }: Item): boolean {
	return idSpan.end - idSpan.start === id.length;
}

/** What stands where the author has to write a title. */
function blankItem(id: string, text: string): NewItem {
	return { id, title: isChinese(text) ? '标题' : 'Title', body: '' };
}

/** Kinds that mostly have a file each. */
const fileKinds: ReadonlySet<string> = new Set([
	'competitor',
	'data',
	'decision',
	'event',
	'experiment',
	'flag',
	'flow',
	'goal',
	'insight',
	'metric',
	'milestone',
	'persona',
	'prd',
	'release',
	'screen',
]);

function prepareFile(id: string, beside: string, { workspace, text }: Scene): Preparation {
	const folder = beside.slice(0, beside.lastIndexOf('/') + 1);
	const path = `${folder}${id}.md`;
	const file = newSpec(workspace, { path, id, title: isChinese(text) ? '标题' : 'Title', text });
	return { reads: [], write: changes => changes.create(path, file) };
}

/** Beside one of its sort, else at the end of the file; read again, for many a format takes headings for something else. */
function definitionIn(text: string, id: string, { path, reading }: { path: string; reading: Reading }): Insertion {
	const neighbour = findNeighbour(readSpec(path, text, reading), id);
	const beside = neighbour && insertBeside(text, neighbour.item, blankItem(id, text), neighbour.side);
	const { at, newText } = beside ?? headingAtEnd(id, text);
	const after = readSpec(path, applyChanges(text, [{ start: at, end: at, newText }]), reading);
	if (!itemWithin(after, { start: at, end: at + newText.length })) {
		throw noPlaceFor(id);
	}
	return { at, newText };
}

function headingAtEnd(id: string, text: string): Insertion {
	const eol = lineEndingOf(text);
	const heading = `### ${id}${isChinese(text) ? '：标题' : ': Title'}${eol}`;
	const gap = text === '' || /(?:\r\n|\r(?!\n)|\n){2}$/.test(text) ? '' : /[\r\n]$/.test(text) ? eol : eol + eol;
	return { at: text.length, newText: gap + heading };
}
