/** A stretch of a text, in UTF-16 offsets; `end` is exclusive. */
export interface Span {
	readonly start: number;
	readonly end: number;
}

/** The one of some stretches that an offset lies in; they are in order, and do not overlap. */
export function spanAround<Stretch extends Span>(spans: readonly Stretch[], offset: number): Stretch | undefined {
	let low = 0;
	let high = spans.length - 1;
	while (low <= high) {
		const middle = (low + high) >> 1;
		const span = spans[middle];
		if (!span || span.start > offset) {
			high = middle - 1;
		} else if (span.end <= offset) {
			low = middle + 1;
		} else {
			return span;
		}
	}
	return undefined;
}
