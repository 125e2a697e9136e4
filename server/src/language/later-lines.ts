import type { Span } from '../util/span.js';

/** The lines of a paragraph, without the blanks before them. */
export function linesIn(text: string, { start, end }: Span): readonly Span[] {
	const lines: Span[] = [];
	for (const { index, 0: line } of text.slice(start, end).matchAll(/[^\r\n]+/g)) {
		const indent = line.length - line.trimStart().length;
		lines.push({ start: start + index + indent, end: start + index + line.length });
	}
	return lines;
}

/** The same, without the first. */
export function laterLines(text: string, content: Span): readonly Span[] {
	return linesIn(text, content).slice(1);
}
