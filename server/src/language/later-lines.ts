import type { Span } from '../util/span.js';
import { lineEnd } from './writing/text-lines.js';

/** The lines of a stretch that are not empty. */
export function wholeLinesIn(text: string, { start, end }: Span): readonly Span[] {
	const lines: Span[] = [];
	for (let from = start; from < end; ) {
		const to = lineEnd(text, from, end);
		if (to > from) {
			lines.push({ start: from, end: to });
		}
		from = to + 1;
	}
	return lines;
}

/** The lines of a paragraph, without the blanks before them. */
export function linesIn(text: string, content: Span): readonly Span[] {
	return wholeLinesIn(text, content).map(({ start, end }) => ({ start: end - text.slice(start, end).trimStart().length, end }));
}

/** The same, without the first. */
export function laterLines(text: string, content: Span): readonly Span[] {
	return linesIn(text, content).slice(1);
}
