import * as l10n from '@vscode/l10n';
import type { Document, SpecDocument } from '../../language/document.js';
import type { LocatedItem } from '../../workspace/postings.js';
import type { Changes } from '../changes.js';
import { Refusal } from '../refusal.js';
import { refuseUnfit } from './new-id.js';

/** A renaming that a change of OpenSpec proposes, and no spec has yet. */
export interface DeltaRename {
	readonly document: SpecDocument;
	readonly target: LocatedItem;
	readonly newName: string;
}

/** Whether a file proposes to change the spec in which an item is defined. */
export function isDeltaOf(document: Document, { document: { path } }: LocatedItem): document is SpecDocument {
	return document.type === 'spec' && document.delta?.target === path;
}

/** Inside a change a renaming is written down for later: a pair of lines, and what else the change says under the new name. */
export function writeDeltaRename(
	{ document, target, newName }: DeltaRename,
	texts: ReadonlyMap<string, string>,
	changes: Changes,
): void {
	const { item } = target;
	const text = texts.get(document.path);
	refuseUnfit(item, newName, { kindByPrefix: new Map() });
	const own = (document.delta?.entries ?? []).filter(it => it.name === item.id);
	const refused = own.find(it => it.operation === 'renamed' || it.operation === 'removed');
	if (refused || text === undefined) {
		throw new Refusal(l10n.t('This change removes or renames “{0}” already. Correct that by hand.', item.id));
	}
	if (target.document.items.some(it => it.id === newName)) {
		throw new Refusal(l10n.t('`{0}` is defined already, in {1}. Choose another ID.', newName, target.document.path));
	}
	for (const place of own) {
		changes.replace(document, place, newName);
	}
	const at = placeOfPair(text, document);
	changes.replace(document, { start: at.offset, end: at.offset }, pair(text, item.id, newName, at));
}

interface PairPlace {
	readonly offset: number;
	readonly isNewSection: boolean;
}

/** Behind the last pair, or in a section of its own at the end. */
function placeOfPair(text: string, { delta }: SpecDocument): PairPlace {
	const last = delta?.entries.findLast(it => it.operation === 'renamed');
	if (!last) {
		return { offset: text.length, isNewSection: true };
	}
	const to = /(?:\r\n?|\n)[^\r\n]*(?:\r\n?|\n)?/.exec(text.slice(last.end));
	return { offset: to ? last.end + to.index + to[0].length : text.length, isNewSection: false };
}

function pair(text: string, oldName: string, newName: string, { offset, isNewSection }: PairPlace): string {
	const eol = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
	const isLineStart = offset === 0 || /[\r\n]/.test(text.charAt(offset - 1));
	const lines = [`- FROM: \`### Requirement: ${oldName}\``, `- TO: \`### Requirement: ${newName}\``].join(eol) + eol;
	const head = isNewSection ? `${eol}## RENAMED Requirements${eol}${eol}` : '';
	return `${isLineStart ? '' : eol}${head}${lines}`;
}
