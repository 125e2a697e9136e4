/** One level of an answer in JSON. */
export type Fields = Readonly<Record<string, unknown>>;

/** A map as it is; an empty one for anything else. What must be there, the schemas of answers have seen to. */
export function fieldsOf(value: unknown): Fields {
	return isFields(value) ? value : {};
}

/** The map under a key; an empty one where there is none. */
export function inner(fields: Fields, key: string): Fields {
	return fieldsOf(fields[key]);
}

/** The maps in a list; what is null in it, or anything else, is left out. */
export function listOf(value: unknown): readonly Fields[] {
	return Array.isArray(value) ? value.filter(isFields) : [];
}

/** The maps in the list under a key. */
export function listIn(fields: Fields, key: string): readonly Fields[] {
	return listOf(fields[key]);
}

/** A text, or a number as a text; empty where there is neither. What a tracker says is shown as text, so no mark of control gets through. */
export function text(fields: Fields, key: string): string {
	const value = fields[key];
	if (typeof value !== 'string' && typeof value !== 'number') {
		return '';
	}
	return String(value).slice(0, longestText).replace(controls, ' ');
}

/** What an issue says, in lines; empty where it says nothing. */
export function longText(fields: Fields, key: string): string {
	const value = fields[key];
	return typeof value === 'string' ? value.slice(0, longestBody).replace(/\r\n?/g, '\n') : '';
}

/** The date that a point in time begins with. */
export function date(fields: Fields, key: string): string {
	return /^\d{4}-\d\d-\d\d/.exec(text(fields, key))?.[0] ?? '';
}

/** The address of a page, if it is one that may be opened. */
export function webAddress(fields: Fields, key: string): string {
	const value = text(fields, key);
	return /^https?:\/\/[^\s<>"]+$/.test(value) ? value : '';
}

function isFields(value: unknown): value is Fields {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** No title is longer; more than that would only be shown cut. */
const longestText = 500;

/** No tracker takes more. */
const longestBody = 1 << 20;

/** Control characters, and those that turn the direction of text. */
const controls = /[\u0000-\u001F\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069]+/g;
