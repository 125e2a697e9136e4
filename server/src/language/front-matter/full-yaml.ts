import * as l10n from '@vscode/l10n';
import {
	isAlias,
	isMap,
	isScalar,
	isSeq,
	type Node,
	type Pair,
	type Range,
	type YAMLError,
	type YAMLMap,
	type YAMLSeq,
} from 'yaml';
import type { Span } from '../../util/span.js';
import { resolvePlainScalar } from './core-scalar.js';
import { maximumFaults, type ParsedYaml, parseYaml } from './parse-yaml.js';
import type { MeantValue } from './slip.js';
import { findWideColons } from './unclosed-key.js';
import type { YamlAlias, YamlNode, YamlPair, YamlScalar } from './yaml-node.js';
import { describeYamlError, type YamlFault } from './yaml-fault.js';

/** What is written, as far as it can be read, and what is wrong with it. */
export interface YamlReading {
	readonly root: YamlNode;

	/** In text order. */
	readonly faults: readonly YamlFault[];
}

/**
 * Reads any YAML 1.2 with its core schema. Faults take nothing away: what is around them is read.
 *
 * @param source The text between the fences.
 * @param base The offset of the source in its file, added to every span.
 */
export function readFullYaml(source: string, base: number): YamlReading {
	if (nestingOf(source) > maximumNesting) {
		return tooDeep(source, base);
	}
	try {
		return readDocument(parseYaml(source), source, base);
	} catch (error) {
		// The parser and what reads its answer recurse. Anything else than a full stack is a bug of ours.
		if (!(error instanceof RangeError)) {
			throw error;
		}
		return tooDeep(source, base);
	}
}

/** The parser takes the square of the nesting, and exhausts the stack at some thousands. */
const maximumNesting = 200;

/** No less than the number of brackets, and of hyphens and question marks on one line, that are open at once. */
function nestingOf(source: string): number {
	let open = 0;
	let nesting = 0;
	for (const [mark] of source.matchAll(/[[{}\]]|(?:[-?] +)+/g)) {
		open = Math.max(0, open + (mark === '[' || mark === '{' ? 1 : mark === ']' || mark === '}' ? -1 : 0));
		nesting = Math.max(nesting, open, mark.replaceAll(' ', '').length);
	}
	return nesting;
}

function tooDeep(source: string, base: number): YamlReading {
	const message = l10n.t('The front matter is nested too deeply to be read.');
	return { root: emptyScalar(base), faults: [{ code: 'TOO_DEEP', message, start: base, end: base + source.length }] };
}

function readDocument({ document, slips }: ParsedYaml, source: string, base: number): YamlReading {
	const reader: Reader = {
		source,
		base,
		values: new Map(slips.flatMap(({ value }) => (value ? [[base + value.at, value] as const] : []))),
		anchors: new Map(),
		open: new Set(),
		sizes: new Map(),
		faults: slips.map(({ fault }) => inFile(fault, base)),
	};
	const root = convert(document.contents, 0, reader);
	reader.faults.push(
		...document.errors
			.slice(0, maximumFaults)
			.filter(isOfItsOwn)
			.filter(({ pos: [at] }) => !slips.some(({ start, end }) => start <= at && at < end))
			.map(it => describeYamlError(it, { source, base, root })),
	);
	if (root.type === 'scalar' && ownKey.test(source)) {
		reader.faults.push(...findWideColons(source).map(it => inFile(it, base)));
	}
	return { root, faults: prose.test(source) ? [] : reader.faults.toSorted((a, b) => a.start - b.start) };
}

/** Between two thematic breaks at the top of a file, an empty line and then no field. */
const prose = /^[ \t]*\r?\n\s*(?![a-z][\w-]*[:：])\S/;

function inFile(fault: YamlFault, base: number): YamlFault {
	return { ...fault, start: base + fault.start, end: base + fault.end };
}

/** Where a line ends the document by mistake, `yaml` finds every further word to be in the wrong place; of a key it can tell two things. */
function isOfItsOwn({ message, pos }: YAMLError, index: number, errors: readonly YAMLError[]): boolean {
	const before = errors[index - 1];
	return before === undefined || !(message.includes('in YAML stream') || before.pos[0] === pos[0]);
}

/** What is no map is no front matter, unless it begins with a field that every reader of specs knows. */
const ownKey = /^(?:id|status|title|type)：/;

interface Reader {
	readonly source: string;
	readonly base: number;

	/** Values that `yaml` did not get to see, by where in the file something stands for them. */
	readonly values: ReadonlyMap<number, MeantValue>;
	readonly anchors: Map<string, YamlNode | undefined>;

	/** The anchors whose value is being read: an alias to one of them would contain itself. */
	readonly open: Set<string>;

	/** How many nodes the value of each node has once its aliases are written out. */
	readonly sizes: Map<YamlNode, number>;
	readonly faults: YamlFault[];
}

/** A dozen lines of aliases can stand for a billion values, and whatever walks them would never come back. */
const maximumSize = 10_000;

/** @param at The offset in the source where the value would stand, were there one. */
function convert(node: Node | null | undefined, at: number, reader: Reader): YamlNode {
	if (!node) {
		return emptyScalar(reader.base + at);
	}
	if (isAlias(node)) {
		return convertAlias(node.source, spanOf(node, reader), reader);
	}
	const anchor = 'anchor' in node ? node.anchor : undefined;
	if (anchor === undefined) {
		return convertContent(node, reader);
	}
	reader.open.add(anchor);
	const converted = convertContent(node, reader);
	reader.open.delete(anchor);
	reader.anchors.set(anchor, converted);
	return converted;
}

