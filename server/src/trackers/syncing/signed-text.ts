import { hash } from '../../util/hash.js';
import type { IssueDraft } from '../tracker.js';

/** What an issue says that was made from an item, taken apart. */
export interface SignedText extends IssueDraft {
	/** What people have written below the marker; it is theirs. */
	readonly after: string;

	/** Whether title and text are what was written here last; `undefined` for an issue of a version that did not say. */
	readonly isAsWritten: boolean | undefined;
}

/** What shows that an issue was made from an item: `[clewline:REQ-2]`. */
export function markerOf(id: string): string {
	return `[clewline:${id}]`;
}

/**
 * The text of an issue for an item. Below it stand its marker, and a sum of title and text, by which it is seen whether anybody has
 * changed them in the tracker since.
 */
export function sign({ title, body }: IssueDraft, id: string, after = ''): IssueDraft {
	const signature = `${markerOf(id)} [text:${sumOf({ title, body })}]`;
	return { title, body: `${body}\n\n${signature}${after === '' ? '' : `\n\n${after}`}` };
}

/** Takes the text of an issue apart; `undefined` for one without the marker of the item: it was not made from it. */
export function readSigned({ title, body }: IssueDraft, id: string): SignedText | undefined {
	const found = findSignature(body, id);
	if (!found) {
		return undefined;
	}
	const own = { title, body: body.slice(0, found.start).trim() };
	return {
		...own,
		after: body.slice(found.end).trim(),
		isAsWritten: found.sum === undefined ? undefined : found.sum === sumOf(own),
	};
}

/** Whether two texts say the same, but for what trackers do to spaces, bullets and backslashes. */
export function saysSame(a: string, b: string): boolean {
	return fold(a) === fold(b);
}

/** Some trackers put backslashes before brackets. */
function findSignature(
	body: string,
	id: string,
): { readonly start: number; readonly end: number; readonly sum?: string } | undefined {
	const marker = markerOf(id)
		.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
		.replace(/^\\\[|\\\]$/g, '\\\\?$&');
	const match = new RegExp(`${marker}(?:\\s+\\\\?\\[text:(?<sum>[0-9a-z]+)\\\\?\\])?`).exec(body);
	const sum = match?.groups?.['sum'];
	return match ? { start: match.index, end: match.index + match[0].length, ...(sum === undefined ? {} : { sum }) } : undefined;
}

function sumOf({ title, body }: IssueDraft): string {
	return hash(`${fold(title)}\n${fold(body)}`).toString(36);
}

function fold(text: string): string {
	return text
		.replace(/^[ \t]*[*+-](?=[ \t])/gm, '-')
		.replace(/\\(?=[^\w\s])/g, '')
		.replace(/\s+/g, ' ')
		.trim();
}
