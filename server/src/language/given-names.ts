import type { Span } from '../util/span.js';
import { FactKind, headingOf, type MarkdownFacts } from './markdown/index.js';

/** The name that an author has given a place. The span is the name's. */
export interface GivenName extends Span {
	readonly name: string;
}

/** The names in an HTML fact: `req-6` of `<a id="req-6"></a>`. */
export function namesInHtml(text: string, facts: MarkdownFacts, fact: number): GivenName[] {
	return namesIn(text, facts.start(fact), facts.end(fact), htmlAnchor);
}

/** The name of a heading that is a fact: many generators of web sites let an author write `## Prices {#prices}`. */
export function namesOfHeading(text: string, facts: MarkdownFacts, fact: number): GivenName[] {
	const { textStart, textEnd } = headingOf(facts, fact);
	return textStart < 0 ? [] : namesIn(text, textStart, textEnd, label);
}

function namesIn(text: string, from: number, to: number, pattern: RegExp): GivenName[] {
	return Array.from(text.slice(from, to).matchAll(pattern), ({ index, groups }) => {
		const { before = '', name = '' } = groups ?? {};
		const start = from + index + before.length;
		return { name, start, end: start + name.length };
	});
}

/** Whether a fact is HTML. */
export function isHtml(kind: number): boolean {
	return kind === FactKind.htmlBlock || kind === FactKind.inlineHtml;
}

const htmlAnchor = /(?<before>\s(?:id|name)\s*=\s*["']?)(?<name>[^\s"'>]+)/gi;

/** The source of a pattern of what names a heading, at its end. */
export const labelSource = String.raw`(?<before>\{[: ]*#)(?<name>[^\s{}]+)[^{}\n]*\}\s*$`;
const label = new RegExp(labelSource, 'g');
