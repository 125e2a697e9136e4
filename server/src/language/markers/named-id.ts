import { detach } from '../../util/detach.js';
import type { Span } from '../../util/span.js';
import { featureBefore } from '../feature-number.js';
import { type FoundId, type IdGrammar, kindOfId } from '../id.js';
import type { NamedId } from './marker.js';
import { isListGap } from './id-list.js';

/** What is needed to read the IDs of one passage. */
export interface NamingContext {
	readonly text: string;

	/** The passage; no qualifier reaches beyond it. */
	readonly span: Span;
	readonly grammar: IdGrammar;
}

/** The IDs of a passage with their qualifiers. An ID in a URL belongs to another place and is left out. */
export function nameIds(found: readonly FoundId[], context: NamingContext): NamedId[] {
	const { text, span, grammar } = context;
	const ids: NamedId[] = [];
	let feature: string | undefined;
	for (const it of found) {
		const before = wordBefore(context, it.start);
		if (!before.includes('://')) {
			const folders = before.endsWith('/') ? qualifierIn(before, grammar) : undefined;
			const start = it.start - (folders === undefined ? 0 : folders.length + 1);
			// `spec 002 FR-001, FR-002` tells the folder of all that stand in one list.
			const isListed = feature !== undefined && isListGap(text, ids.at(-1)?.end ?? 0, start);
			feature = folders === undefined ? (featureBefore(text, start, span.start) ?? (isListed ? feature : undefined)) : undefined;
			const qualifier = detachIfAny(folders ?? feature);
			ids.push({ id: detach(it.id), qualifier, start, end: it.end, isNumbered: it.isNumbered });
		}
	}
	return withTrailingQualifiers(ids, context);
}

function detachIfAny(slice: string | undefined): string | undefined {
	return slice === undefined ? undefined : detach(slice);
}

/** What stands directly before an ID. In `see specs/003-user-auth/FR-001`, `specs/003-user-auth/`. */
function wordBefore({ text, span }: NamingContext, idStart: number): string {
	const from = Math.max(span.start, idStart - longestWord);
	let start = idStart;
	while (start > from && !wordEnds.includes(text[start - 1] ?? ' ')) {
		start--;
	}
	return text.slice(start, idStart);
}

const longestWord = 150;
const wordEnds = ' \t\r\n"\'`<>()（），、。；';

/** In `mobile/003-user-auth/`, all but the last slash; in `FR-001/`, nothing, for an ID is no folder. */
function qualifierIn(word: string, grammar: IdGrammar): string | undefined {
	const folders = /(?<![\p{L}\p{N}._/-])(?<folders>[\p{L}\p{N}_][\p{L}\p{N}._-]*(?:\/[\p{L}\p{N}_][\p{L}\p{N}._-]*)*)\/$/u.exec(
		word,
	);
	const names = folders?.groups?.['folders']?.split('/') ?? [];
	const lastId = names.findLastIndex(it => kindOfId(it, grammar) !== undefined);
	return names.slice(lastId + 1).join('/') || undefined;
}

const trailing = /\s{0,4}[(（]\s?(?:spec|feature|规格|規格)\s(?<qualifier>[\p{L}\p{N}][\p{L}\p{N}._-]{0,100})\s?[)）]/uy;

/** `(spec 002)` tells the folder of the ID before it, and of those that stand in one list with that. */
function withTrailingQualifiers(ids: NamedId[], { text, span }: NamingContext): NamedId[] {
	let inherited: string | undefined;
	for (let index = ids.length - 1; index >= 0; index--) {
		const it = ids[index];
		const next = ids[index + 1];
		if (it && it.qualifier === undefined) {
			const isListed = next !== undefined && isListGap(text, it.end, next.start);
			inherited = trailingQualifier(text, it.end, span.end) ?? (isListed ? inherited : undefined);
			ids[index] = inherited === undefined ? it : { ...it, qualifier: inherited };
		} else {
			inherited = undefined;
		}
	}
	return ids;
}

function trailingQualifier(text: string, at: number, end: number): string | undefined {
	trailing.lastIndex = at;
	const match = trailing.exec(text);
	return match && trailing.lastIndex <= end ? detachIfAny(match.groups?.['qualifier']) : undefined;
}
