import type { Span } from '../util/span.js';

/** Given a text, leads from a span of the same text with LF at the end of each line to the span in the text itself. */
export function placesIn(text: string): (span: Span) => Span {
	const returns = Array.from(text.matchAll(/\r\n/g), (match, index) => match.index - index);
	const move = (offset: number): number => offset + returns.filter(it => it < offset).length;
	return ({ start, end }) => ({ start: move(start), end: move(end) });
}
