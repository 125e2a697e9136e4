import type { Span } from '../../util/span.js';
import type { Attribute } from '../document.js';
import { laterLines } from '../later-lines.js';
import { findIds, type FoundId, type IdGrammar, idAt, isLettered } from '../id.js';
import { isCompanionPath, isCompanionTitle } from './companion-title.js';
import type { Definition, Dialect, DialectReader, ListPlace } from './dialect.js';
import { featureScopeOf } from './feature-scope.js';
import { behindAnchors, withoutLabel } from './link-anchor.js';
import { markedStatement } from './marked-statement.js';
import { readMarkedPriority } from './marked-priority.js';
import { readOwnId } from './own-id.js';

/** Clewline's own way, which most hand-written specs follow anyway: an ID opens a heading, a list item in bold, or a row. */
export const native: Dialect = {
	name: 'native',
	recognizes: () => true,
	scopeOf: featureScopeOf,
	reader: (path, grammar) => ({
		...nativeReader(grammar, isCompanionPath(path)),
		ownId: (text, line) => readOwnId(text, line, grammar),
	}),
};

/**
 * Reads blocks in the native way; other dialects build on it.
 * @param isCompanion Whether the file, by its name, goes with an item that another one introduces.
 */
export function nativeReader(grammar: IdGrammar, isCompanion = false): DialectReader {
	return {
		heading(text, whole, depth) {
			const content = withoutLabel(text, behindAnchors(text, whole));
			const found = readHeading(text, content, grammar);
			const isYielding =
				found && depth === 1 && (isCompanion || isCompanionTitle(text.slice(found.titleSpan.start, content.end)));
			return isYielding ? tentative(found) : (found ?? readLateId(text, content, grammar) ?? readLastId(text, whole, grammar));
		},
		paragraph: (text, content) => readParagraph(text, content, grammar),
		laterLines: (text, content) =>
			readParagraph(text, content, grammar)
				? laterLines(text, behindAnchors(text, content)).flatMap(it => readLine(text, it, grammar) ?? [])
				: [],
		listItem(text, whole, place) {
			const content = behindAnchors(text, whole);
			return (
				readBoldId(text, content, grammar) ??
				tentative(readListedId(text, content, grammar, place) ?? readPlainId(text, content, grammar, [lead, title]))
			);
		},
		tableRow: (text, cell) => readCell(text, behindAnchors(text, cell), grammar),
		isIdColumn: head => idColumn.test(head.trim()),
		references: () => [],
	};
}

