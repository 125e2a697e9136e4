import { isPrefix, prefixedIds } from './dialects/tracey/rule-id.js';
import type { Reference } from './document.js';

/**
 * What a reference names, as a reader would write it: `FR-001`, `003-user-auth/FR-001`, `h2[stream.priority]`. A folder that the format
 * knows does not stand there.
 */
export function nameOfReference({ id, qualifier }: Pick<Reference, 'id' | 'qualifier'>): string {
	if (qualifier === undefined || qualifier.startsWith('/')) {
		return id;
	}
	return isPrefix(qualifier) ? (prefixedIds(qualifier, id)[0] ?? id) : `${qualifier}/${id}`;
}
