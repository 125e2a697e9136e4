import type { Location } from 'vscode-languageserver-protocol';
import { rangeOf } from '../util/line-table.js';
import type { LocatedItem, LocatedReference } from '../workspace/postings.js';
import type { Folder } from './located.js';

/** Where a reference stands, or where an item's ID does. */
export function locationOf({ uriOf }: Pick<Folder, 'uriOf'>, place: LocatedReference | LocatedItem): Location {
	const { document } = place;
	const span = 'reference' in place ? place.reference : place.item.idSpan;
	return { uri: uriOf(document.path), range: rangeOf(document.lines, span) };
}
