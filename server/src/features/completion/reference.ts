import type { Kind } from '../../language/kind.js';
import type { LocatedItem } from '../../workspace/postings.js';
import type { Cursor } from './cursor.js';
import { proposeItems } from './item-proposals.js';
import { longestKnownEnd } from './item-search.js';
import { type NameToken, nameTokenAt } from './name-token.js';
import type { Completer, Proposals } from './proposal.js';
import { isReadable } from './readable.js';

/**
 * IDs in the text of a spec: `REQ-` shows those that begin so. Words find nothing by themselves, for then somebody writes a
 * sentence; who asks for them has items by the words of their titles.
 */
export const completeReference: Completer = cursor => {
	const { document, typed } = cursor;
	if (document.type !== 'spec' || (typed !== undefined && typed !== '-' && typed !== '/')) {
		return undefined;
	}
	const token = tokenAt(cursor);
	return (typed !== undefined && !token.isId) || !isReadable(cursor) ? undefined : proposeNames(cursor, token);
};

/** The name at the cursor, by the IDs of the team. */
export function tokenAt({ located, offset, before, after }: Cursor): NameToken {
	return nameTokenAt(offset, [before, after], located.workspace.configuration.reading.grammar);
}

/** The items that a name may mean once it is typed to its end; found by a word, only those of a kind that is wanted. */
export function proposeNames(
	cursor: Cursor,
	token: NameToken,
	isWanted: (kind: Kind) => boolean = () => true,
): Proposals | undefined {
	const { span, text, qualifier, isId } = token;
	const { workspace } = cursor.located;
	if (!isId) {
		return proposeWords(cursor, token, isWanted);
	}
	const folder = qualifier.slice(0, -1);
	const isInFolder = ({ document }: LocatedItem): boolean => `/${workspace.scopeOf(document.path)}`.endsWith(`/${folder}`);
	const accepts = (located: LocatedItem): boolean => isOther(located, cursor);
	if (qualifier !== '') {
		const found = proposeItems(cursor, {
			span,
			qualifier,
			query: { text, by: 'id', accepts: it => accepts(it) && isInFolder(it) },
		});
		if (found.items.length > 0 || text === '') {
			return found;
		}
	}
	return proposeItems(cursor, { span: { ...span, start: span.start + qualifier.length }, query: { text, by: 'id', accepts } });
}

function proposeWords(cursor: Cursor, { span, text }: NameToken, isWanted: (kind: Kind) => boolean): Proposals {
	const known = /^\p{Script=Han}/u.test(text) ? longestKnownEnd(cursor.located, text) : text;
	const start = span.start + text.length - known.length;
	const accepts = (it: LocatedItem): boolean => isOther(it, cursor) && isWanted(it.item.kind);
	const query = { text: known, by: 'word', accepts } as const;
	return known === '' && text !== '' ? { span, items: [] } : proposeItems(cursor, { span: { ...span, start }, query });
}

/** An item that is being written does not refer to itself. */
function isOther({ document, item: { idSpan } }: LocatedItem, { located, offset }: Cursor): boolean {
	return document.path !== located.path || offset < idSpan.start || offset > idSpan.end;
}
