import type { Document, Reference } from '../../language/document.js';
import type { Changes } from '../changes.js';

/**
 * Puts another ID in the place of the one that a reference names. A qualifier stays, and so does the prefix where both have
 * it: in the name of a test, such as `test_req_012`, it is written in another way.
 */
export function replaceId(changes: Changes, document: Document, { id, end }: Reference, newId: string): void {
	const hyphen = id.indexOf('-') + 1;
	const common = newId.startsWith(id.slice(0, hyphen)) ? hyphen : 0;
	changes.replace(document, { start: end - id.length + common, end }, newId.slice(common));
}