/** `ID`, `Req. ID`, `编号`, `需求编号`, `要件番号`, `#`, `Key` … */
const idColumn = /^\**(?:(?:[\p{L}.]+[ -]?){0,2}(?:id|ids|key|no\.?|number)|#|\p{L}{0,8}(?:编号|編號|序号|标识|番号))\**$/iu;

/** In a heading the ID may stand in brackets or in bold: `[REQ-012] Guest checkout`. */
function readHeading(text: string, content: Span, grammar: IdGrammar): Definition | undefined {
	const isBare = isUpperCase(text.charCodeAt(content.start));
	const opening = (isBare ? undefined : openings.find(it => text.startsWith(it, content.start))) ?? '';
	const found = idAt(text, { start: content.start + opening.length, end: content.end }, grammar);
	if (!found) {
		return undefined;
	}
	const closing = closingOf[opening] ?? '';
	if (closing && !text.startsWith(closing, found.end)) {
		return opening === '[' ? undefined : definition(text, found, content.end);
	}
	const isLink = opening === '[' && /^\]\s*[([]/.test(text.slice(found.end, found.end + 3));
	return isLink ? undefined : definition(text, found, content.end, found.end + closing.length);
}

const closingOf: Readonly<Record<string, string>> = { '[': ']', '**': '**', __: '__', '【': '】' };
const openings: readonly string[] = Object.keys(closingOf);

/** `**AC-031** WHEN …`, `**AC-031**: …` or `**AC-031: Offer payment** …`. */
function readBoldId(text: string, content: Span, grammar: IdGrammar): Definition | undefined {
	const mark = text.startsWith('**', content.start) ? '**' : '__';
	if (!text.startsWith(mark, content.start)) {
		return undefined;
	}
	const found = idAt(text, { start: content.start + 2, end: content.end }, grammar);
	if (!found) {
		return undefined;
	}

	const isClosed = text.startsWith(mark, found.end);
	return definition(text, found, content.end, isClosed ? found.end + 2 : found.end);
}

/** `**[AC-031]** WHEN …` or `[AC-031] WHEN …`, by what stands before the ID; a link is none. */
function readBracketedId(text: string, { start, end }: Span, grammar: IdGrammar, mark: '**[' | '['): Definition | undefined {
	const found = text.startsWith(mark, start) ? idAt(text, { start: start + mark.length, end }, grammar) : undefined;
	const closing = mark === '[' ? ']' : ']**';
	return found && text.startsWith(closing, found.end) ? definition(text, found, end, found.end + closing.length) : undefined;
}

/** The same, where a sentence follows: `[AC-031] is late` is said of an item, and `[AC-031] T012 …` is a task. */
function readStatement(text: string, content: Span, grammar: IdGrammar): Definition | undefined {
	const found = readBracketedId(text, content, grammar, '**[') ?? readBracketedId(text, content, grammar, '[');
	const rest =
		found && /\d/.test(found.id) ? text.slice(found.idSpan.end, Math.min(content.end, found.idSpan.end + longestMark)) : '';
	return statement.test(rest) ? found : undefined;
}

/** In a list, what has a check box is work to be done on a requirement, unless it is a criterion. */
function readListedId(text: string, content: Span, grammar: IdGrammar, { checked }: ListPlace): Definition | undefined {
	const found = readBracketedId(text, content, grammar, '**[') ?? readStatement(text, content, grammar);
	return checked < 0 || found?.kind === 'criterion' || text.startsWith('**', content.start) ? found : undefined;
}

const statement =
	/^\](?:\*\*)?(?:[ \t]*[:：]|[ \t]+(?![A-Z]+-?\d|[A-Z]+-\p{L}+-\d)(?:\p{Lu}|(?!的|是|被|由|与|和|依赖)\p{Script=Han}))/u;

/** An anchor of the same name before a bold ID tells that the item is introduced here. */
function readParagraph(text: string, content: Span, grammar: IdGrammar): Definition | undefined {
	const line = behindAnchors(text, content);
	const found = line.anchor === undefined ? undefined : readBoldId(text, line, grammar);
	return found && found.id.toLowerCase() === line.anchor?.toLowerCase() ? introduced(found) : readLine(text, line, grammar);
}

/** A paragraph may open with an ID, and have a line for each of several items, with `XX` before those that nothing fulfils yet. */
function readLine(text: string, { start, end }: Span, grammar: IdGrammar): Definition | undefined {
	const line = { start: text.startsWith('XX**', start) ? start + 2 : start, end };
	const found = readBoldLine(text, line, grammar);
	return found ? introduced(found) : tentative(readStatement(text, line, grammar) ?? readPlainId(text, line, grammar, [lead]));
}

function introduced(found: Definition): Definition {
	return { ...found, isTentative: true, form: 'own-line' };
}

/** Of paragraphs, fewer open with an ID to introduce an item: `**FR-4.3 Exports**` and `**FR-4.3**: …` do, `**FR-4.3** is late` does not. */
function readBoldLine(text: string, content: Span, grammar: IdGrammar): Definition | undefined {
	const found = readBoldId(text, content, grammar);
	const end = found?.idSpan.end ?? 0;
	const isClosed = text.startsWith('**', end) || text.startsWith('__', end);
	const rest = text.slice(end + 2, Math.min(content.end, end + 8));
	const isNamed = !isClosed || nameBoundary.test(`**${rest}`) || title.test(rest);
	return found && isNamed ? found : undefined;
}

/** `FR-001: …`, `FR-001 - …` and `FR-001. …` in plain letters, and in a list `FR-001 Forgot password`: what may follow the ID is given. */
function readPlainId(text: string, content: Span, grammar: IdGrammar, followers: readonly RegExp[]): Definition | undefined {
	const found = isUpperCase(text.charCodeAt(content.start)) ? idAt(text, content, grammar) : undefined;
	const isMeant = found && (found.isNumbered || isLettered(found.id));
	const rest = isMeant ? text.slice(found.end, Math.min(content.end, found.end + longestFollower)) : '';
	return isMeant && followers.some(it => it.test(rest)) ? definition(text, found, content.end) : undefined;
}

/** As much is looked at behind an ID: what stands in brackets, and a colon. */
const longestFollower = 48;

/** No title begins with these words, but what is said of an item does: `REQ-1 的文案`, `REQ-1 依赖…`. */
const title = /^[ \t](?:\p{Lu}\p{Ll}|\d{4}[-/.年]|(?!的|是|被|由|与|和|依赖)\p{Script=Han})/u;

/** What leads from an ID in plain letters to its title: `AC-1: …`, `AC-1 (FR-1): …`, `AC-1. …`. */
const lead = /^(?:[ \t]?[(（][^()（）\r\n]{1,40}[)）])?\s?(?:[:：]|[–—-]\s)|^[.)）．]\s?\p{L}/u;

