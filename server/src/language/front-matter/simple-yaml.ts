import { isPlainString } from './core-scalar.js';
import { readInlineNode } from './simple-yaml-inline.js';
import type { YamlMap, YamlNode, YamlPair, YamlSequence } from './yaml-node.js';

/**
 * Reads the YAML that nearly all front matter is written in: maps and lists by indentation, flow collections and scalars
 * that end on the line they start on, comments. It answers `undefined` for all else, be it valid or not, and `yaml` takes
 * over: what this answers, `yaml` answers too, without an error, but takes some twenty times as long.
 *
 * @param source The text between the fences, its lines ending in LF or CRLF.
 * @param base The offset of the source in its file, added to every span.
 */
export function readSimpleYaml(source: string, base: number): YamlNode | undefined {
	if (unusual.test(source)) {
		return undefined;
	}
	const lines: Lines = { source, base, start: 0, end: 0, indent: 0, next: 0 };
	advance(lines);
	if (isAtEnd(lines)) {
		return { type: 'scalar', value: null, isQuoted: false, start: base, end: base };
	}
	const map = lines.indent === 0 ? readMap(lines, 0) : undefined;
	return map && isAtEnd(lines) ? map : undefined;
}

/** Tabs, byte-order marks, lone carriage returns, and the marks that end or open a document. */
const unusual = /[\t\ufeff]|\r(?!\n)|^(?:---|\.\.\.|%)/m;

/** No front matter is as deep; and the call stack is finite. */
const maximumDepth = 16;

/** Keys are compared with each other, so a map must not grow without bound. */
const maximumPairs = 200;

/** The line that is read next: never an empty one, nor a comment. `- ` makes the rest of its line a line of its own. */
interface Lines {
	readonly source: string;
	readonly base: number;

	/** Of its first character that is no space. */
	start: number;

	/** Without its line ending. */
	end: number;

	/** The spaces before it; -1 at the end of the source. */
	indent: number;

	/** Where the line after it starts. */
	next: number;
}

function isAtEnd(lines: Lines): boolean {
	return lines.indent < 0;
}

function advance(lines: Lines): void {
	const { source } = lines;
	while (lines.next < source.length) {
		const lineStart = lines.next;
		const lineFeed = source.indexOf('\n', lineStart);
		lines.next = lineFeed < 0 ? source.length : lineFeed + 1;
		const end = lineFeed < 0 ? source.length : lineFeed;
		lines.end = source.charAt(end - 1) === '\r' ? end - 1 : end;
		lines.start = skipSpaces(source, lineStart, lines.end);
		lines.indent = lines.start - lineStart;
		if (lines.start < lines.end && source.charAt(lines.start) !== '#') {
			return;
		}
	}
	lines.indent = -1;
}

function skipSpaces(source: string, from: number, end: number): number {
	let at = from;
	while (at < end && source.charAt(at) === ' ') {
		at++;
	}
	return at;
}

/** The map or list that the current line opens. */
function readBlock(lines: Lines, depth: number): YamlNode | undefined {
	if (depth > maximumDepth) {
		return undefined;
	}
	return isItem(lines) ? readSequence(lines, depth) : readMap(lines, depth);
}

function isItem({ source, start, end }: Lines): boolean {
	return source.charAt(start) === '-' && (start + 1 >= end || source.charAt(start + 1) === ' ');
}

function readMap(lines: Lines, depth: number): YamlMap | undefined {
	const { indent, start, base } = lines;
	const pairs: YamlPair[] = [];
	while (lines.indent === indent && !isItem(lines)) {
		const pair = readPair(lines, depth);
		if (!pair || pairs.length === maximumPairs || pairs.some(it => it.key === pair.key)) {
			return undefined;
		}
		pairs.push(pair);
	}
	return { type: 'map', pairs, start: base + start, end: pairs.at(-1)?.value.end ?? base + start };
}

function readPair(lines: Lines, depth: number): YamlPair | undefined {
	const { base, indent, start } = lines;
	const key = keyAt(lines);
	if (key === undefined) {
		return undefined;
	}
	const colon = start + key.length;
	const value = readValue(lines, colon + 1, depth, () => lines.indent > indent || (lines.indent === indent && isItem(lines)));
	return value && lines.indent <= indent ? { key, keySpan: { start: base + start, end: base + colon }, value } : undefined;
}

/** A word or several, then a colon. Quoted keys, and those that are not strings, are left to `yaml`. */
const keyBeforeColon = /[A-Za-z_$\u00a1-\ud7ff\ue000-\ufefe][\w$./()+ \u00a1-\ufefe-]{0,200}(?=:(?:[ \r\n]|$))/y;

function keyAt({ source, start }: Lines): string | undefined {
	keyBeforeColon.lastIndex = start;
	const key = keyBeforeColon.exec(source)?.[0];
	return key !== undefined && !key.endsWith(' ') && key !== '__proto__' && isPlainString(key) ? key : undefined;
}

/** What stands from an offset to the end of the line or, where nothing does, on the lines below that belong to it. */
function readValue(lines: Lines, from: number, depth: number, belongs: () => boolean): YamlNode | undefined {
	const { source, base, end } = lines;
	const at = skipSpaces(source, from, end);
	if (at < end && source.charAt(at) !== '#') {
		const node = readInlineNode({ source, base, at, end });
		advance(lines);
		return node;
	}
	advance(lines);
	return belongs()
		? readBlock(lines, depth + 1)
		: { type: 'scalar', value: null, isQuoted: false, start: base + from, end: base + from };
}

function readSequence(lines: Lines, depth: number): YamlSequence | undefined {
	const { indent, start, base } = lines;
	const items: YamlNode[] = [];
	while (lines.indent === indent && isItem(lines)) {
		const item = readItem(lines, depth);
		if (!item || lines.indent > indent) {
			return undefined;
		}
		items.push(item);
	}
	return { type: 'sequence', items, start: base + start, end: items.at(-1)?.end ?? base + start };
}

function readItem(lines: Lines, depth: number): YamlNode | undefined {
	const { source, start, end, indent } = lines;
	const content = skipSpaces(source, start + 1, end);
	const rest: Lines = { ...lines, start: content, indent: indent + content - start };
	if (content >= end || !(isItem(rest) || keyAt(rest) !== undefined)) {
		return readValue(lines, start + 1, depth, () => lines.indent > indent);
	}
	lines.start = rest.start;
	lines.indent = rest.indent;
	return readBlock(lines, depth + 1);
}
