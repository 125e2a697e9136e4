import { scanMarkdown } from '../../language/markdown/index.js';
import { Regions } from '../../language/region.js';
import type { Cursor } from './cursor.js';

/** Whether what is typed at the cursor of a spec may name an item: in prose, in a code span, in a diagram; not in a fence or a URL. */
export function isReadable({ document, text, offset, before }: Cursor): boolean {
	return (
		document.type === 'spec' && new Regions(text, scanMarkdown(text)).kindAt(before === '' ? offset : offset - 1) !== 'hidden'
	);
}
