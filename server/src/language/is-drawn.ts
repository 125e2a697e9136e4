import type { Span } from '../util/span.js';
import type { Document } from './document.js';

/** Whether a stretch of a document lies in one of its diagrams. */
export function isDrawn(document: Document, { start, end }: Span): boolean {
	return document.type === 'spec' && document.diagrams.some(it => it.start <= start && end <= it.end);
}
