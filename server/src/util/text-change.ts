import type { Span } from './span.js';

/** A stretch of a text, and what shall stand in its place; an empty stretch inserts. */
export interface TextChange extends Span {
	readonly newText: string;
}

/** A text after changes, none of which overlap. */
export function applyChanges(text: string, changes: readonly TextChange[]): string {
	const parts: string[] = [];
	let end = 0;
	for (const change of changes.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
		parts.push(text.slice(end, change.start), change.newText);
		end = change.end;
	}
	parts.push(text.slice(end));
	return parts.join('');
}