/** In a heading, a number of its own, a priority, a picture or a word such as “Requirement” may stand before the ID. */
function readLateId(text: string, content: Span, grammar: IdGrammar): Definition | undefined {
	const { 0: before = '', groups } =
		beforeId.exec(text.slice(content.start, Math.min(content.end, content.start + longestLead))) ?? {};
	const rest = { start: content.start + before.length, end: content.end };
	const found = before === '' ? undefined : tentative(readHeading(text, rest, grammar));
	if (!found || found.attributes.length > 0) {
		return found;
	}
	const marked = readMarkedPriority(text, content.start + (groups?.['number'] ?? '').length, rest);
	return marked ? { ...found, attributes: marked.attributes } : found;
}

/** A heading may end with its ID in brackets, if it names no other: `Guest checkout (REQ-012)`, `3.1 支付【FR-PAY-001】`, `Pay {#REQ-2}`. */
function readLastId(text: string, content: Span, grammar: IdGrammar): Definition | undefined {
	if (!closingBrackets.includes(text[content.end - 1] ?? ' ')) {
		return undefined;
	}
	const from = Math.max(content.start, content.end - longestEnd);
	const match = bracketedEnd.exec(text.slice(from, content.end));
	const [found, another] = match ? findIds(text, content, grammar) : [];
	if (!match || !found?.isNumbered || another || found.start !== from + match.index + (match.groups?.['before'] ?? '').length) {
		return undefined;
	}
	const { id, kind, start, end } = found;
	const number = headingNumber.exec(text.slice(content.start, start))?.[0].length ?? 0;
	const titleSpan = { start: content.start + number, end: from + match.index };
	return tentative({ id, kind, idSpan: { start, end }, titleSpan, attributes: noAttributes });
}

