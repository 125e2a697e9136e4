import type { Definition } from './dialects/dialect.js';
import { lineAround } from './writing/text-lines.js';

/** Where an item in a block of text begins: with the line of its title, if that stands above its ID, as `:::{req} Log in` over `:id: REQ_1`. */
export function startOf(text: string, { idSpan, titleSpan }: Definition, blockStart = Number.POSITIVE_INFINITY): number {
	const isTitledAbove = blockStart <= titleSpan.start && titleSpan.start < idSpan.start;
	return isTitledAbove ? Math.max(blockStart, lineAround(text, titleSpan.start).start) : idSpan.start;
}
