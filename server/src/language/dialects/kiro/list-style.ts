import { compactSource } from './compact-id.js';
import { allWords, requirementWords } from './words.js';

/** What lists look like at a place; the patterns begin where they are told to. */
export interface ListStyle {
	/** What an entry may look like; the first that does is taken. One with neither `id` nor `all` stands for what is read elsewhere. */
	readonly entries: readonly RegExp[];
	readonly joiner: RegExp;

	/** Which numbers a range means. */
	readonly range: 'all' | 'ends';
}

const number = String.raw`(?<id>\d+(?:\.(?!0(?!\d))\d+)*)`;
const word = String.raw`(?:(?:${requirementWords})[ \t]{0,4})?`;

/** In `1.0`, the requirement itself. */
const zero = String.raw`(?:\.0(?!\d))?`;

/** In `1.x`, all that the number has under it. */
const whole = String.raw`(?:\.[x*](?!\w)|${zero})`;

/** A number ends where no word and no path goes on; a range may. */
const boundary = String.raw`(?!\.?\d|[A-Za-z]|[-/](?!R?\d))`;

/** A remark in brackets. */
const remark = String.raw`(?:[ \t]{0,4}[(（][^()（）\r\n]{0,200}[)）])?`;

/** A back-tick, a link, the number of a criterion as in `Req 1 AC2`, a remark. */
const tail = String.raw`(?<tail>\x60?(?:\](?:\([^()\s]{0,200}\))?)?(?<criterion>[ \t]{1,4}AC[ \t-]?\d{1,4})?${remark})`;

const comma = String.raw`[,，、;；&+・/][ \t]{0,4}(?:and[ ])?|(?:and|et|und)\b|và|和|及|と`;
const range = String.raw`(?<range>[–~～〜-]|\.{2,3}|(?:through|to|bis)\b|à|đến|至|到|から)`;

const numbered = new RegExp(
	String.raw`(?<lead>[\x60[]{0,2}${word}(?:(?<abbreviation>Reqs?\.?|R|AC|§)[ \t]{0,4})?\x60?)${number}(?<whole>${whole})${boundary}${tail}`,
	'iy',
);
const compact = new RegExp(String.raw`(?<lead>[\x60[]{0,2})(?<id>${compactSource})(?![A-Za-z0-9]|\.\d|-[a-z])${tail}`, 'y');
const all = new RegExp(String.raw`(?<all>${allWords})${remark}(?=[ \t]{0,4}(?:[_*,，、.。\r\n]|$))`, 'iy');
const other = new RegExp(
	String.raw`\x60?[A-Za-z][A-Za-z0-9]{0,23}(?:-[A-Za-z0-9]{1,24}){1,4}(?:\.\d{1,4}){0,3}\x60?${remark}`,
	'y',
);

/** The name of a section, such as `Performance`, between commas. */
const section = new RegExp(
	String.raw`[\p{Lu}\p{Lo}]\p{L}{0,29}(?:[ \/&-]\p{L}{1,30}){0,5}${remark}(?=[ \t]{0,4}[,，、;；])`,
	'uy',
);

/** A list in a comment of code. */
export const commentStyle: ListStyle = {
	entries: [compact, numbered, all, other],
	range: 'all',
	joiner: new RegExp(String.raw`[ \t]{0,4}(?:${comma}|${range})[ \t]{0,4}`, 'iy'),
};

/** A list in a field of a spec: behind a comma it may go on in the next line, unless that is an entry of a list. */
export const fieldStyle: ListStyle = {
	...commentStyle,
	entries: [...commentStyle.entries, section],
	joiner: new RegExp(
		String.raw`[ \t]{0,4}(?:[,，、][ \t]{0,4}(?:\r\n|[\r\n])[ \t]{1,20}(?!\d+[.)][ \t])|(?:${comma}|${range})[ \t]{0,4})`,
		'iy',
	),
};

/** A list in running text. */
export const sentenceStyle: ListStyle = {
	range: 'ends',
	entries: [new RegExp(String.raw`(?<lead>${word})${number}${zero}(?!\.?\d|[A-Za-z/]|-(?!\d))`, 'iy')],
	joiner: /[ \t]{0,4}(?:[,，、;；&]|and|和|及|と|(?<range>[–~～-]|至))[ \t]{0,4}/iy,
};
