import type { SpecDocument } from '../../language/document.js';
import type { LocatedItem } from '../../workspace/postings.js';
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
const most = 200;

/** The items that fit, those of the same file first, then those of open files, of the same scope, of all others. */
export function searchItems({ workspace, path, versionOf }: Located, query: ItemQuery): FoundItems {
	const items: LocatedItem[] = [];
	const needles = needlesFor(query);
	for (const document of nearestFirst(workspace, path, versionOf)) {
		const texts = textsOf(document);
		const hits = needles.length === 0 ? document.items.keys() : hitsIn(texts, needles);
		for (const index of hits) {
			const located = locatedAt(workspace, document, index);
			if (located && query.accepts(located)) {
				items.push(located);
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
export function longestKnownEnd({ workspace, path, versionOf }: Located, run: string): string {
	const pair = run.slice(-2);
	let longest = run.length > 1 ? '' : run;
	for (const document of run.length > 1 ? nearestFirst(workspace, path, versionOf) : []) {
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

function* nearestFirst(workspace: Workspace, path: string, versionOf: Located['versionOf']): Generator<SpecDocument> {
	const specs = workspace.documents().filter(it => it.type === 'spec' && it.items.length > 0) as readonly SpecDocument[];
	const scope = workspace.scopeOf(path);
	const near: SpecDocument[] = [];
	const far: SpecDocument[] = [];
	yield* specs.filter(it => it.path === path);
	for (const spec of specs) {
		if (spec.path !== path && versionOf(spec.path) !== null) {
			yield spec;
		} else if (spec.path !== path) {
			(workspace.scopeOf(spec.path) === scope ? near : far).push(spec);
		}
	}
	yield* near;
	yield* far;
}

/** `\nreq-01` finds IDs, ` guest` words; digits alone find numbers, which stand among the words. */
function needlesFor({ text, by }: ItemQuery): readonly string[] {
	const folded = text.toLowerCase();
	if (by === 'id') {
		return [`\n${folded}`];
	}
	const words = fold(text);
	const inside = /^\p{Script=Han}/u.test(words) ? words : ` ${words}`;
	return words === '' ? [] : [`\n${folded}`, inside];
}

/** One file's items, each on a line: `req-012 012 12 guest checkout`. */
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
	const starts: number[] = [];
	let length = 0;
	const texts = document.items.map(({ id, title }) => {
		const numbers = Array.from(id.matchAll(/\d+/g), ([digits]) => `${digits} ${digits.replace(/^0+/, '')}`);
		const text = `\n${id.toLowerCase()} ${numbers.join(' ')} ${fold(title)}`;
		starts.push(length);
		length += text.length;
		return text;
	});
	const joined = { text: texts.join(''), starts };
	textsByDocument.set(document, joined);
	return joined;
}

/** Words in lower case, a space between them. */
function fold(title: string): string {
	return title
		.toLowerCase()
		.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
		.trim();
}

function hitsIn({ text, starts }: ItemTexts, needles: readonly string[]): Iterable<number> {
	const hits = new Set<number>();
	for (const needle of needles) {
		for (let at = text.indexOf(needle); at >= 0 && hits.size <= most; at = text.indexOf(needle, at + 1)) {
			hits.add(lineAt(starts, at));
		}
	}
	return [...hits].sort((a, b) => a - b);
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

function locatedAt(workspace: Workspace, document: SpecDocument, index: number): LocatedItem | undefined {
	const item = document.items[index];
	const items = workspace.itemsIn(document);
	return items[index]?.item === item ? items[index] : items.find(it => it.item === item);
}
