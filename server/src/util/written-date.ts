/** A date as it is written: a day, a month or a quarter of a year. */
export interface WrittenDate {
	readonly year: number;

	/** From 1. */
	readonly month?: number;
	readonly day?: number;

	/** From 1. */
	readonly quarter?: number;
}

/**
 * Reads a date as people write one: `2026-09-01`, `2026/9/1`, `2026.9.1`, `2026年9月1日`, `2026-09`, `2026年9月`, `2026-Q3`, `Q3 2026`,
 * `2026年第三季度`, `March 31, 2027`, `31 Mar 2027` or `March 2027`. `undefined` for anything else; a time of day may follow, and a word such as
 * `（预计）` or `まで`. A part of a month, `2026年9月底`, is a day of the month. Days of months that come first in digits are read nowhere alike,
 * and are no dates here.
 */
export function readWrittenDate(text: string): WrittenDate | undefined {
	const parts = partsOf(text);
	if (!parts) {
		return undefined;
	}
	const { year = '', month, day, quarter } = parts.groups;
	return {
		year: Number(year),
		...(month !== undefined && { month: Number(month) || monthOf(month) }),
		...(day !== undefined && { day: Number(day) }),
		...(quarter !== undefined && { quarter: Number(quarter) || chineseDigits.indexOf(quarter) }),
	};
}

/** Another date of the same sort in place of the one that is written, in the same form: `2026年9月1日` becomes `2026年10月2日`. */
export function rewriteDate(text: string, date: WrittenDate): string {
	const parts = partsOf(text);
	if (!parts) {
		return text;
	}
	const { groups, indices } = parts;
	const width = hasZeros(text, groups) ? 2 : 1;
	let written = '';
	let from = 0;
	for (const [field, [start, end]] of indices) {
		written += text.slice(from, start) + writeLike(text.slice(start, end), date[field] ?? 0, field === 'quarter' ? 1 : width);
		from = end;
	}
	return written + text.slice(from);
}

/** A number in digits, as a Chinese digit, or as the name of a month, whatever stood there before. */
function writeLike(former: string, value: number, width: number): string {
	if (chineseDigits.includes(former)) {
		return chineseDigits.charAt(value);
	}
	const name = monthOf(former) === 0 ? undefined : monthNames[value - 1];
	return name === undefined ? String(value).padStart(width, '0') : monthNames.includes(former) ? name : name.slice(0, shortName);
}

/** Whether `9` is written as `09`: where nothing shows it, as it is usual. */
function hasZeros(text: string, { month = '', day = '' }: Parts['groups']): boolean {
	if (monthOf(month) > 0) {
		return day.startsWith('0');
	}
	const isShort = [month, day].some(it => it.length === 1);
	return month.startsWith('0') || day.startsWith('0') || !(isShort || text.includes('年'));
}

/** The dates within a longer text, such as `2026-Q4 to 2027-Q1`, each put through a change. */
export function replaceDates(text: string, change: (written: string) => string): string {
	return text.replace(anywhere, change);
}

/** The dates within a longer text, in text order. */
export function datesIn(text: string): readonly string[] {
	return text.match(anywhere) ?? [];
}

const fields = ['year', 'month', 'day', 'quarter'] as const;

type Range = readonly [start: number, end: number];

interface Parts {
	readonly groups: Readonly<Partial<Record<string, string>>>;

	/** Where each field that is there stands, in text order. */
	readonly indices: readonly (readonly [field: keyof WrittenDate, range: Range])[];
}

function partsOf(text: string): Parts | undefined {
	for (const form of forms) {
		const match = form.exec(text);
		if (match) {
			const places = match.indices?.groups ?? {};
			const indices = fields.flatMap(field => {
				const range = places[field];
				return range ? [[field, range] as const] : [];
			});
			return { groups: match.groups ?? {}, indices: indices.sort(([, [a]], [, [b]]) => a - b) };
		}
	}
	return undefined;
}

/** At the place of each digit. */
const chineseDigits = '〇一二三四';

const monthNames: readonly string[] = [
	'January',
	'February',
	'March',
	'April',
	'May',
	'June',
	'July',
	'August',
	'September',
	'October',
	'November',
	'December',
];

/** Of `Mar`. */
const shortName = 3;

/** The month of a name, from 1; 0 for no name. */
function monthOf(name: string): number {
	return name.length < shortName ? 0 : monthNames.findIndex(it => it.startsWith(name.slice(0, shortName))) + 1;
}

const year = String.raw`(?<year>\d{4})`;
const month = '(?<month>1[0-2]|0?[1-9])';
const day = String.raw`(?<day>3[01]|[12]\d|0?[1-9])`;
const namedMonth = String.raw`\b(?<month>${monthNames.map(it => `${it}|${it.slice(0, shortName)}`).join('|')})\b\.?`;
const quarter = '[Qq](?<quarter>[1-4])';

/** Those that go on come before those that do not. */
const sources = [
	String.raw`${namedMonth}\s${day},?\s${year}`,
	String.raw`${day}\s${namedMonth},?\s${year}`,
	String.raw`${namedMonth},?\s${year}`,
	`${year}-${month}-${day}`,
	`${year}-${month}`,
	`${year}/${month}/${day}`,
	`${year}/${month}`,
	String.raw`${year}\.${month}\.${day}`,
	String.raw`${year}\s?年\s?${month}\s?月\s?${day}\s?[日号]`,
	String.raw`${year}\s?年\s?${month}\s?月(?:份|初|上旬|中旬|下旬|底|末)?`,
	String.raw`${year}\s?年\s?${quarter}`,
	String.raw`${year}\s?年\s?第?\s?(?<quarter>[1-4一二三四])\s?(?:季度|四半期)`,
	String.raw`${year}[-\s]?${quarter}`,
	String.raw`${quarter}[-\s]?${year}`,
];

const timeOfDay = String.raw`(?:[T ]\d{2}:\d{2}.*)?`;
const reserve = String.raw`(?:\s?(?:[(（](?:预计|暂定|计划|预定|預計|暫定|予定|目標|目标)[)）]|之?前|以前|まで|予定))?`;
const forms = sources.map(it => new RegExp(String.raw`^\s*${it}${timeOfDay}${reserve}\s*$`, 'd'));
const anywhere = new RegExp(String.raw`(?<!\d)(?:${sources.map(it => it.replace(/\?<\w+>/g, '?:')).join('|')})(?!\d)`, 'g');
