import { createLineTable, type LineTable } from '../util/line-table.js';
import type { Span } from '../util/span.js';
import { findExamples } from './code/examples.js';
import { findLanguage } from './code/language.js';
import { lex } from './code/lex.js';
import { findIgnoreWords, readSilence } from './code/suppressions.js';
import { isTestPath } from './code/test-path.js';
import type { Token } from './code/token.js';
import type { CodeDocument, Reference } from './document.js';
import { readChangeSettings } from './dialects/openspec/settings.js';
import { findIds, type IdGrammar, isOnlyNamed } from './id.js';
import { markSyntaxes } from './markers/index.js';
import type { FoundMark, MarkedFile, MarkSyntax } from './markers/mark.js';
import { findPassages } from './markers/passages.js';
import { readPassages } from './markers/read-passages.js';
import { findSpelledIds } from './markers/spelled-id.js';
import { packCode } from './packing/pack.js';
import type { PackedDocument } from './packing/packed-document.js';
import { unpackCode } from './packing/unpack.js';

/** Whether a file is one whose comments are understood, by its path alone. Minified files are not worth reading. */
export function isCodePath(path: string): boolean {
	return findLanguage(path) !== undefined && !path.includes('.min.');
}

/**
 * What a source file says about items. Any text may be read; the time it takes is linear in its length.
 * Most files name no item, so IDs are looked for first, and comments and strings only where there are some.
 *
 * @param path Relative to the root of the workspace folder, separated by `/`. It tells the language, and whether the file holds tests.
 */
export function readCode(path: string, text: string, grammar: IdGrammar): CodeDocument {
	return unpackCode(readPackedCode(path, text, grammar));
}

/** The same, packed. */
export function readPackedCode(path: string, text: string, own: IdGrammar): PackedDocument {
	const grammar = own.naming ?? own;
	const language = findLanguage(path);
	const found = language ? findIds(text, { start: 0, end: text.length }, grammar) : [];
	const isTest = isTestPath(path);
	const spelled = language ? findSpelledIds({ text, language, isTest }, grammar) : [];
	const marks = language ? findMarks(text, { grammar, isTest }) : [];
	if (!language || found.length + spelled.length + marks.length === 0) {
		return packCode({ type: 'code', path, lines: noLines(), references: [], suppressions: readChangeSettings(path, text) });
	}

	const points = [...found, ...spelled, ...marks.map(it => it.mark), ...findIgnoreWords(text)]
		.map(it => it.start)
		.sort((a, b) => a - b);
	const tokens = lex(text, language, points);
	const allLines = createLineTable(text);
	const { suppressions: silenced, ignored } = readSilence(text, tokens, allLines);
	const suppressions = [...silenced, ...readChangeSettings(path, text)];
	const source = { text, language, isTest };
	const meantMarks = marks.filter(it => isWhereItMayBe(it, text, tokens)).map(it => it.mark);
	const marked = new Set(meantMarks.map(it => it.start));
	const passages = readPassages(findPassages(source, { found, spelled, tokens, grammar }));
	const named = [...passages.filter(it => !marked.has(it.start)), ...meantMarks.map(toReference)];
	const heard = outside(ignored, named.sort(byStart));
	const meant = new Set(outside(findExamples(text, tokens), heard));
	const references = heard
		.map((it): Reference => (meant.has(it) ? it : { ...it, verb: 'mentions', certainty: 'quoted' }))
		.map(it => (isOnlyNamed(it.id, own) ? { ...it, certainty: 'named' as const } : it));
	const lines = references.length + suppressions.length > 0 ? allLines : noLines();
	return packCode({ type: 'code', path, lines, references, suppressions });
}

/** A mark, and what has to hold it. */
interface PlacedMark extends Pick<MarkSyntax, 'isIn'> {
	readonly mark: FoundMark;
}

function findMarks(text: string, file: MarkedFile): PlacedMark[] {
	return markSyntaxes.flatMap(({ isIn, find }) => find(text, file).map(mark => (isIn ? { mark, isIn } : { mark })));
}

function toReference({ id, qualifier, verb, certainty, annotation, start, end }: FoundMark): Reference {
	return { id, qualifier, start, end, verb, from: -1, certainty, annotation };
}

/** Whether a mark stands in a comment or a string, where it has to. Strings of several lines are what Python documents by. */
function isWhereItMayBe({ isIn, mark }: PlacedMark, text: string, tokens: readonly Token[]): boolean {
	const token = isIn === undefined ? undefined : tokenAt(mark.start, tokens);
	return isIn === undefined || (token !== undefined && (isIn === 'quoted' || isComment(token, text)));
}

function isComment({ type, start }: Token, text: string): boolean {
	return type === 'comment' || text.startsWith('"""', start) || text.startsWith("'''", start);
}

/** The comment or the string that an offset is inside of. */
function tokenAt(offset: number, tokens: readonly Token[]): Token | undefined {
	let low = 0;
	let high = tokens.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((tokens[middle]?.end ?? 0) <= offset) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}
	const token = tokens[low];
	return token && token.start <= offset ? token : undefined;
}

function noLines(): LineTable {
	return { starts: Uint32Array.of(0) };
}

function byStart(a: Span, b: Span): number {
	return a.start - b.start;
}

/** The references that begin in none of the stretches; both are in text order. */
function outside(stretches: readonly Span[], references: readonly Reference[]): Reference[] {
	let next = 0;
	let reach = 0;
	return references.filter(({ start }) => {
		for (let it = stretches[next]; it && it.start <= start; it = stretches[++next]) {
			reach = Math.max(reach, it.end);
		}
		return start >= reach;
	});
}
