import type { Span } from '../../util/span.js';

/**
 * Whether what Markdown takes for a heading is a paragraph over a line that somebody drew right under it:
 *
 * ```
 * **FRs covered:** FR1, FR2
 * ---
 * ```
 *
 * It is one if it has several lines, or begins in bold letters or in italics. Formats whose headings begin with `#` have such ones.
 */
export function isRuledOff(text: string, { start, end }: Span): boolean {
	return (
		line.test(text.slice(end, end + longestLine)) &&
		!/#[ \t]*$/.test(text.slice(Math.max(0, start - longestLine), start)) &&
		(/^[*_]/.test(text.slice(start, start + 1)) || /[\r\n]/.test(text.slice(start, end)))
	);
}

const longestLine = 40;
const line = /^[ \t]*(?:\r\n|[\r\n]) {0,3}-+[ \t]*(?:[\r\n]|$)/;
