import type { Span } from '../../util/span.js';
import type { MarkdownFacts } from './facts.js';

/** Text between two runs of backticks of one length. */
export interface CodeSpanFact extends Span {
	/** What stands between the backticks, the spaces at its edges included. */
	readonly contentStart: number;
	readonly contentEnd: number;
}

/** `[text](destination "title")`, or the same with `!` before it: an image. */
export interface LinkFact extends Span {
	/** What stands between the brackets; for an image, its alternative text. */
	readonly textStart: number;
	readonly textEnd: number;
	/** The destination as written, `<` and `>` included; both -1 in `[text]()`. `linkDestination` decodes it. */
	readonly destinationStart: number;
	readonly destinationEnd: number;
	/** The title with its quotes; both -1 when there is none. */
	readonly titleStart: number;
	readonly titleEnd: number;
}

/** How a reference is written: `[label]`, `[label][]` or `[text][label]`. */
export type ReferenceForm = 'shortcut' | 'collapsed' | 'full';

/** A link or an image whose destination stands in a definition elsewhere in the file. */
export interface ReferenceLinkFact extends Span {
	readonly form: ReferenceForm;
	/** What stands between the first brackets. */
	readonly textStart: number;
	readonly textEnd: number;
	/** The label that names the definition; the same as the text unless the form is full. */
	readonly labelStart: number;
	readonly labelEnd: number;
}

/** `<https://example.com>` or `<li@example.com>`. */
export interface AutolinkFact extends Span {
	readonly isEmail: boolean;
	/** The address without the angle brackets. */
	readonly addressStart: number;
	readonly addressEnd: number;
}

/** What makes a bare address a link. */
export type LiteralAutolinkForm = 'protocol' | 'www' | 'email';

/** A bare `https://example.com`, `www.example.com` or `li@example.com` in the text. */
export interface LiteralAutolinkFact extends Span {
	readonly form: LiteralAutolinkForm;
}

/** `[^label]` in the text. */
export interface FootnoteReferenceFact extends Span {
	/** The label without `[^` and `]`. */
	readonly labelStart: number;
	readonly labelEnd: number;
}

/** Reads fact `i`, which must be a `codeSpan`. */
export function codeSpanOf(facts: MarkdownFacts, i: number): CodeSpanFact {
	const start = facts.start(i);
	const end = facts.end(i);
	const fenceLength = facts.detail(i, 0);
	return { start, end, contentStart: start + fenceLength, contentEnd: end - fenceLength };
}

/** Reads fact `i`, which must be a `link` or an `image`. */
export function linkOf(facts: MarkdownFacts, i: number): LinkFact {
	return {
		start: facts.start(i),
		end: facts.end(i),
		textStart: facts.detail(i, 0),
		textEnd: facts.detail(i, 1),
		destinationStart: facts.detail(i, 2),
		destinationEnd: facts.detail(i, 3),
		titleStart: facts.detail(i, 4),
		titleEnd: facts.detail(i, 5),
	};
}

const referenceForms: readonly ReferenceForm[] = ['shortcut', 'collapsed', 'full'];

/** Reads fact `i`, which must be a `referenceLink` or a `referenceImage`. */
export function referenceLinkOf(facts: MarkdownFacts, i: number): ReferenceLinkFact {
	const form = referenceForms[facts.detail(i, 4)] ?? 'shortcut';
	const label = form === 'full' ? 2 : 0;
	return {
		start: facts.start(i),
		end: facts.end(i),
		form,
		textStart: facts.detail(i, 0),
		textEnd: facts.detail(i, 1),
		labelStart: facts.detail(i, label),
		labelEnd: facts.detail(i, label + 1),
	};
}

/** Reads fact `i`, which must be an `autolink`. */
export function autolinkOf(facts: MarkdownFacts, i: number): AutolinkFact {
	const start = facts.start(i);
	const end = facts.end(i);
	return { start, end, isEmail: facts.detail(i, 0) === 1, addressStart: start + 1, addressEnd: end - 1 };
}

const literalForms: readonly LiteralAutolinkForm[] = ['protocol', 'www', 'email'];

/** Reads fact `i`, which must be a `literalAutolink`. */
export function literalAutolinkOf(facts: MarkdownFacts, i: number): LiteralAutolinkFact {
	return { start: facts.start(i), end: facts.end(i), form: literalForms[facts.detail(i, 0)] ?? 'protocol' };
}

/** Reads fact `i`, which must be a `footnoteReference`. */
export function footnoteReferenceOf(facts: MarkdownFacts, i: number): FootnoteReferenceFact {
	const start = facts.start(i);
	const end = facts.end(i);
	return { start, end, labelStart: start + 2, labelEnd: end - 1 };
}
