import * as l10n from '@vscode/l10n';
import { CodeActionKind } from 'vscode-languageserver-protocol';
import type { Item, ItemForm, SpecDocument } from '../../language/document.js';
import { kindOfId } from '../../language/id.js';
import { readSpec } from '../../language/read-spec.js';
import type { Span } from '../../util/span.js';
import { applyChanges, type TextChange } from '../../util/text-change.js';
import { Refusal } from '../refusal.js';
import { depthAbove, type ItemParts, readParts, tableAt } from '../../language/writing/item-parts.js';
import { escapeCell } from '../../language/writing/new-item.js';
import type { Offer, Preparation, Refactoring, Scene } from './offer.js';
import { isChinese, lineAround, lineEndingOf } from '../../language/writing/text-lines.js';

/** Writes an item in another form: as a heading, a list item or a table row. What would be lost or moved is a reason not to. */
export const convertItem: Refactoring = {
	kind: CodeActionKind.RefactorRewrite,
	offers(scene) {
		const { document, text, selection, workspace } = scene;
		const line = lineAround(text, selection.start);
		const item =
			document.type === 'spec' && document.dialect === 'native'
				? document.items.find(it => line.start <= it.idSpan.start && it.idSpan.end <= line.end)
				: undefined;
		const isOurs = item && kindOfId(item.id, workspace.configuration.reading.grammar) !== undefined;
		return document.type === 'spec' && item && isOurs && text.slice(item.idSpan.start, item.idSpan.end) === item.id
			? targets
					.filter(it => !it.forms.has(item.form) && writtenForms.has(item.form))
					.map(it => toOffer(it, item, { ...scene, document }))
			: [];
	},
};

interface SpecScene extends Scene {
	readonly document: SpecDocument;
}

interface Target {
	/** The forms that are the target already. */
	readonly forms: ReadonlySet<ItemForm>;
	title(): string;
	write(parts: ItemParts, item: Item, text: string): readonly string[];
}

const writtenForms: ReadonlySet<ItemForm> = new Set(['heading', 'list-item', 'id-row', 'row']);

const targets: readonly Target[] = [
	{ forms: new Set(['heading']), title: () => l10n.t('Convert to a heading'), write: asHeading },
	{ forms: new Set(['list-item']), title: () => l10n.t('Convert to a list item'), write: asListItem },
	{ forms: new Set(['id-row', 'row']), title: () => l10n.t('Convert to a table row'), write: asTable },
];

function toOffer(target: Target, item: Item, scene: SpecScene): Offer {
	const title = target.title();
	const isRow = item.form === 'id-row' || item.form === 'row';
	const refusal = isRow ? undefined : reasonInText(readParts(scene.text, item), target);
	return refusal === undefined ? { title, prepare: () => prepare(target, item, scene) } : { title, refusal };
}

