import { detach } from '../util/detach.js';
import type { Span } from '../util/span.js';
import { readWrittenDate } from '../util/written-date.js';
import { englishByChineseKey, statusByChineseWord } from './chinese-words.js';
import type { Attribute } from './document.js';
import { englishByJapaneseKey, statusByJapaneseWord } from './japanese-words.js';
import { verbByField } from './verb.js';

/**
 * The attribute that a line such as `- **Priority**：P0` holds, given the stretch after its list marker.
 *
 * @implements REQ-020
 */
export function readAttribute(text: string, { start, end }: Span): Attribute | undefined {
	const colon = findColon(text, start, end);
	if (colon < 0) {
		return undefined;
	}

	const found = isPlainKey(text, start, colon)
		? { keyStart: start, keyEnd: colon, valueStart: colon + 1, valueEnd: end }
		: findMarkedKey(text, { start, end }, colon);
	if (!found) {
		return undefined;
	}
	let { valueStart, valueEnd } = found;
	while (valueStart < end && isBlank(text.charCodeAt(valueStart))) {
		valueStart++;
	}
	while (valueEnd > valueStart && isBlank(text.charCodeAt(valueEnd - 1))) {
		valueEnd--;
	}
	const value = unquote(text.slice(valueStart, valueEnd));
	return {
		key: keyFor(normalizeKey(text.slice(found.keyStart, found.keyEnd)), value),
		value,
		keyStart: found.keyStart,
		start: valueStart,
		end: Math.max(valueStart, valueEnd),
	};
}

/** Whether a key is one lower-case word, as most are. */
function isPlainKey(text: string, start: number, end: number): boolean {
	for (let at = start; at < end; at++) {
		const code = text.charCodeAt(at);
		if (!((code >= 0x61 && code <= 0x7a) || (code === 0x2d && at > start))) {
			return false;
		}
	}
	return end > start;
}

/** A key of several words, of other letters, or in emphasis: the closing mark may stand before the colon, behind it, or at the end. */
function findMarkedKey(text: string, { start, end }: Span, colon: number): FoundKey | undefined {
	const groups = attributeKey.exec(text.slice(start, colon))?.groups;
	const key = groups?.['key'];
	if (!groups || key === undefined) {
		return undefined;
	}
	const mark = groups['mark'] ?? '';
	const keyStart = start + mark.length;
	const found = { keyStart, keyEnd: keyStart + key.length, valueStart: colon + 1, valueEnd: end };
	if (mark === '' || groups['close']) {
		return found;
	}
	if (text.startsWith(mark, colon + 1)) {
		return { ...found, valueStart: colon + 1 + mark.length };
	}
	const closing = text.slice(colon + 1, end).trimEnd();
	return closing.endsWith(mark) ? { ...found, valueEnd: colon + 1 + closing.length - mark.length } : undefined;
}

interface FoundKey {
	readonly keyStart: number;
	readonly keyEnd: number;
	readonly valueStart: number;
	readonly valueEnd: number;
}

/** A key as the engine knows it: `Depends on` is `depends-on`, `优先级` is `priority`. */
export function normalizeKey(key: string): string {
	const known = normalizedKeys.get(key);
	if (known !== undefined) {
		return known;
	}
	const normalized = foldKey(key);
	if (normalizedKeys.size < maximumKeys) {
		normalizedKeys.set(detach(key), normalized);
	}
	return normalized;
}

/** The key of a value: `期限` is the day by which something is due in Japanese, and how long it is kept in Chinese, which is no date. */
export function keyFor(key: string, value: string): string {
	return key === '期限' && readWrittenDate(value) ? 'end' : key;
}

/** The keys met so far: a team has few, and writes them thousands of times. */
const normalizedKeys = new Map<string, string>();
const maximumKeys = 1000;

function foldKey(key: string): string {
	const folded = key
		.trim()
		.toLowerCase()
		.replace(/[\s_]+/g, '-');
	return englishKey(folded) ?? englishKey(withoutNote(folded)) ?? literals.get(folded) ?? detach(folded);
}

function englishKey(folded: string): string | undefined {
	return englishByChineseKey.get(folded) ?? englishByJapaneseKey.get(folded) ?? keyBySynonym.get(folded);
}

/** What stands before a note in brackets: `负责人` in `负责人（产品）`, `完成` in `完成-(10/10)`. */
export function withoutNote(word: string): string {
	return word.replace(noteInBrackets, '');
}

const noteInBrackets = /-?[(（][^()（）]*[)）]$/;

/**
 * A status in the words of the built-in life cycle, where it is one of them in English, Chinese or Japanese, be it beside a picture or before
 * a note in brackets; else as written.
 */
