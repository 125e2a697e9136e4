import type { SpecDocument } from '../../language/document.js';
import type { LocatedItem } from '../../workspace/postings.js';
import { workspaceScope } from '../../workspace/scopes.js';
import type { Workspace } from '../../workspace/workspace.js';
import type { Located } from '../located.js';

/** Which items are looked for. */
export interface ItemQuery {
	/** The beginning of an ID, or a word of the title, as typed; empty for all items. */
	readonly text: string;
	readonly by: 'id' | 'word';
	accepts(located: LocatedItem): boolean;
}

/** What was found, the nearest first. */
export interface FoundItems {
	readonly items: readonly LocatedItem[];

	/** Whether the search stopped before its end. */
	readonly isCut: boolean;
}

/** More than these nobody reads: who is shown so many types on. */
const most = 100;

/** The items that fit, those of the same file first, then those of open files, of the same scope, of all others. */
export function searchItems({ workspace, path, openPaths }: Located, query: ItemQuery): FoundItems {
	const items: LocatedItem[] = [];
	const needle = query.text.toLowerCase().trim();
	for (const document of nearestFirst(workspace, path, openPaths())) {
		const hits = needle === '' ? document.items.keys() : hitsIn(textsOf(document), needle, query.by);
		const located = locate(workspace, document);
		for (const index of hits) {
			const found = located(index);
			if (found && query.accepts(found)) {
				items.push(found);
			}
			if (items.length >= most) {
				return { items, isCut: true };
			}
		}
	}
	return { items, isCut: !workspace.isComplete };
}

/**
 * The longest end of a run of Chinese that some title holds: of `用户可以支付`, `支付`. There are no spaces that would tell where a
 * word begins.
 */
export function longestKnownEnd({ workspace, path, openPaths }: Located, run: string): string {
	const pair = run.slice(-2);
	let longest = run.length > 1 ? '' : run;
	for (const document of run.length > 1 ? nearestFirst(workspace, path, openPaths()) : []) {
		const { text } = textsOf(document);
		for (let at = text.indexOf(pair); at >= 0; at = text.indexOf(pair, at + 1)) {
			let length = pair.length;
			while (length < run.length && text.charCodeAt(at + pair.length - length - 1) === run.charCodeAt(run.length - length - 1)) {
				length++;
			}
			longest = length > longest.length ? run.slice(-length) : longest;
		}
	}
	return longest;
}

/** The specs, each once: whoever stops after the nearest has not looked at the others. */
function* nearestFirst(workspace: Workspace, path: string, openPaths: Iterable<string>): Generator<SpecDocument> {
	const open = new Set([path, ...openPaths]);
	for (const near of open) {
		const document = workspace.document(near);
		if (document?.type === 'spec') {
			yield document;
		}
	}
	const scope = workspace.scopeOf(path);
	const isInScope = (it: SpecDocument): boolean => scope === workspaceScope || it.path.startsWith(`${scope}/`);
	for (const isNear of scope === workspaceScope ? [true] : [true, false]) {
		for (const document of workspace.documents()) {
			if (document.type === 'spec' && !open.has(document.path) && isInScope(document) === isNear) {
				yield document;
			}
		}
	}
}

/** One file's items, each on a line in lower case: `req-012 guest checkout`. */
interface ItemTexts {
	readonly text: string;

	/** Where the line of each item begins. */
	readonly starts: readonly number[];
}

/** A document is a value, so its texts are made once; an edit costs those of one file. */
const textsByDocument = new WeakMap<SpecDocument, ItemTexts>();

function textsOf(document: SpecDocument): ItemTexts {
	const known = textsByDocument.get(document);
	if (known) {
		return known;
	}
	const lines = document.items.map(({ id, title }) => `\n${id} ${title}`);
	const starts: number[] = [];
	let length = 0;
	for (const line of lines) {
		starts.push(length);
		length += line.length;
	}
	const text = lines.join('');
	const folded = text.toLowerCase();
	// A few letters of other scripts are longer in lower case: then places count more than case.
	const texts = { text: folded.length === text.length ? folded : text, starts };
	textsByDocument.set(document, texts);
	return texts;
}

/** The items whose line has the needle: where an ID begins, where a word or a number does, or, in Chinese, anywhere. */
function hitsIn({ text, starts }: ItemTexts, needle: string, by: ItemQuery['by']): Iterable<number> {
	const isAnywhere = by === 'word' && /^\p{Script=Han}/u.test(needle);
	const isNumber = by === 'word' && /^\d/.test(needle);
	let hits: Set<number> | undefined;
	for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + 1)) {
		const isHit = by === 'id' ? text.charCodeAt(at - 1) === lineFeed : isAnywhere || beginsWord(text, at, isNumber);
		if (isHit) {
			hits = (hits ?? new Set()).add(lineAt(starts, at));
		}
	}
	return hits ?? [];
}

const lineFeed = 0x0a;

/** A number begins behind its zeros, too: `12` in `REQ-012`. */
function beginsWord(text: string, at: number, isNumber: boolean): boolean {
	let start = at;
	while (isNumber && text.charCodeAt(start - 1) === 0x30) {
		start--;
	}
	const before = text.charCodeAt(start - 1);
	return !((before >= 0x61 && before <= 0x7a) || (before >= 0x30 && before <= 0x39));
}

function lineAt(starts: readonly number[], offset: number): number {
	let low = 0;
	let high = starts.length - 1;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if ((starts[middle] ?? 0) <= offset) {
			low = middle;
		} else {
			high = middle - 1;
		}
	}
	return low;
}

/** Finds items by their place in the document; its rows that define nothing are not among those of the workspace. */
function locate(workspace: Workspace, document: SpecDocument): (index: number) => LocatedItem | undefined {
	let items: readonly LocatedItem[] | undefined;
	return index => {
		const item = document.items[index];
		items ??= workspace.itemsIn(document);
		return items[index]?.item === item ? items[index] : items.find(it => it.item === item);
	};
}
