import type { Location } from 'vscode-languageserver-protocol';
import type { Document } from '../language/document.js';
import { rangeOf } from '../util/line-table.js';
import type { Span } from '../util/span.js';
import type { LocatedItem } from '../workspace/postings.js';
import type { Folder } from './located.js';

/** A reference, or anything else that stands somewhere. */
interface Placed {
	readonly document: Document;
	readonly reference: Span;
}

/** Where a reference stands, or where an item's ID does. */
export function locationOf({ uriOf }: Pick<Folder, 'uriOf'>, place: Placed | LocatedItem): Location {
	const { document } = place;
	const span = 'reference' in place ? place.reference : place.item.idSpan;
	return { uri: uriOf(document.path), range: rangeOf(document.lines, span) };
}
