import { detach } from '../util/detach.js';
import type { Span } from '../util/span.js';
import { normalizeKey } from './attribute.js';
import type { Item } from './document.js';
import { EnclosingItems } from './enclosing-items.js';
import { ownerOfFrontMatter } from './front-matter-owner.js';
import { findIds } from './id.js';
import type { IssueGrammar, IssueReference } from './issue.js';
import { definitionOf, FactKind, linkDestination, linkOf, type MarkdownFacts } from './markdown/index.js';
import type { ItemSource } from './read-items.js';
import { Regions } from './region.js';

/**
 * The issues that a file names, in text order: in fields made for them, in running text, and by the URLs of links. Nothing counts but
 * what the team's trackers can mean, so that `UTF-8`, a date and the ID of an item are left alone.
 *
 * @implements REQ-702
 */
export function readIssueReferences(source: ItemSource, items: readonly Item[], grammar: IssueGrammar): IssueReference[] {
	const { text, facts } = source;
	const fields = issueFields(source, items);
	const names = [...findNumbers(text, grammar), ...findKeys(text, grammar)].sort((a, b) => a.start - b.start);
	const regions = new Regions(text, facts);
	// What a field holds is meant, be it in the front matter, which is no prose, or in a code span.
	const meant = names.filter(it => isWithin(fields, it) || regions.kindAt(it.start) === 'prose');
	const found = [...meant, ...findPages(source, fields, grammar)].sort((a, b) => a.start - b.start);

	const around = new EnclosingItems(items);
	const contentStart = source.frontMatter?.span.end ?? 0;
	const owner = contentStart > 0 ? ownerOfFrontMatter(facts, items) : -1;
	return found.map(({ start, end, name = text.slice(start, end) }) => ({
		text: detach(name),
		start,
		end,
		from: start < contentStart ? owner : around.at(start),
		isDeclared: isWithin(fields, { start, end }),
	}));
}

/** A stretch that names an issue, by what it says where that is not the text itself. */
interface Candidate extends Span {
	readonly name?: string;
}

/** The values of `issues`, in text order. */
function issueFields({ entries }: ItemSource, items: readonly Item[]): readonly Span[] {
	const own = entries.filter(it => normalizeKey(String(it.path[0])) === issueKey).map(it => it.span);
	const inItems = items.flatMap(item => item.attributes.filter(it => it.key === issueKey));
	return [...own, ...inItems].sort((a, b) => a.start - b.start);
}

const issueKey = 'issues';

/** Whether a stretch lies in one of the fields, which do not overlap. */
function isWithin(fields: readonly Span[], { start, end }: Span): boolean {
	let low = 0;
	let high = fields.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((fields[middle]?.start ?? 0) <= start) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}
	return end <= (fields[low - 1]?.end ?? -1);
}

/** `#12`, `acme/shop#12`, `AB#12`, `#I6ABCD`. */
function findNumbers(text: string, { names }: IssueGrammar): Candidate[] {
	const found: Candidate[] = [];
	for (let hash = text.indexOf('#'); hash >= 0; hash = text.indexOf('#', hash + 1)) {
		number.lastIndex = hash + 1;
		const end = number.test(text) ? number.lastIndex : -1;
		const start = end < 0 ? -1 : startOfNumber(text, hash, names);
		if (start >= 0) {
			found.push({ start, end });
		}
	}
	return found;
}

/** A number that no word, colour or decimal goes on from. */
const number = /(?:[1-9]\d{0,8}|I[0-9A-Z]{4,8})(?![\w#]|-\w|\.\d)/y;

/** Where the name begins that ends at a hash: at the project or the tracker before it, if that is one; -1 where the hash is part of something else. */
function startOfNumber(text: string, hash: number, names: readonly string[]): number {
	let start = hash;
	while (start > 0 && hash - start < longestProject && /[\w./-]/.test(text.charAt(start - 1))) {
		start--;
	}
	const word = text.slice(start, hash);
	const isFree = !/[&#@:=?%/]/.test(text.charAt(start - 1));
	return isFree && (word === '' || names.includes(word) || project.test(word)) ? start : -1;
}

const longestProject = 200;
const project = /^[A-Za-z0-9][\w.-]*(?:\/[A-Za-z0-9][\w.-]*)+$/;

/** `SHOP-77`, of the projects that the team has named. */
function findKeys(text: string, { keys }: IssueGrammar): Candidate[] {
	return keys.size === 0
		? []
		: findIds(text, { start: 0, end: text.length }, { kindByPrefix: keys }).filter(
				it => /-[1-9]\d{0,8}$/.test(it.id) && isKey(it.id),
			);
}

function isKey(id: string): boolean {
	return id.indexOf('-') === id.lastIndexOf('-');
}

/** The URLs of a tracker's pages, where links lead to them or a field holds them. */
function findPages({ text, facts, entries }: ItemSource, fields: readonly Span[], { sites }: IssueGrammar): Candidate[] {
	const isPage = (url: string): boolean => sites.some(it => url.startsWith(it));
	const inFields = entries.flatMap(({ span, value }) =>
		isPage(value) && isWithin(fields, span) ? { ...span, name: value } : [],
	);
	const found: Candidate[] = [];
	for (let fact = 0; fact < facts.count; fact++) {
		const place = destinationOf(facts, fact);
		if (place && place.start >= 0 && text.startsWith('http', place.start)) {
			const name = linkDestination(text, place.start, place.end);
			found.push(...(isPage(name) ? [{ ...place, name }] : []));
		}
	}
	return [...inFields, ...found];
}

function destinationOf(facts: MarkdownFacts, fact: number): Span | undefined {
	switch (facts.kind(fact)) {
		case FactKind.link: {
			const { destinationStart, destinationEnd } = linkOf(facts, fact);
			return { start: destinationStart, end: destinationEnd };
		}
		case FactKind.definition: {
			const { destinationStart, destinationEnd } = definitionOf(facts, fact);
			return { start: destinationStart, end: destinationEnd };
		}
		case FactKind.autolink:
			return { start: facts.start(fact) + 1, end: facts.end(fact) - 1 };
		case FactKind.literalAutolink:
			return { start: facts.start(fact), end: facts.end(fact) };
		default:
			return undefined;
	}
}
