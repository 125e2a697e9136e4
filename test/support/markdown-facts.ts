import { FactKind, scanMarkdown } from '../../server/src/language/markdown/index.js';
import { describeFact } from './markdown-oracle.js';

type Kind = keyof typeof FactKind;

/** The kind of a fact, and the stretch of the text that it is about. */
export type FactOutline = readonly [kind: Kind, source: string];

const nameByKind = new Map<number, Kind>(Object.entries(FactKind).map(([name, kind]) => [kind, name as Kind]));

/** How many details of a kind the oracle knows too, where it has any. */
const detailCounts: Partial<Record<Kind, number>> = {
	heading: 4,
	fence: 5,
	list: 1,
	listItem: 4,
	tableRow: 1,
	tableCell: 2,
	definition: 6,
	footnoteDefinition: 2,
	paragraph: 1,
	codeSpan: 1,
	link: 6,
	image: 6,
	referenceLink: 5,
	referenceImage: 5,
	autolink: 1,
	literalAutolink: 1,
};

/** What the scanner says of a text, one line for each fact, sorted. The end of a list item is left out: the oracle has none. */
export function describeFacts(text: string): string[] {
	const facts = scanMarkdown(text);
	return Array.from({ length: facts.count }, (_, i) => {
		const kind = kindName(facts.kind(i));
		const details = Array.from({ length: detailCounts[kind] ?? 0 }, (_value, n) => facts.detail(i, n));
		return describeFact(kind, [facts.start(i), kind === 'listItem' ? -1 : facts.end(i), ...details]);
	}).sort();
}

/** What the scanner says of a text to be read by people: the kind and the source of each fact, in the order of the facts. */
export function outlineFacts(text: string): FactOutline[] {
	const facts = scanMarkdown(text);
	return Array.from({ length: facts.count }, (_, i) => [kindName(facts.kind(i)), text.slice(facts.start(i), facts.end(i))]);
}

/** The name of a kind in the table of kinds. */
export function kindName(kind: FactKind): Kind {
	const name = nameByKind.get(kind);
	if (!name) {
		throw new Error(`${kind} is no kind of fact.`);
	}
	return name;
}
