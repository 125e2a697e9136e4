import * as l10n from '@vscode/l10n';
import { CodeActionKind } from 'vscode-languageserver-protocol';
import type { Item } from '../../language/document.js';
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

function prepare(example: Item | undefined, { workspace, document, text, selection }: Scene): Preparation {
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
	const place = Math.max(at, selection.end);
	return {
		reads: [],
		write(changes) {
			changes.replace(document, trimmed(text, selection), id);
			changes.replace(document, { start: at < selection.start ? at : place, end: at < selection.start ? at : place }, newText);
		},
	};
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
