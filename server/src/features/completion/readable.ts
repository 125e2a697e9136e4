import { scanMarkdown } from '../../language/markdown/index.js';
import { Regions } from '../../language/region.js';
import type { Cursor } from './cursor.js';

/**
 * Whether a place in a spec may name an item: one in prose, in a code span, in a diagram; not in a fence or a URL.
 * @param at The place of a character; by default, of the one before the cursor.
 */
export function isReadable({ document, text, offset, before }: Cursor, at = before === '' ? offset : offset - 1): boolean {
	return document.type === 'spec' && new Regions(text, scanMarkdown(text)).kindAt(at) !== 'hidden';
}
