import { detach } from '../util/detach.js';
import type { Span } from '../util/span.js';
import type { Attribute } from './document.js';
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
	return {
		key: normalizeKey(text.slice(found.keyStart, found.keyEnd)),
		value: unquote(text.slice(valueStart, valueEnd)),
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

/** The keys met so far: a team has few, and writes them thousands of times. */
const normalizedKeys = new Map<string, string>();
const maximumKeys = 1000;

function foldKey(key: string): string {
	const folded = key
		.trim()
		.toLowerCase()
		.replace(/[\s_]+/g, '-');
	return englishByChineseKey.get(folded) ?? keyBySynonym.get(folded) ?? literals.get(folded) ?? detach(folded);
}

/** A status in the words of the built-in life cycle, where it is one of them in English or Chinese, be it behind a picture; else as written. */
export function normalizeStatus(status: string): string {
	const known = statusByWord.get(status);
	if (known !== undefined) {
		return known;
	}
	const folded = status
		.trim()
		.replace(leadingPictures, '')
		.toLowerCase()
		.replace(/[\s_]+/g, '-');
	return statusByWord.get(folded) ?? status.trim();
}

const leadingPictures = /^(?:\p{Extended_Pictographic}\uFE0F?\s*)+/u;

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

const englishByChineseKey: ReadonlyMap<string, string> = new Map([
	['标题', 'title'],
	['状态', 'status'],
	['当前状态', 'status'],
	['需求状态', 'status'],
	['狀態', 'status'],
	['优先级', 'priority'],
	['需求优先级', 'priority'],
	['優先級', 'priority'],
	['優先順序', 'priority'],
	['负责人', 'owner'],
	['责任人', 'owner'],
	['負責人', 'owner'],
	['提出人', 'reporter'],
	['团队', 'team'],
	['评审人', 'reviewers'],
	['依赖', 'depends-on'],
	['依赖于', 'depends-on'],
	['依赖项', 'depends-on'],
	['依赖需求', 'depends-on'],
	['前置依赖', 'depends-on'],
	['前置需求', 'depends-on'],
	['细化', 'refines'],
	['细化自', 'refines'],
	['来源', 'evidenced-by'],
	['依据', 'evidenced-by'],
	['衡量指标', 'measured-by'],
	['指标', 'metrics'],
	['主要指标', 'primary-metric'],
	['核心指标', 'primary-metric'],
	['护栏指标', 'guardrails'],
	['埋点', 'emits'],
	['事件', 'emits'],
	['开关', 'gated-by'],
	['目标', 'goals'],
	['用户画像', 'personas'],
	['洞察', 'insights'],
	['工单', 'issues'],
	['议题', 'issues'],
	['关联工单', 'issues'],
	['版本', 'release'],
	['目标版本', 'release'],
	['计划版本', 'release'],
	['所属版本', 'release'],
	['里程碑', 'milestone'],
	['日期', 'date'],
	['发布日期', 'date'],
	['发布时间', 'date'],
	['周期', 'period'],
	['基线', 'baseline'],
	['基线值', 'baseline'],
	['目标值', 'target'],
	['开始', 'start'],
	['开始日期', 'start'],
	['结束', 'end'],
	['结束日期', 'end'],
	['截止日期', 'end'],
	['开始时间', 'start'],
	['计划开始', 'start'],
	['计划开始时间', 'start'],
	['结束时间', 'end'],
	['截止时间', 'end'],
	['计划完成', 'end'],
	['计划完成时间', 'end'],
	['预计完成时间', 'end'],
	['计划上线', 'end'],
	['计划上线时间', 'end'],
	['预计上线时间', 'end'],
	['上线日期', 'end'],
	['上线时间', 'end'],
	['路线图', 'roadmap'],
	['季度', 'quarter'],
	['阶段', 'horizon'],
	['理由', 'rationale'],
	['预估', 'estimate'],
	['预估工时', 'estimate'],
	['预估工作量', 'estimate'],
	['工作量', 'estimate'],
	['故事点', 'estimate'],
	['平台', 'platforms'],
	['别名', 'aliases'],
	['曾用编号', 'aliases'],
	['取代', 'supersedes'],
	['替代', 'supersedes'],
	['需要', 'needs'],
	['豁免', 'waiver'],
]);

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
	['草稿', 'draft'],
	['草案', 'draft'],
	['初稿', 'draft'],
	['规划中', 'draft'],
	['评审', 'review'],
	['评审中', 'review'],
	['待评审', 'review'],
	['已批准', 'approved'],
	['已通过', 'approved'],
	['已评审', 'approved'],
	['进行中', 'in-progress'],
	['开发中', 'in-progress'],
	['已上线', 'shipped'],
	['已发布', 'shipped'],
	['已完成', 'shipped'],
	['已放弃', 'dropped'],
	['已取消', 'dropped'],
	['已废弃', 'dropped'],
	['已作废', 'dropped'],
	['已驳回', 'dropped'],
	['已否决', 'dropped'],
]);

const knownKeys: ReadonlySet<string> = new Set(englishByChineseKey.values());

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
	return firstWordFor(statusByWord, status);
}

/** Of several words for the same, the first is the usual one. */
function firstWordFor(englishByWord: ReadonlyMap<string, string>, english: string): string | undefined {
	return [...englishByWord].find(([word, meaning]) => meaning === english && /^\p{Script=Han}/u.test(word))?.[0];
}
