import type { Span } from '../../../util/span.js';
import { requirementWords } from './words.js';

/** What a heading such as `### Requirement 1: Undo` says. */
export interface RequirementHeading {
	/** `1`, be it written so, in wide digits or in Chinese; `R1` of `### R1 — Undo`. */
	readonly id: string;
	readonly idSpan: Span;
	readonly titleSpan: Span;

	/** Whether it is written as Kiro writes it, and not as `### ✅ Requirement #1`, `### **需求一**`, `### 機能要件 1` or `### Req 1`. */
	readonly isPlain: boolean;
}

/** Reads a heading over a requirement; `undefined` for any other. */
export function readRequirementHeading(text: string, { start, end }: Span): RequirementHeading | undefined {
	const line = text.slice(start, Math.min(end, start + longestOpening));
	const match = opening.exec(line) ?? short.exec(line);
	const { mark = '', kind = '', word = '', sign = '', number = '' } = match?.groups ?? {};
	if (!match) {
		return undefined;
	}
	const idStart = start + mark.length + kind.length + word.length + sign.length;
	return {
		id: toNumber(number),
		idSpan: { start: idStart, end: idStart + number.length },
		titleSpan: { start: start + match[0].length, end },
		isPlain: match.groups?.['sign'] !== undefined && mark + kind + sign.trim() === '' && /^\d/.test(number),
	};
}

const longestOpening = 60;

const before = String.raw`(?<mark>(?:\p{Extended_Pictographic}\uFE0F?[ \t]*|\*\*|__|\[|【){0,2})`;

const opening = new RegExp(
	String.raw`^${before}(?<kind>(?:Functional[ ]|功能|機能|기능[ ])?)(?<word>${requirementWords})(?<sign>[ \t]*[#-]?)(?<number>\d+(?:\.(?!0(?!\d))\d+)*|[０-９]{1,3}|[一二三四五六七八九十]{1,3})(?:\.0)?(?![–—~～〜-]\d)(?:\*\*|__|\]|】){0,2}(?:[ \t]*[:：.、–—-]+[ \t]*|[ \t]+|$)`,
	'iu',
);

/** `R1 — Undo`, `Req 1: Undo`; without a mark behind it, `R1` may be anything. */
const short = new RegExp(
	String.raw`^${before}(?<word>(?:Req\.?[ \t-]?(?=\d))?)(?<number>(?<=Req[. \t-]{0,2})\d{1,3}|R\d{1,3})(?:\*\*|__|\]|】){0,2}(?:[ \t]*[:：.、·–—-]+[ \t]*|$)`,
	'u',
);

function toNumber(written: string): string {
	const first = written.codePointAt(0) ?? 0;
	return first >= chineseFrom && first <= chineseTo ? String(valueOf(written)) : written.normalize('NFKC');
}

const chineseFrom = 0x4e00;
const chineseTo = 0x9fff;

/** `十二` is 12, `二十` is 20. */
function valueOf(chinese: string): number {
	const [tens, ones = ''] = chinese.includes('十') ? chinese.split('十') : [undefined, chinese];
	return (tens === undefined ? 0 : digits.indexOf(tens || '一') * 10) + Math.max(0, digits.indexOf(ones || '〇'));
}

const digits = '〇一二三四五六七八九';
