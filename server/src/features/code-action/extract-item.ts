import * as l10n from '@vscode/l10n';
import { CodeActionKind } from 'vscode-languageserver-protocol';
import type { Item } from '../../language/document.js';
import { readSpec } from '../../language/read-spec.js';
import { applyChanges, type TextChange } from '../../util/text-change.js';
import { Refusal } from '../refusal.js';
import { itemWithin, noPlaceFor } from './written-item.js';
import { FactKind, scanMarkdown } from '../../language/markdown/index.js';
import { idAfter, takenIn } from '../../workspace/next-id.js';
import { findNeighbour } from './neighbour.js';
import { insertBeside, type NewItem } from '../../language/writing/new-item.js';
import type { Offer, Preparation, Refactoring, Scene } from './offer.js';
import { lineEndingOf } from '../../language/writing/text-lines.js';

/** Makes a requirement of its own of the text that is selected, and leaves a reference to it there. */
export const extractItem: Refactoring = {
	kind: CodeActionKind.RefactorExtract,
	offers(scene) {
		const { document, text, selection } = scene;
		const selected = text.slice(selection.start, selection.end).trim();
		const example = document.type === 'spec' ? document.items.findLast(isRequirement) : undefined;
		const hasPlace = example !== undefined || (document.type === 'spec' && document.dialect === 'native');
		if (document.type !== 'spec' || selected === '' || !hasPlace || isHidden(scene)) {
			return [];
		}
		const title = l10n.t('Extract to a new requirement');
		const inside = document.items.find(it => selection.start <= it.idSpan.start && it.idSpan.end <= selection.end);
		return inside
			? [{ title, refusal: l10n.t('The selection defines `{0}` already.', inside.id) }]
			: [toOffer(title, example, scene)];
	},
};

function isRequirement({ kind, form, id }: Item): boolean {
	return kind === 'requirement' && form !== 'front-matter' && form !== 'field' && /-\d+$/.test(id);
}

/** Whether a selection reaches into front matter, code or HTML, where there are no references. */
function isHidden({ text, selection }: Scene): boolean {
	const facts = scanMarkdown(text);
	for (let fact = 0; fact < facts.blockCount; fact++) {
		if (hiddenKinds.has(facts.kind(fact)) && facts.start(fact) < selection.end && selection.start < facts.end(fact)) {
			return true;
		}
	}
	return false;
}

const hiddenKinds: ReadonlySet<FactKind> = new Set([
	FactKind.frontMatter,
	FactKind.fence,
	FactKind.indentedCode,
	FactKind.htmlBlock,
	FactKind.heading,
	FactKind.table,
]);

function toOffer(title: string, example: Item | undefined, scene: Scene): Offer {
	return { title, prepare: () => prepare(example, scene) };
}

function prepare(example: Item | undefined, scene: Scene): Preparation {
	const { workspace, document, text, selection } = scene;
	const prefix = /^(?<prefix>.+)-\d+$/.exec(example?.id ?? '')?.groups?.['prefix'] ?? 'REQ';
	const taken = takenIn(workspace, prefix, { scope: workspace.scopeOf(document.path) });
	const id = idAfter(prefix, [taken], 'requirement');
	const item = itemFrom(id, text.slice(selection.start, selection.end));
	const neighbour = document.type === 'spec' && example ? findNeighbour(document, id) : undefined;
	const insertion = neighbour && insertBeside(text, neighbour.item, item, 'behind');
	const eol = lineEndingOf(text);
	const { at, newText } = insertion ?? {
		at: text.trimEnd().length,
		newText: `${eol}${eol}### ${id}: ${[item.title, item.body].filter(Boolean).join(eol + eol)}`,
	};
	const place = at < selection.start ? at : Math.max(at, selection.end);
	const left: TextChange = { ...trimmed(text, selection), newText: id };
	const added: TextChange = { start: place, end: place, newText };
	refuseUnlessExtracted(scene, id, { left, added });
	return {
		reads: [],
		write(changes) {
			for (const edit of [left, added]) {
				changes.replace(document, edit, edit.newText);
			}
		},
	};
}

/** The file is read again: there must be one item more, and a reference to it where its text has been. */
function refuseUnlessExtracted(
	{ workspace, document, text }: Scene,
	id: string,
	{ left, added }: { readonly left: TextChange; readonly added: TextChange },
): void {
	const after = readSpec(document.path, applyChanges(text, [left, added]), workspace.configuration.reading);
	const isBefore = added.start < left.start;
	const addedAt = added.start + (isBefore ? 0 : left.newText.length - (left.end - left.start));
	const leftAt = left.start + (isBefore ? added.newText.length : 0);
	const item = itemWithin(after, { start: addedAt, end: addedAt + added.newText.length });
	if (!item) {
		throw noPlaceFor(id);
	}
	const others = document.type === 'spec' ? document.items.map(gistOf) : [];
	const now = after.items.filter(it => it !== item).map(gistOf);
	if (others.join('\n') !== now.join('\n') || !after.references.some(it => it.start === leftAt && it.id === item.id)) {
		throw new Refusal(l10n.t('What is around the selection would not say the same. Select whole sentences.'));
	}
}

function gistOf({ id, status }: Item): string {
	return `${id} ${status}`;
}

/** Without the white space around it, and without the mark of a list item, which stays. */
function trimmed(text: string, { start, end }: { readonly start: number; readonly end: number }): { start: number; end: number } {
	const selected = text.slice(start, end);
	const opening = /^\s*(?:(?:[-*+]|\d+[.)])[ \t]+)?/.exec(selected)?.[0].length ?? 0;
	return { start: start + opening, end: start + selected.trimEnd().length };
}

/** A short selection is a title; of a longer one the first sentence is, and the rest is below it. */
function itemFrom(id: string, selected: string): NewItem {
	const text = selected.trim().replace(/^(?:[-*+]|\d+[.)])[ \t]+/, '');
	const sentence = /^[^\r\n]*?(?:[.!?](?=\s|$)|[。！？])/u.exec(text)?.[0] ?? text.split(/\r\n?|\n/, 1)[0] ?? '';
	return { id, title: sentence.replace(/[.。]$/u, '').trim(), body: text.slice(sentence.length).trim() };
}
