import { isPlainString, resolvePlainScalar } from './core-scalar.js';
import type { YamlMap, YamlNode, YamlPair, YamlScalar, YamlSequence } from './yaml-node.js';

/** The rest of one line, read from `at` to `end`; `base` is added to every span. */
export interface Inline {
	readonly source: string;
	readonly base: number;
	at: number;
	readonly end: number;
}

/** The scalar or flow collection that fills the rest of a line, up to a comment; `undefined` where it is out of the ordinary. */
export function readInlineNode(inline: Inline): YamlNode | undefined {
	const first = inline.source.charAt(inline.at);
	if (!'"\'[{'.includes(first)) {
		return readPlain(inline, endOfBlockPlain(inline));
	}
	const node = readFlowNode(inline, 0);
	return node && isRestEmpty(inline) ? node : undefined;
}

function isRestEmpty({ source, at, end }: Inline): boolean {
	return /^(?: *| +#.*)$/.test(source.slice(at, end));
}

/** Behind the last character of a plain scalar of a whole line; -1 where it holds what reads as a key. */
function endOfBlockPlain({ source, at, end }: Inline): number {
	const rest = source.slice(at, end);
	const comment = rest.indexOf(' #');
	const text = (comment < 0 ? rest : rest.slice(0, comment)).replace(/ +$/, '');
	return text.includes(': ') || text.endsWith(':') ? -1 : at + text.length;
}

/** Indicators that no plain scalar starts with, and those that one starts with only where more follows at once. */
const reserved = ',[]{}#&*!|>\'"%@`';
const indicators = '-?:';

function readPlain(inline: Inline, end: number): YamlScalar | undefined {
	const { source, base, at } = inline;
	const first = source.charAt(at);
	const isIndicator = indicators.includes(first) && (at + 1 >= end || ' ,[]{}'.includes(source.charAt(at + 1)));
	if (end <= at || reserved.includes(first) || isIndicator) {
		return undefined;
	}
	inline.at = end;
	return { type: 'scalar', value: resolvePlainScalar(source.slice(at, end)), isQuoted: false, start: base + at, end: base + end };
}

/** No flow collection of a person is as deep. */
const maximumDepth = 8;

function readFlowNode(inline: Inline, depth: number): YamlNode | undefined {
	switch (inline.source.charAt(inline.at)) {
		case '"':
			return readDoubleQuoted(inline);
		case "'":
			return readSingleQuoted(inline);
		case '[':
			return depth < maximumDepth ? readFlowSequence(inline, depth) : undefined;
		case '{':
			return depth < maximumDepth ? readFlowMap(inline, depth) : undefined;
		default:
			return readPlain(inline, endOfFlowPlain(inline));
	}
}

function readDoubleQuoted(inline: Inline): YamlScalar | undefined {
	const { source, at, end } = inline;
	let close = at + 1;
	while (close < end && source.charAt(close) !== '"') {
		close += source.charAt(close) === '\\' ? 2 : 1;
	}
	const raw = source.slice(at + 1, close);
	return close < end ? quoted(inline, close, raw.includes('\\') ? unescape(raw) : raw) : undefined;
}

const escapes: ReadonlyMap<string, string> = new Map([
	['"', '"'],
	['\\', '\\'],
	['/', '/'],
	['n', '\n'],
	['t', '\t'],
]);

/** The commonest escapes only. */
function unescape(raw: string): string | undefined {
	const isKnown = [...raw.matchAll(/\\(.)/gs)].every(([, escaped = '']) => escapes.has(escaped));
	return isKnown ? raw.replace(/\\(.)/gs, (_, escaped: string) => escapes.get(escaped) ?? '') : undefined;
}

function readSingleQuoted(inline: Inline): YamlScalar | undefined {
	const { source, at, end } = inline;
	let close = source.indexOf("'", at + 1);
	while (close >= 0 && source.charAt(close + 1) === "'") {
		close = source.indexOf("'", close + 2);
	}
	return close >= 0 && close < end ? quoted(inline, close, source.slice(at + 1, close).replaceAll("''", "'")) : undefined;
}

/** A quote followed by a colon would be a key. */
function quoted(inline: Inline, close: number, value: string | undefined): YamlScalar | undefined {
	const { source, base, at } = inline;
	if (value === undefined || source.charAt(close + 1) === ':') {
		return undefined;
	}
	inline.at = close + 1;
	return { type: 'scalar', value, isQuoted: true, start: base + at, end: base + close + 1 };
}

/** Behind the last character of a plain scalar in a flow collection; -1 where it holds what is out of the ordinary. */
function endOfFlowPlain({ source, at, end }: Inline): number {
	let stop = at;
	while (stop < end && !',]}'.includes(source.charAt(stop))) {
		const character = source.charAt(stop);
		if (character === '[' || character === '{' || (character === '#' && source.charAt(stop - 1) === ' ')) {
			return -1;
		}
		if (character === ':' && (stop + 1 >= end || ' ,[]{}'.includes(source.charAt(stop + 1)))) {
			break;
		}
		stop++;
	}
	while (stop > at && source.charAt(stop - 1) === ' ') {
		stop--;
	}
	return stop;
}

function readFlowSequence(inline: Inline, depth: number): YamlSequence | undefined {
	const { base, at } = inline;
	const items: YamlNode[] = [];
	const isRead = readFlowItems(inline, ']', () => {
		const item = readFlowNode(inline, depth + 1);
		return item !== undefined && items.push(item) > 0;
	});
	return isRead ? { type: 'sequence', items, start: base + at, end: base + inline.at } : undefined;
}

function readFlowMap(inline: Inline, depth: number): YamlMap | undefined {
	const { base, at } = inline;
	const pairs: YamlPair[] = [];
	const isRead = readFlowItems(inline, '}', () => {
		const pair = readFlowPair(inline, depth);
		return pair !== undefined && !pairs.some(it => it.key === pair.key) && pairs.push(pair) > 0;
	});
	return isRead ? { type: 'map', pairs, start: base + at, end: base + inline.at } : undefined;
}

function readFlowPair(inline: Inline, depth: number): YamlPair | undefined {
	const { source, base, at } = inline;
	const end = endOfFlowPlain(inline);
	const key = source.slice(at, end);
	const isKey = /^[A-Za-z_$\u00a1-\ufefe]/.test(key) && key !== '__proto__' && isPlainString(key);
	if (!isKey || source.slice(end, end + 2) !== ': ') {
		return undefined;
	}
	inline.at = end + 2;
	skipSpaces(inline);
	const value = readFlowNode(inline, depth + 1);
	return value && { key, keySpan: { start: base + at, end: base + end }, value };
}

/** Reads from the opening bracket to behind the closing one; a comma may follow the last item. */
function readFlowItems(inline: Inline, close: string, readItem: () => boolean): boolean {
	const { source } = inline;
	inline.at++;
	skipSpaces(inline);
	while (source.charAt(inline.at) !== close) {
		if (inline.at >= inline.end || !readItem()) {
			return false;
		}
		skipSpaces(inline);
		if (source.charAt(inline.at) === ',') {
			inline.at++;
			skipSpaces(inline);
		} else if (source.charAt(inline.at) !== close) {
			return false;
		}
	}
	inline.at++;
	return inline.at <= inline.end;
}

function skipSpaces(inline: Inline): void {
	while (inline.at < inline.end && inline.source.charAt(inline.at) === ' ') {
		inline.at++;
	}
}
