import { CARET } from './characters.js';
import { FactKind } from './fact-kind.js';
import type { InlineScan, Opener } from './inline-scan.js';
import { normalizeLabel, scanFootnoteLabel } from './label.js';

/**
 * Adds the footnote reference that the `[` at `from` opens and returns the place behind it, or -1.
 * ```markdown
 * text[^label] and more
 *     ^       ^ from and the result
 * ```
 * Without a definition of its label it is text.
 */
export function scanFootnoteReference(scan: InlineScan, from: number): number {
	const { text, end: limit, labels } = scan;
	if (labels.footnotes.size === 0 || from + 1 >= limit || text.charCodeAt(from + 1) !== CARET) {
		return -1;
	}
	const labelEnd = scanFootnoteLabel(text, from + 2, limit);
	if (labelEnd < 0 || !labels.footnotes.has(normalizeLabel(text.slice(from + 2, labelEnd)))) {
		return -1;
	}
	scan.add(FactKind.footnoteReference, from, labelEnd + 1);
	return labelEnd + 1;
}

/** Makes a footnote reference of the image that failed between its `[` and `]`: `![^label]` is a mark and a reference. */
export function referToFootnoteInstead(scan: InlineScan, { at, fact }: Opener, closer: number): boolean {
	const { text, labels, facts, origin } = scan;
	const isReference =
		labels.footnotes.size > 0 &&
		scan.lastOpener === at &&
		text.charCodeAt(at + 1) === CARET &&
		labels.footnotes.has(normalizeLabel(text.slice(at + 2, closer)));
	if (isReference) {
		facts.setKind(fact, FactKind.footnoteReference);
		facts.setStart(fact, origin + at);
		facts.setEnd(fact, origin + closer + 1);
	}
	return isReference;
}
