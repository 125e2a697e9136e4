import type { Diagram } from '../../language/diagram.js';
import type { Span } from '../../util/span.js';
import type { LocatedReference } from '../../workspace/postings.js';

/** An item that the source of a diagram names. The span counts from the start of the source. */
export interface NamedItem extends Span {
	/** The qualified ID. */
	readonly id: string;

	/** As it stands there. */
	readonly text: string;

	/** Whether it stands in a `%%` comment. */
	readonly isComment: boolean;
}

/** What a diagram names, in the order of its source; `meaningOf` tells the qualified ID of a reference that means one item. */
export function namesIn(
	{ start, source }: Diagram,
	references: readonly LocatedReference[],
	meaningOf: (reference: LocatedReference) => string | undefined,
): readonly NamedItem[] {
	return references.flatMap(located => {
		const id = meaningOf(located);
		const span = { start: located.reference.start - start, end: located.reference.end - start };
		const text = source.slice(span.start, span.end);
		return id === undefined ? [] : { ...span, id, text, isComment: isComment(lineAround(source, span.start)) };
	});
}

/** The line of a source in which an offset lies. */
export function lineAround(source: string, offset: number): string {
	const start = source.lastIndexOf('\n', offset - 1) + 1;
	const end = source.indexOf('\n', offset);
	return source.slice(start, end < 0 ? source.length : end);
}

/** Whether a line is a comment of Mermaid's. */
export function isComment(line: string): boolean {
	return /^\s*%%(?!\{)/.test(line);
}
