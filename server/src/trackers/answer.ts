import { UnexpectedAnswer } from './tracker.js';

/** One level of an answer in JSON. */
export type Fields = Readonly<Record<string, unknown>>;

/**
 * A value that must be a map.
 *
 * @implements REQ-704
 */
export function fieldsOf(value: unknown): Fields {
	if (!isFields(value)) {
		throw new UnexpectedAnswer('A map was expected.');
	}
	return value;
}

/** The map under a key; an empty one where it is absent or null. */
export function inner(fields: Fields, key: string): Fields {
	const value = fields[key];
	return isFields(value) ? value : {};
}

/** The maps in a list that must be there; what is null in it is left out. */
export function listOf(value: unknown): readonly Fields[] {
	if (!Array.isArray(value)) {
		throw new UnexpectedAnswer('A list was expected.');
	}
	return value.filter(it => it !== null).map(fieldsOf);
}

/** The maps in a list that may be absent. */
export function listIn(fields: Fields, key: string): readonly Fields[] {
	const value = fields[key];
	return Array.isArray(value) ? value.filter(isFields) : [];
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

/** A text that must be there. */
export function requiredText(fields: Fields, key: string): string {
	const value = text(fields, key);
	if (value === '') {
		throw new UnexpectedAnswer(`\`${key}\` was expected.`);
	}
	return value;
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
