import { FactKind, fenceOf, linkOf, type MarkdownFacts } from './markdown/index.js';
import { isExternalDestination } from './read-links.js';

/** What kind of text an offset lies in, as far as a reference is concerned. */
export type RegionKind = 'prose' | 'quoted' | 'hidden';

/**
 * Answers for rising offsets in which kind of region each lies. Fences, HTML, comments and URLs are hidden; code spans are
 * quoted; what a `mermaid` fence draws is prose.
 */
export class Regions {
	/** Triples of start, end and kind, sorted by start. */
	readonly #stretches: Stretch[];
	#next = 0;
	#open: Stretch[] = [];

	constructor(text: string, facts: MarkdownFacts) {
		this.#stretches = collect(text, facts).sort((a, b) => a.start - b.start);
	}

	/** The kind of the region around an offset; offsets must not fall from one call to the next. */
	kindAt(offset: number): RegionKind {
		for (let next = this.#stretches[this.#next]; next && next.start <= offset; next = this.#stretches[++this.#next]) {
			this.#open.push(next);
		}
		this.#open = this.#open.filter(it => it.end > offset);
		return this.#open.some(it => it.kind === 'hidden') ? 'hidden' : this.#open.length > 0 ? 'quoted' : 'prose';
	}
}

interface Stretch {
	readonly start: number;
	readonly end: number;
	readonly kind: 'quoted' | 'hidden';
}

function collect(text: string, facts: MarkdownFacts): Stretch[] {
	const stretches: Stretch[] = [];
	for (let fact = 0; fact < facts.count; fact++) {
		stretches.push(...stretchesOf(text, facts, fact));
	}
	return stretches;
}

const nothing: readonly Stretch[] = [];

function stretchesOf(text: string, facts: MarkdownFacts, fact: number): readonly Stretch[] {
	const start = facts.start(fact);
	const end = facts.end(fact);
	switch (facts.kind(fact)) {
		case FactKind.fence:
			return isMermaidFence(text, facts, fact) ? nothing : [{ start, end, kind: 'hidden' }];
		case FactKind.codeSpan:
			return [{ start, end, kind: 'quoted' }];
		case FactKind.link:
		case FactKind.image:
			return stretchesOfLink(text, facts, fact);
		case FactKind.frontMatter:
		case FactKind.indentedCode:
		case FactKind.htmlBlock:
		case FactKind.inlineHtml:
		case FactKind.definition:
		case FactKind.autolink:
		case FactKind.literalAutolink:
			return [{ start, end, kind: 'hidden' }];
		default:
			return nothing;
	}
}

/** The text of a link that leads out of the workspace names what is there, not here. */
function stretchesOfLink(text: string, facts: MarkdownFacts, fact: number): readonly Stretch[] {
	const { destinationStart, destinationEnd } = linkOf(facts, fact);
	if (destinationStart < 0) {
		return nothing;
	}
	const destination: Stretch = { start: destinationStart, end: destinationEnd, kind: 'hidden' };
	const isExternal = isExternalDestination(text, destinationStart);
	return isExternal ? [{ start: facts.start(fact), end: facts.end(fact), kind: 'quoted' }, destination] : [destination];
}

/** Whether a fence holds a diagram, whose vertices may name items. */
function isMermaidFence(text: string, facts: MarkdownFacts, fact: number): boolean {
	const { infoStart } = fenceOf(facts, fact);
	return infoStart >= 0 && /^\{?\.?mermaid\b/.test(text.slice(infoStart, infoStart + 16));
}