export function normalizeStatus(status: string): string {
	const known = statusByWord.get(status);
	if (known !== undefined) {
		return known;
	}
	const word = status.trim();
	if (word.length > longestStatus) {
		return word;
	}
	const folded = word
		.replace(pictures, '')
		.toLowerCase()
		.replace(/[\s_]+/g, '-');
	return statusByWord.get(folded) ?? statusByWord.get(withoutNote(folded)) ?? word;
}

/** What is longer is a sentence. */
const longestStatus = 100;

/** Before or behind a word. */
const pictures = /^(?:\p{Extended_Pictographic}\uFE0F?\s*)+|(?:\s*\p{Extended_Pictographic}\uFE0F?)+$/gu;

/** The life cycle of a PRD or a requirement. */
export const lifeCycle = ['draft', 'review', 'approved', 'in-progress', 'shipped', 'dropped'] as const;

/** The states in which a team has promised something: it should be complete. */
export const promisedStatuses: ReadonlySet<string> = new Set(['approved', 'in-progress', 'shipped']);

/** Up to four words, perhaps emphasised. A longer run before a colon is a sentence. */
const attributeKey =
	/^(?<mark>\*\*|__|\*|_)?(?<key>[\p{L}][\p{L}\p{N}_-]*(?: [\p{L}\p{N}_-]+){0,3}(?<!_))(?<close>\*\*|__|\*|_)? ?$/u;

/** A key is short: what stands after this many characters is the colon of a sentence. */
const longestKey = 40;

function findColon(text: string, start: number, end: number): number {
	const limit = Math.min(end, start + longestKey);
	for (let at = start; at < limit; at++) {
		const code = text.charCodeAt(at);
		if (code === 0x3a || code === 0xff1a) {
			const isUrl = code === 0x3a && text.startsWith('//', at + 1);
			return isUrl ? -1 : at;
		}
		if (code === 0x0a || code === 0x0d || code === 0x60 || code === 0x5b) {
			return -1;
		}
	}
	return -1;
}

function unquote(value: string): string {
	const first = value.charAt(0);
	const isQuoted = value.length > 1 && (first === '"' || first === '`') && value.indexOf(first, 1) === value.length - 1;
	return isQuoted ? value.slice(1, -1) : value;
}

function isBlank(code: number): boolean {
	return code === 0x20 || code === 0x09 || code === 0x0a || code === 0x0d || code === 0x3000;
}

/** What people write in English for a key that is shorter here. */
const keyBySynonym: ReadonlyMap<string, string> = new Map([
	['start-date', 'start'],
	['end-date', 'end'],
	['due-date', 'end'],
	['target-date', 'end'],
	['deadline', 'end'],
]);

const statusByWord: ReadonlyMap<string, string> = new Map([
	...lifeCycle.map(word => [word, word] as const),
	['in-review', 'review'],
	...statusByChineseWord,
	...statusByJapaneseWord,
]);

const knownKeys: ReadonlySet<string> = new Set([...englishByChineseKey.values(), ...englishByJapaneseKey.values()]);

/** Whether a key, in its normal form, means something to the engine. */
export function isKnownKey(key: string): boolean {
	return knownKeys.has(key) || verbByField.has(key);
}

/** V8 sees at a glance that two words are the same if both are the one that stands in the source; others it compares by letters. */
const literals: ReadonlyMap<string, string> = new Map(Array.from(knownKeys, it => [it, it]));

/**
 * Whether a fact shows that those beside it are an item's: its status, its priority or its owner. `Status: 200` is what a server answers.
 */
export function isLeading({ key, value }: Attribute): boolean {
	return leadingKeys.has(key) && !(key === 'status' && /^\d/.test(value));
}

const leadingKeys: ReadonlySet<string> = new Set(['status', 'priority', 'owner']);

/** The Chinese word for a key of the engine, where there is one: `优先级` for `priority`. */
export function chineseKey(key: string): string | undefined {
	return firstWordFor(englishByChineseKey, key);
}

/** The Chinese word for a state of the built-in life cycle: `草稿` for `draft`. */
export function chineseStatus(status: string): string | undefined {
	return firstWordFor(statusByChineseWord, status);
}

/** The Japanese word for a state of the built-in life cycle, beside one that is Japanese. */
export function japaneseStatus(status: string, beside: string): string | undefined {
	return statusByJapaneseWord.has(beside.replace(pictures, '')) ? firstWordFor(statusByJapaneseWord, status) : undefined;
}

/** Of several words for the same, the first is the usual one. */
function firstWordFor(englishByWord: ReadonlyMap<string, string>, english: string): string | undefined {
	return [...englishByWord].find(([, meaning]) => meaning === english)?.[0];
}