/** What the new form cannot hold. */
function reasonInText({ id, body }: ItemParts, { forms }: Target): string | undefined {
	if (forms.has('row') && body.length > 0) {
		return l10n.t('A table row cannot hold the text below the title of `{0}`.', id);
	}
	const hasSections = forms.has('list-item') && body.some(it => /^#{1,6}\s/.test(it));
	return hasSections ? l10n.t('A list item cannot hold the sections of `{0}`.', id) : undefined;
}

/** Where an item stands may be a reason, too; to find out, the file is read as it would be. */
function prepare(target: Target, item: Item, scene: SpecScene): Preparation {
	const { text, document } = scene;
	const isRow = item.form === 'id-row' || item.form === 'row';
	const replaced = isRow ? rowPlace(text, item) : { taken: { start: lineAround(text, item.start).start, end: item.end } };
	const lines = target.write(readParts(text, item), item, text).join(lineEndingOf(text));
	const edits = editsFor(text, replaced, lines);
	const refusal = reasonAgainst(edits, item, { target, scene });
	if (refusal !== undefined) {
		throw new Refusal(refusal);
	}
	return {
		reads: [],
		write(changes) {
			for (const { start, end, newText } of edits) {
				changes.replace(document, { start, end }, newText);
			}
		},
	};
}

/** What goes; and where the new text comes, if not there. */
interface Replaced {
	readonly taken: Span;
	readonly at?: number;
}

/** A row goes, with its table if it is the only one; the new text comes below the table. */
function rowPlace(text: string, item: Item): Replaced {
	const { table, row, rowCount } = tableAt(text, item.idSpan.start);
	if (rowCount === 1) {
		return { taken: table };
	}
	const before = text.startsWith('\r\n', row.start - 2) ? 2 : 1;
	return { taken: { start: row.start - before, end: row.end }, at: table.end };
}

function editsFor(text: string, { taken: span, at }: Replaced, lines: string): readonly TextChange[] {
	const eol = lineEndingOf(text);
	if (at === undefined) {
		return [{ ...span, newText: lines }];
	}
	return span.end === at
		? [{ ...span, newText: eol + eol + lines }]
		: [
				{ ...span, newText: '' },
				{ start: at, end: at, newText: eol + eol + lines },
			];
}

/** Reads the file as it would be: the items must be the same, say the same, and stand in the same ones. */
function reasonAgainst(
	edits: readonly TextChange[],
	item: Item,
	{ target, scene }: { target: Target; scene: SpecScene },
): string | undefined {
	const { text, document, workspace } = scene;
	const after = readSpec(document.path, applyChanges(text, edits), workspace.configuration.reading);
	const was = new Map(gistOf(document));
	const is = new Map(gistOf(after));
	const changed = [...was].find(([key, gist]) => is.get(key) !== gist);
	if (changed || was.size !== is.size) {
		return l10n.t('`{0}` would not say the same, or become a part of another item.', changed?.[0].split(' ')[0] ?? item.id);
	}
	const now = after.items.find(it => it.id === item.id && target.forms.has(it.form));
	const end = edits.reduce((sum, it) => sum + it.newText.length - (it.end - it.start), item.end);
	return now && now.form === 'heading' && now.end > Math.max(end, now.start) + 1 && item.form !== 'heading'
		? l10n.t('What follows `{0}` would become a part of it.', item.id)
		: undefined;
}

/** Every item by its ID and how often that has come before: what it says, and which item it stands in. */
function gistOf({ items }: SpecDocument): readonly (readonly [string, string])[] {
	const counts = new Map<string, number>();
	return items.map(it => {
		const count = counts.get(it.id) ?? 0;
		counts.set(it.id, count + 1);
		const attributes = it.attributes.map(({ key, value }) => `${key}=${value}`).sort();
		return [`${it.id} ${count}`, JSON.stringify([it.title, items[it.parent]?.id, it.status, attributes])] as const;
	});
}

function asHeading({ id, title, attributes, body }: ItemParts, item: Item, text: string): readonly string[] {
	const depth = Math.min(depthAbove(text, item.start) + 1, 6);
	return [
		`${'#'.repeat(Math.max(depth, 2))} ${id}${title === '' ? '' : `${colonIn(title)}${title}`}`,
		...attributes.map(it => `- ${it.key}${colonIn(it.key)}${it.value}`),
		...(body.length > 0 ? ['', ...body] : []),
	];
}

function asListItem({ id, title, attributes, body }: ItemParts): readonly string[] {
	const indented = body.map(it => (it === '' ? '' : `  ${it}`));
	return [
		`- **${id}**${title === '' ? '' : `${colonIn(title)}${title}`}`,
		...attributes.map(it => `  - ${it.key}${colonIn(it.key)}${it.value}`),
		...(body.length > 0 ? ['', ...indented] : []),
	];
}

function asTable({ id, title, attributes }: ItemParts, _item: Item, text: string): readonly string[] {
	const names = isChinese(text) ? ['编号', '标题'] : ['ID', 'Title'];
	const head = [...names, ...attributes.map(it => it.key)];
	const cells = [id, title, ...attributes.map(it => it.value)];
	return [head, head.map(() => '---'), cells.map(escapeCell)].map(it => `| ${it.join(' | ')} |`);
}

/** Chinese words have the colon of their own width. */
function colonIn(words: string): string {
	return /^\p{Script=Han}/u.test(words) ? '：' : ': ';
}
