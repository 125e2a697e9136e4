import type { Span } from '../../../util/span.js';
import type { Definition } from '../dialect.js';

/**
 * `~~**FR-014**: Export~~` and `~~**FR-014**~~: merged into FR-012` keep the number of a requirement that was dropped, so that nobody
 * takes it again and whoever names it is understood.
 */
export function readStruck(
	text: string,
	{ start, end }: Span,
	read: (inside: Span) => Definition | undefined,
): Definition | undefined {
	const close = text.startsWith('~~', start) ? text.indexOf('~~', start + 2) : -1;
	const found = close >= 0 && close < end ? read({ start: start + 2, end: close }) : undefined;
	if (!found) {
		return undefined;
	}
	const { titleSpan } = found;
	const titleStart = close + 2 + (separators.exec(text.slice(close + 2, end))?.[0].length ?? 0);
	const isTitled = titleSpan.start < titleSpan.end;
	return { ...found, isTentative: true, status: 'dropped', titleSpan: isTitled ? titleSpan : { start: titleStart, end } };
}

const separators = /^[\s:：.–—-]*/;
