import type { SelectionRange, SelectionRangeParams } from 'vscode-languageserver-protocol';
import { SelectionRangeRequest } from 'vscode-languageserver-protocol';
import { isWritten, type SpecDocument } from '../language/document.js';
import { offsetAt, rangeOf } from '../util/line-table.js';
import type { Span } from '../util/span.js';
import { feature } from './feature.js';
import type { Located } from './located.js';

/** `textDocument/selectionRange`. */
export const selectionRange = feature({ selectionRangeProvider: true }, SelectionRangeRequest.type, provideSelectionRange);

/** Around each position: the ID, the value and the line of an attribute, the item, and the items around it. */
export function provideSelectionRange(
	{ workspace, path }: Located,
	{ positions }: SelectionRangeParams,
): SelectionRange[] | null {
	const document = workspace.document(path);
	if (document?.type !== 'spec') {
		return null;
	}
	const ranges = positions.map(it => nest(document, spansAround(document, offsetAt(document.lines, it))));
	// LSP wants one answer for each position: where one has none, the editor's own way is better for all.
	return ranges.some(it => it === undefined) ? null : ranges.flatMap(it => it ?? []);
}

/** The stretches that hold an offset, the innermost first. */
function spansAround({ items, references }: SpecDocument, offset: number): Span[] {
	const around = items.filter(it => holds(it, offset));
	if (around.length === 0) {
		return [];
	}
	const parts = around.flatMap(({ idSpan, attributes }) => [
		idSpan,
		...attributes.flatMap(({ keyStart, start, end }) => [
			{ start, end },
			{ start: Math.min(keyStart, start), end },
		]),
	]);
	const inner = [...parts, ...references.filter(isWritten)].filter(it => holds(it, offset));
	return [...inner, ...around].sort((a, b) => a.end - a.start - (b.end - b.start));
}

function holds({ start, end }: Span, offset: number): boolean {
	return start <= offset && offset <= end;
}

/** Each stretch within the next that holds all of it; what only overlaps is left out. */
function nest({ lines }: SpecDocument, spans: readonly Span[]): SelectionRange | undefined {
	let outer: { readonly span: Span; readonly range: SelectionRange } | undefined;
	for (const span of spans.toReversed()) {
		const fits = !outer || (outer.span.start <= span.start && span.end <= outer.span.end && sizeOf(span) < sizeOf(outer.span));
		if (fits) {
			outer = { span, range: { range: rangeOf(lines, span), ...(outer ? { parent: outer.range } : {}) } };
		}
	}
	return outer?.range;
}

function sizeOf({ start, end }: Span): number {
	return end - start;
}
