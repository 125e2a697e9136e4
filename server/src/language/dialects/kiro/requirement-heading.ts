import type { Span } from '../../../util/span.js';
import { requirementWords } from './words.js';

/** What a heading such as `### Requirement 1: Undo` says. */
export interface RequirementHeading {
	/** `1`, be it written so, in wide digits or in Chinese. */
	readonly number: string;
	readonly numberSpan: Span;
	readonly titleSpan: Span;

	/** Whether it is written as Kiro writes it, and not as `### ✅ Requirement #1`, `### **需求一**` or `### 機能要件 1`. */
	readonly isPlain: boolean;
}

/** Reads a heading over a requirement; `undefined` for any other. */
export function readRequirementHeading(text: string, { start, end }: Span): RequirementHeading | undefined {
	const match = opening.exec(text.slice(start, Math.min(end, start + longestOpening)));
	const { mark = '', kind = '', word = '', sign = '', number = '' } = match?.groups ?? {};
	if (!match) {
		return undefined;
	}
	const numberStart = start + mark.length + kind.length + word.length + sign.length;
	return {
		number: toNumber(number),
		numberSpan: { start: numberStart, end: numberStart + number.length },
		titleSpan: { start: start + match[0].length, end },
		isPlain: mark + kind + sign.trim() === '' && /^\d/.test(number),
	};
}

const longestOpening = 60;

const opening = new RegExp(
	String.raw`^(?<mark>(?:\p{Extended_Pictographic}\uFE0F?[ \t]*|\*\*|__|\[|【){0,2})(?<kind>(?:Functional[ ]|功能|機能|기능[ ])?)(?<word>${requirementWords})(?<sign>[ \t]*[#-]?)(?<number>\d+(?:\.\d+)*|[０-９]{1,3}|[一二三四五六七八九十]{1,3})(?![–—~～〜-]\d)(?:\*\*|__|\]|】){0,2}(?:[ \t]*[:：.、–—-]+[ \t]*|[ \t]+|$)`,
	'iu',
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