function convertContent(node: Node, reader: Reader): YamlNode {
	const span = spanOf(node, reader);
	let converted: YamlNode;
	if (isMap(node)) {
		const pairs = convertPairs(node.items, span, reader);
		converted = { type: 'map', pairs, start: span.start, end: endOf(pairs.at(-1)?.value, span, node) };
	} else if (isSeq(node)) {
		const items = node.items.map(it => convertItem(it, span, reader));
		converted = { type: 'sequence', items, start: span.start, end: endOf(items.at(-1), span, node) };
	} else {
		converted = convertScalar(node, span, reader);
	}
	reader.sizes.set(converted, sizeOf(converted, reader));
	return converted;
}

/** A collection without brackets ends where its last value does; `yaml` counts the comments behind it, too. */
function endOf(last: YamlNode | undefined, span: Span, { flow }: YAMLMap | YAMLSeq): number {
	return flow ? span.end : (last?.end ?? span.start);
}

/** In a list, `[a: b]` is a map of one pair, which `yaml` gives as a bare map without an anchor. */
function convertItem(item: unknown, { start }: Span, reader: Reader): YamlNode {
	return convert(item as Node | null, start - reader.base, reader);
}

function convertScalar(node: Node, span: Span, { source, base, values }: Reader): YamlScalar {
	const value = isScalar(node) ? node.value : null;
	const meant = values.get(span.start);
	if (meant && typeof value === 'string') {
		const next = value.slice(meant.end - meant.at);
		const text = next === '' ? resolvePlainScalar(meant.text) : meant.text + next;
		return { type: 'scalar', value: text, isQuoted: false, start: base + meant.start, end: span.end };
	}
	const isPrimitive = value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
	const first = source.charAt(span.start - base);
	const isQuoted = (first === '"' || first === "'") && span.end - span.start > 1 && source.charAt(span.end - base - 1) === first;
	return { type: 'scalar', value: isPrimitive ? value : null, isQuoted, ...span };
}

function convertPairs(items: readonly Pair[], { start }: Span, reader: Reader): YamlPair[] {
	const keys = new Set<string>();
	return items.map(({ key, value }) => {
		const keyNode = convert(key as Node | null, start - reader.base, reader);
		const text = keyText(keyNode, reader);
		if (keys.has(text)) {
			const message = l10n.t('`{0}` is set twice. Keep one of them.', text);
			reader.faults.push({ code: 'DUPLICATE_KEY', message, start: keyNode.start, end: keyNode.end });
		}
		keys.add(text);
		const keySpan = { start: keyNode.start, end: keyNode.end };
		return { key: text, keySpan, value: convert(value as Node | null, keyNode.end - reader.base, reader) };
	});
}

/** JavaScript's keys are strings. A key that is a map or a list, which YAML allows, is named as it is written. */
function keyText(node: YamlNode, { source, base }: Reader): string {
	const target = node.type === 'alias' ? node.target : node;
	return target.type === 'scalar' ? String(target.value ?? '') : source.slice(target.start - base, target.end - base);
}

function convertAlias(name: string, span: Span, reader: Reader): YamlAlias | YamlScalar {
	const target = reader.anchors.get(name);
	const size = target ? (reader.sizes.get(target) ?? 1) : 0;
	if (target && size <= maximumSize && !reader.open.has(name)) {
		const alias: YamlAlias = { type: 'alias', target, ...span };
		reader.sizes.set(alias, size);
		return alias;
	}
	reader.faults.push({ code: 'BAD_ALIAS', message: describeAlias(name, target !== undefined, reader), ...span });
	return { type: 'scalar', value: null, isQuoted: false, ...span };
}

function describeAlias(name: string, isDefined: boolean, { open }: Reader): string {
	if (open.has(name)) {
		return l10n.t('`*{0}` would contain itself.', name);
	}
	return isDefined
		? l10n.t('`*{0}` stands for too much: written out, the aliases have more than {1} values.', name, maximumSize)
		: l10n.t('`*{0}` stands for nothing: no value before it is marked `&{0}`. To mean the text itself, put it in quotes.', name);
}

function sizeOf(node: YamlNode, { sizes }: Reader): number {
	switch (node.type) {
		case 'scalar':
			return 1;
		case 'alias':
			return sizes.get(node) ?? 1;
		case 'sequence':
			return node.items.reduce((sum, it) => sum + (sizes.get(it) ?? 1), 1);
		case 'map':
			return node.pairs.reduce((sum, { value }) => sum + 1 + (sizes.get(value) ?? 1), 1);
	}
}

/** Without the line breaks that `yaml` counts to a block. What is empty stands right behind the colon or the hyphen before it. */
function spanOf(node: Node, { source, base }: Reader): Span {
	const [start, valueEnd] = node.range ?? ([0, 0, 0] satisfies Range);
	const earliest = start === valueEnd ? 0 : start;
	let end = valueEnd;
	while (end > earliest && isWhiteSpace(source.charAt(end - 1))) {
		end--;
	}
	return { start: base + Math.min(start, end), end: base + end };
}

function isWhiteSpace(character: string): boolean {
	return ' \r\n\t'.includes(character);
}

function emptyScalar(at: number): YamlScalar {
	return { type: 'scalar', value: null, isQuoted: false, start: at, end: at };
}
