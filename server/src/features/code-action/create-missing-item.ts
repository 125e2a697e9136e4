import * as l10n from '@vscode/l10n';
import { kindOfId } from '../../language/id.js';
import type { Item, Reference } from '../../language/document.js';
import { readSpec } from '../../language/read-spec.js';
import { findHome, findNeighbour } from './neighbour.js';
import { insertBeside, type NewItem } from '../../language/writing/new-item.js';
import { newSpec } from './new-spec.js';
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
	if (home && hasPlace) {
		return {
			reads: [home.path],
			write(changes, texts) {
				const text = texts.get(home.path) ?? '';
				const now = readSpec(home.path, text, reading);
				const neighbour = findNeighbour(now, id);
				const insertion = neighbour && insertBeside(text, neighbour.item, blankItem(id, text), neighbour.side);
				if (insertion) {
					changes.replace(now, { start: insertion.at, end: insertion.at }, insertion.newText);
				}
			},
		};
	}
	return fileKinds.has(kindOfId(id, reading.grammar) ?? '') && folder.client.canChangeFiles
		? prepareFile(id, home?.path ?? document.path, scene)
		: prepareHeading(id, scene);
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

/** At the end of the file, as a heading. */
function prepareHeading(id: string, { document, text }: Scene): Preparation {
	const eol = lineEndingOf(text);
	const heading = `### ${id}${isChinese(text) ? '：标题' : ': Title'}${eol}`;
	const gap = text === '' || /(?:\r\n|\r|\n){2}$/.test(text) ? '' : /[\r\n]$/.test(text) ? eol : eol + eol;
	return {
		reads: [],
		write: changes => changes.replace(document, { start: text.length, end: text.length }, gap + heading),
	};
}
