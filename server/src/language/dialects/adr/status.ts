import { detach } from '../../../util/detach.js';
import { normalizeKey } from '../../attribute.js';
import type { Attribute } from '../../document.js';

/** How far a decision is, and the attribute that says so where nothing else reads it. */
export interface WrittenStatus {
	readonly word: string;
	readonly attributes: readonly Attribute[];
}

/** The status below an offset: that of a line, of a section or of a table. A line of a list is read as an attribute without this. */
export function readStatus(text: string, from: number): WrittenStatus | undefined {
	const head = text.slice(from, from + longestHead);
	const match = listed.exec(head) ?? section.exec(head) ?? tabled.exec(head);
	const { before = '', mark = '', key = '', gap = '', word } = match?.groups ?? {};
	if (!match || word === undefined) {
		return undefined;
	}
	const keyStart = from + match.index + before.length + mark.length;
	const start = keyStart + key.length + gap.length;
	const attribute = { key: 'status', value: statusOf(word), keyStart, start, end: start + word.length };
	const isRead = /^[ \t]*[-*+][ \t]*$/.test(before) && normalizeKey(key) === 'status';
	return { word: attribute.value, attributes: isRead ? [] : [attribute] };
}

/** MADR keeps the status in front matter: `status: "superseded by ADR-0123"`. */
export function frontMatterStatus(head: string): WrittenStatus | undefined {
	const match = inFrontMatter.exec(head);
	const { key = '', word = '' } = match?.groups ?? {};
	if (!match) {
		return undefined;
	}
	const end = match[0].length;
	const start = end - word.length;
	const attribute = { key: 'status', value: detach(word), keyStart: start - key.length, start, end };
	return { word: attribute.value, attributes: [attribute] };
}

const longestHead = 3000;

/** `被 ADR-0010 取代` says in Chinese, around the other decision, what `superseded` does before it. */
function statusOf(word: string): string {
	return detach(/^已?被/.test(word) ? `被${word.slice(-2)}` : word);
}

/** `Accepted`, `In progress`: what follows the first word is a remark, unless that word is none by itself; nor is a picture before it. */
const wordSource = String.raw`(?:\p{Extended_Pictographic}\uFE0F?[ \t]*)?(?:\*\*)?(?<word>已?被[^\r\n]{1,80}?(?:取代|替代|替换)|(?:(?:(?:work[ -])?in|not|on|under)[ -])?\p{L}+)`;
const keySource = '(?<key>Status|Estado|Statut|Stato|Статус|状态|狀態|状態|상태|ステータス)';

/** `Status: Accepted`, `- **Status:** accepted`, `> **Status: superseded by …**`, `Date: 2026-02-01 · Status: accepted` */
const listed = new RegExp(
	String.raw`^(?<before>(?:[ \t]*[-*+>][ \t]+)?(?:[*_]{0,2}(?:Date|Datum|Fecha|Data|日期)[*_]{0,2}[ \t]*[:：][^\r\n]{0,40}?[ \t·|•])?)(?<mark>(?:\*\*|__)?)${keySource}(?<gap>(?:\*\*|__)?[ \t]*[:：][ \t]*(?:\*\*|__)?[ \t]*\[?)${wordSource}`,
	'imu',
);

/** `## Status`, and the first word under it. */
const section = new RegExp(
	String.raw`^(?<before>#{2,3}[ \t]+)(?<mark>)${keySource}(?<gap>[ \t]*[\r\n][\s>*_-]*\[?)${wordSource}`,
	'imu',
);

/** `| **Status** | Accepted |`; in the head of a table the next cell is that of another column. */
const tabled = new RegExp(
	String.raw`^(?<before>[ \t]*\|[ \t]*)(?<mark>(?:\*\*|__)?)${keySource}(?<gap>(?:\*\*|__)?[ \t]*\|[ \t]*(?:\*\*|__)?\[?)${wordSource}(?![^\r\n]*(?:\r\n?|\n)[ \t]*\|[ \t]*:?-)`,
	'imu',
);

const inFrontMatter = new RegExp(String.raw`^\uFEFF?---[ \t]*[\r\n][^]*?^(?<key>status:[ \t]*["']?)${wordSource}`, 'imu');
