import {
	EXCLAMATION_MARK,
	isWhitespace,
	LEFT_BRACKET,
	LEFT_PARENTHESIS,
	RIGHT_BRACKET,
	RIGHT_PARENTHESIS,
	skipWhitespace,
} from './characters.js';
import { MAXIMUM_PARENTHESES, scanDestination } from './destination.js';
import { FactKind } from './fact-kind.js';
import { referToFootnoteInstead, scanFootnoteReference } from './footnote-reference.js';
import type { InlineScan, Opener } from './inline-scan.js';
import { LABEL_LIMIT, normalizeLabel, scanLabel } from './label.js';
import { isTitleOpener } from './title.js';

const SHORTCUT = 0;
const COLLAPSED = 1;
const FULL = 2;

/** Opens the `[` at `at`, which may become a link, or an image if `!` stands before it. Returns the place behind it. */
export function openBracket(scan: InlineScan, at: number): number {
	const isImage = at > scan.floor && scan.text.charCodeAt(at - 1) === EXCLAMATION_MARK;
	const footnoteEnd = isImage ? -1 : scanFootnoteReference(scan, at);
	if (footnoteEnd >= 0) {
		scan.floor = footnoteEnd;
		return footnoteEnd;
	}
	// The fact is added before those of what the brackets hold. If no link comes of it, it is dropped.
	const fact = isImage ? scan.add(FactKind.image, at - 1, -1) : scan.add(FactKind.link, at, -1);
	scan.openers.push({ at, fact });
	scan.lastOpener = at;
	scan.floor = at + 1;
	return at + 1;
}

/**
 * Closes the innermost open bracket with the `]` at `at`. Returns the place behind the link, or behind the `]` if it closes none.
 * ```markdown
 * [text](/destination) or [text][label] or [label]
 *      ^              ^ at and the result
 * ```
 */
export function closeBracket(scan: InlineScan, at: number): number {
	const opener = scan.openers.pop();
	if (!opener) {
		return at + 1;
	}
	const { fact } = opener;
	const index = scan.openers.length;
	const isImage = scan.facts.kindOf(fact) === FactKind.image;
	const end = isImage || index >= scan.inactiveOpenerCount ? completeLink(scan, opener, at) : -1;
	if (end >= 0) {
		scan.facts.setEnd(fact, scan.origin + end);
		if (!isImage) {
			// The brackets around this link can only balance, not make another link.
			scan.inactiveOpenerCount = index;
		}
	} else if (!isImage || !referToFootnoteInstead(scan, opener, at)) {
		scan.facts.drop(fact);
	}
	scan.inactiveOpenerCount = Math.min(scan.inactiveOpenerCount, index);
	scan.floor = end >= 0 ? end : at + 1;
	return scan.floor;
}

/** Gives up the brackets that nothing closed. */
export function dropOpenBrackets(scan: InlineScan): void {
	for (let opener = scan.openers.pop(); opener; opener = scan.openers.pop()) {
		scan.facts.drop(opener.fact);
	}
}

/** Fills the fact of an opener that the `]` at `at` makes a link. Returns the place behind the link, or -1. */
function completeLink(scan: InlineScan, opener: Opener, at: number): number {
	const { text, facts, origin, end: limit } = scan;
	const next = at + 1 < limit ? text.charCodeAt(at + 1) : 0;
	const resourceEnd = next === LEFT_PARENTHESIS ? scanResource(scan, at + 1) : -1;
	if (resourceEnd >= 0) {
		fillResource(scan, opener.fact);
	}
	const end = resourceEnd >= 0 ? resourceEnd : completeReference(scan, opener, at);
	if (end >= 0) {
		facts.setSpan(opener.fact, 0, origin + opener.at + 1, origin + at);
	}
	return end;
}

function fillResource({ facts, origin, resource }: InlineScan, fact: number): void {
	const { destinationStart, destinationEnd, titleStart, titleEnd } = resource;
	if (destinationStart >= 0) {
		facts.setSpan(fact, 2, origin + destinationStart, origin + destinationEnd);
	}
	if (titleStart >= 0) {
		facts.setSpan(fact, 4, origin + titleStart, origin + titleEnd);
	}
}

/** Where the reference ends that the brackets make, -1 when they make none. With another label behind, only that label counts. */
function completeReference(scan: InlineScan, opener: Opener, at: number): number {
	const { text, facts, origin, labels, end: limit } = scan;
	if (labels.definitions.size === 0) {
		return -1;
	}
	const { fact } = opener;
	if (at + 1 >= limit || text.charCodeAt(at + 1) !== LEFT_BRACKET) {
		return isShortcut(scan, opener, at) ? becomeReference(scan, fact, SHORTCUT, at + 1) : -1;
	}
	const labelEnd = scanLabel(text, at + 1, limit);
	if (labelEnd >= 0 && labels.definitions.has(normalizeLabel(text.slice(at + 2, labelEnd - 1)))) {
		facts.setSpan(fact, 2, origin + at + 2, origin + labelEnd - 1);
		return becomeReference(scan, fact, FULL, labelEnd);
	}
	const isCollapsed = at + 2 < limit && text.charCodeAt(at + 2) === RIGHT_BRACKET && isShortcut(scan, opener, at);
	return isCollapsed ? becomeReference(scan, fact, COLLAPSED, at + 3) : -1;
}

/** Whether what the brackets hold is a label by itself: it has no brackets inside, and a definition. */
function isShortcut({ text, labels, lastOpener }: InlineScan, opener: Opener, at: number): boolean {
	const start = opener.at + 1;
	const size = at - start;
	return (
		lastOpener === opener.at &&
		size > 0 &&
		size <= LABEL_LIMIT + 2 &&
		labels.definitions.has(normalizeLabel(text.slice(start, at)))
	);
}

function becomeReference({ facts }: InlineScan, fact: number, form: number, end: number): number {
	facts.setKind(fact, facts.kindOf(fact) === FactKind.image ? FactKind.referenceImage : FactKind.referenceLink);
	facts.set(fact, 4, form);
	return end;
}

/** Reads `(destination "title")` from its `(` on, into `scan.resource`. Returns the place behind it, or -1. */
function scanResource(scan: InlineScan, from: number): number {
	const { text, end: limit, resource } = scan;
	resource.destinationStart = -1;
	resource.titleStart = -1;
	const start = skipWhitespace(text, from + 1, limit);
	if (start < limit && text.charCodeAt(start) === RIGHT_PARENTHESIS) {
		return start + 1;
	}
	const destinationEnd = scanDestination(text, start, limit, MAXIMUM_PARENTHESES);
	if (destinationEnd < 0) {
		return -1;
	}
	resource.destinationStart = start;
	resource.destinationEnd = destinationEnd;
	let at = skipWhitespace(text, destinationEnd, limit);
	if (at < limit && isWhitespace(text.charCodeAt(at - 1)) && isTitleOpener(text.charCodeAt(at))) {
		const titleEnd = scan.titles.scan(text, at, limit);
		if (titleEnd < 0) {
			return -1;
		}
		resource.titleStart = at;
		resource.titleEnd = titleEnd;
		at = skipWhitespace(text, titleEnd, limit);
	}
	return at < limit && text.charCodeAt(at) === RIGHT_PARENTHESIS ? at + 1 : -1;
}
