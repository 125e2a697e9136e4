import type { Span } from '../../util/span.js';

/** A line of YAML. Its span ends at its line feed, its text before its line ending. */
export interface Line extends Span {
	readonly text: string;
}

/** The line that an offset stands in or at the end of. */
export function lineAround(source: string, offset: number): Line {
	const start = offset === 0 ? 0 : source.lastIndexOf('\n', offset - 1) + 1;
	const lineFeed = source.indexOf('\n', offset);
	const end = lineFeed < 0 ? source.length : lineFeed;
	const text = source.slice(start, end);
	return { start, end, text: text.endsWith('\r') ? text.slice(0, -1) : text };
}
