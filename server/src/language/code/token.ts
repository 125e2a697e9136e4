import type { Span } from '../../util/span.js';

/** A comment or a string of a source file. The span covers its marks. */
export interface Token extends Span {
	readonly type: 'comment' | 'string';

	/** Where what stands between the marks begins. In `<!-- REQ-1 -->`, the place of ` REQ-1 `. */
	readonly contentStart: number;
	readonly contentEnd: number;
}
