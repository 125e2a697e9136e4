import { scanEmailAutolink, scanUriAutolink } from './autolink.js';
import type { BlockScan } from './block-scan.js';
import {
	AT,
	BACKSLASH,
	BACKTICK,
	COLON,
	isAsciiPunctuation,
	LEFT_BRACKET,
	LESS_THAN,
	RIGHT_BRACKET,
	skipRun,
} from './characters.js';
import { FactKind } from './fact-kind.js';
import { FACT_STRIDE } from './facts.js';
import { InlineScan } from './inline-scan.js';
import { InlineText } from './inline-text.js';
import { closeBracket, dropOpenBrackets, openBracket } from './link.js';
import { scanEmailAutolinkLiteral, scanProtocolAutolink, scanWwwAutolink } from './literal-autolink.js';

/**
 * Goes through the text of all paragraphs, headings and table cells and adds their inlines.
 *
 * This comes after all blocks, as a reference may stand before its definition.
 */
export function scanInlines(blocks: BlockScan): void {
	const { facts, maskedTexts } = blocks;
	const file = new InlineText(blocks.text, 0);
	const scan = new InlineScan(file, facts, blocks);
	const blocksEnd = facts.end;
	let nextMasked = 0;
	for (let fact = 0; fact < blocksEnd; fact += FACT_STRIDE) {
		const kind = facts.kindOf(fact);
		let start = -1;
		let end = -1;
		if (kind === FactKind.paragraph) {
			start = facts.detailOf(fact, 0);
			end = facts.endOf(fact);
		} else if (kind === FactKind.tableCell) {
			start = facts.detailOf(fact, 0);
			end = facts.detailOf(fact, 1);
		} else if (kind === FactKind.heading) {
			start = facts.detailOf(fact, 1);
			end = facts.detailOf(fact, 2);
		}
		if (start < 0) {
			continue;
		}
		const masked = maskedTexts[nextMasked];
		if (masked?.fact === fact) {
			nextMasked++;
			scan.enterText(new InlineText(masked.text, masked.origin));
		} else {
			scan.enterText(file);
		}
		scan.enterStretch(start - scan.origin, end - scan.origin);
		scanStretch(scan);
	}
}

/** Code spans, links and addresses are taken in the order in which they start. Emphasis binds less than any of them. */
function scanStretch(scan: InlineScan): void {
	const { source, text, end } = scan;
	let at = source.marks.next(scan.start);
	while (at < end) {
		at = source.marks.next(readMark(scan, text.charCodeAt(at), at));
	}
	dropOpenBrackets(scan);
}

/** Reads what the mark at `at`, which starts with the character `code`, may open or close. Returns where to go on. */
function readMark(scan: InlineScan, code: number, at: number): number {
	switch (code) {
		case BACKSLASH:
			return takeEscape(scan, at);
		case BACKTICK:
			return takeCodeSpan(scan, at);
		case LESS_THAN:
			return passOver(scan, at, takeAngleBrackets(scan, at));
		case LEFT_BRACKET:
			return openBracket(scan, at);
		case RIGHT_BRACKET:
			return closeBracket(scan, at);
		default:
			// Bare addresses are no links inside brackets, even where no link comes of those.
			return scan.openers.length > 0 ? at + 1 : passOver(scan, at, takeLiteral(scan, code, at));
	}
}

function passOver(scan: InlineScan, at: number, constructEnd: number): number {
	if (constructEnd < 0) {
		return at + 1;
	}
	scan.floor = constructEnd;
	return constructEnd;
}

function takeEscape(scan: InlineScan, at: number): number {
	const next = at + 1;
	if (next < scan.end && isAsciiPunctuation(scan.text.charCodeAt(next))) {
		// What is escaped opens nothing, and no address may reach back over it.
		scan.floor = next + 1;
		return next + 1;
	}
	return next;
}

function takeCodeSpan(scan: InlineScan, at: number): number {
	const runEnd = skipRun(scan.text, at, scan.end);
	const end = scan.codeSpans.findEnd(scan.text, at, runEnd, scan.end);
	if (end < 0) {
		return runEnd;
	}
	const fact = scan.add(FactKind.codeSpan, at, end);
	scan.facts.set(fact, 0, runEnd - at);
	scan.floor = end;
	return end;
}

function takeAngleBrackets(scan: InlineScan, at: number): number {
	const { text, end: limit, facts } = scan;
	const uriEnd = scanUriAutolink(text, at, limit);
	const autolinkEnd = uriEnd >= 0 ? uriEnd : scanEmailAutolink(text, at, limit);
	if (autolinkEnd >= 0) {
		const fact = scan.add(FactKind.autolink, at, autolinkEnd);
		facts.set(fact, 0, uriEnd >= 0 ? 0 : 1);
		return autolinkEnd;
	}
	const htmlEnd = scan.source.html.scan(text, at, limit);
	if (htmlEnd >= 0) {
		scan.add(FactKind.inlineHtml, at, htmlEnd);
	}
	return htmlEnd;
}

function takeLiteral(scan: InlineScan, code: number, at: number): number {
	switch (code) {
		case COLON:
			return scanProtocolAutolink(scan, at);
		case AT:
			return scanEmailAutolinkLiteral(scan, at);
		default:
			return scanWwwAutolink(scan, at + 1);
	}
}