/** As long is an ID in brackets at most. */
const longestEnd = 64;
const bracketedEnd = /(?<before>(?<=[^\s\]])[ \t]*(?:[([（【]|\{#))[A-Za-z][\w.-]*[)\]）】}]$/u;
const closingBrackets = ')]）】}';
const headingNumber = /^\d+(?:\.\d+)*[.、)）]?[ \t]+/;

const longestLead = 40;
const beforeId =
	/^(?<number>\d+(?:\.\d+)*[.、)）]?[ \t]+)?(?:[([（【［]P\d[)\]）】］][ \t]*)?(?:\p{Extended_Pictographic}\uFE0F?[ \t]*)?(?:(?:(?:(?:Non-)?Functional|User)[ \t]+)?(?:Requirement|Feature|Epic|Story|Goal|Decision|Risk)[ \t]*[:：]?[ \t]+|(?:非?功能)?(?:需求|功能|用户故事|故事|史诗|决策|指标|目标|风险)[ \t]*[:：]?[ \t]*)?(?=[[【*]{0,2}[A-Z])/iu;

function tentative(found: Definition | undefined): Definition | undefined {
	return found && { ...found, isTentative: true };
}

function readCell(text: string, cell: Span, grammar: IdGrammar): Definition | undefined {
	const mark = /^(?:\*\*|__|`)?/.exec(text.slice(cell.start, cell.start + 2))?.[0] ?? '';
	const found = idAt(text, { start: cell.start + mark.length, end: cell.end }, grammar);
	const isWhole = found && found.end + mark.length === cell.end && text.startsWith(mark, found.end);
	return isWhole ? definition(text, found, cell.end, cell.end) : undefined;
}

/**
 * The definition that an ID opens, unless what follows makes it a mention: `REQ-1, REQ-2`, `REQ-1 – REQ-5`, `REQ-1 → T012`.
 */
export function definition(text: string, found: FoundId, lineEnd: number, idEnd = found.end): Definition | undefined {
	if (idEnd < lineEnd && !isColon(text.charCodeAt(idEnd))) {
		const rest = text.slice(idEnd, Math.min(lineEnd, idEnd + longestMark));
		const isMention = mentionMark.test(rest) || isRangeEnd(rest, found.id);
		if (isMention || !(isUnmistakable(text, found, idEnd) ? boundary : nameBoundary).test(rest)) {
			return undefined;
		}
	}
	const titleSpan = markedStatement(text, idEnd, lineEnd) ?? { start: titleStart(text, idEnd, lineEnd), end: lineEnd };
	const marked = readMarkedPriority(text, idEnd, titleSpan);
	return {
		id: found.id,
		kind: found.kind,
		idSpan: { start: found.start, end: found.end },
		titleSpan: marked?.titleSpan ?? titleSpan,
		attributes: marked?.attributes ?? noAttributes,
		...(underscored.test(found.id) && { aliases: [found.id.replace('_', '-')] }),
	};
}

/** Names of tests, and people, spell such an ID with a hyphen, too: `test_req_012_pays`. */
const underscored = /^REQ_\d+[a-z]?$/;

const noAttributes: readonly Attribute[] = [];

/** Where the title begins behind an ID: most often behind a colon and a space. */
export function titleStart(text: string, idEnd: number, lineEnd: number): number {
	if (text.charCodeAt(idEnd) === colon && text.charCodeAt(idEnd + 1) === space && isLetter(text.charCodeAt(idEnd + 2))) {
		return idEnd + 2;
	}
	return idEnd + (separators.exec(text.slice(idEnd, Math.min(lineEnd, idEnd + longestFollower + 12)))?.[0].length ?? 0);
}

const colon = 0x3a;
const fullWidthColon = 0xff1a;
const space = 0x20;

function isColon(code: number): boolean {
	return code === colon || code === fullWidthColon;
}

function isLetter(code: number): boolean {
	return (code >= 0x61 && code <= 0x7a) || isUpperCase(code) || (code >= 0x4e00 && code <= 0x9fff);
}

function isUpperCase(code: number): boolean {
	return code >= 0x41 && code <= 0x5a;
}

/** What joins an ID to others, or points from it elsewhere. */
const mentionMark = /^(?:\*\*|__)?\s*(?:[,，、/&+~～]|→|->|=>|⇒|…|\.\.|(?:and|or|to|和|与|至|到|及)\s*[A-Z]+-)/u;

/** As much as ` and ` and the prefix of another ID take. */
const longestMark = 32;

/** In `REQ-1 – REQ-5` a range ends; in `REQ-1 – MP3 upload` a title begins. */
function isRangeEnd(rest: string, id: string): boolean {
	const prefix = rangeEnd.exec(rest)?.groups?.['prefix'];
	return prefix !== undefined && id.startsWith(prefix);
}

const rangeEnd = /^(?:\*\*|__)?\s*[–—-]\s*(?:\*\*|__)?(?<prefix>[A-Z][A-Z0-9]*-)\d/;

/** What may stand between an ID and its title. */
const boundary = /^[\s:：.。·|(（*_[\]–—-]|^[\p{Script=Han}]/u;

/** Without a number an ID looks like any word: in `PRD-level decisions` and `**US-based** buyers` it is one. */
const nameBoundary = /^(?:\*\*|__)?[ \t]*(?:[:：·|(（[]|[–—-]\s|[\r\n]|$)/u;

/** Whether no word looks like this: `REQ-012`, `NFR-P1`, `[MET-revenue]`. */
function isUnmistakable(text: string, { id, isNumbered }: FoundId, idEnd: number): boolean {
	return isNumbered || /\d$/.test(id) || /[\]】]/.test(text.charAt(idEnd - 1));
}

/** What stands between an ID and its title: `AC-1 (FR-1): `, `**AC-1** — `, `**AC-1**: [x] `. */
const separators =
	/^(?:\*\*|__)?(?:[ \t]?[(（][^()（）\r\n]{1,40}[)）](?=\s?[:：]))?[\s:：.。·|–—-]*(?:\*\*|__)?\s*(?:\[[ xX]\][ \t]+)?/u;
