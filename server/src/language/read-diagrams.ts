import { detach } from '../util/detach.js';
import type { Diagram } from './diagram.js';
import { FactKind, fenceOf, headingText, type MarkdownFacts } from './markdown/index.js';
import { isMermaidFence } from './region.js';

/** The diagrams of a spec, in text order. */
export function readDiagrams(text: string, facts: MarkdownFacts): readonly Diagram[] {
	const diagrams: Diagram[] = [];
	let heading = -1;
	for (let fact = 0; fact < facts.blockCount; fact++) {
		heading = facts.kind(fact) === FactKind.heading ? fact : heading;
		if (facts.kind(fact) === FactKind.fence && isMermaidFence(text, facts, fact)) {
			const { contentStart: start, contentEnd: end } = fenceOf(facts, fact);
			const source = text.slice(start, end);
			const isQuoted = isInQuote(text, facts.start(fact));
			diagrams.push({
				start,
				end,
				source: detach(isQuoted ? withoutQuoteMarks(source) : source),
				heading: heading < 0 ? '' : detach(headingText(text, facts, heading)),
			});
		}
	}
	return diagrams;
}

/** Whether the mark of a block quote stands before an offset, in the same line. */
function isInQuote(text: string, offset: number): boolean {
	let at = offset - 1;
	while (at >= 0 && !'>\n\r'.includes(text[at] ?? '')) {
		at--;
	}
	return text[at] === '>';
}

/** Inside a block quote each line begins with its marks, which are no part of the diagram: spaces stand in for them. */
function withoutQuoteMarks(source: string): string {
	return source.replace(quoteMarks, marks => marks.replaceAll('>', ' '));
}

const quoteMarks = /^[ \t]*>[ \t>]*/gm;
