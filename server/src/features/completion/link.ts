import type { LocatedItem } from '../../workspace/postings.js';
import { linkToItem } from '../linking/item-link.js';
import { type Cursor } from './cursor.js';
import { findable, type Completer, type Proposal, type Proposals } from './proposal.js';
import { iconOf } from './item-proposals.js';
import { searchItems } from './item-search.js';
import { isReadable } from './readable.js';

/**
 * Items of other files where the destination of a link begins: `[…](REQ` becomes `[…](../checkout.md#req-012-guest-checkout)`.
 * Paths, and headings behind a `#`, are what VS Code completes itself.
 */
export const completeLink: Completer = cursor => {
	const { document, before, after, offset, typed } = cursor;
	const link = document.type === 'spec' ? linkBefore.exec(before) : null;
	if (!link) {
		return undefined;
	}
	const { text: linkText = '', query = '' } = link.groups ?? {};
	const span = { start: offset - query.length, end: offset + (/^[^()\s]*/.exec(after)?.[0].length ?? 0) };
	const isAsked = typed === undefined || typed === '(' || typed === '-';
	if (!isAsked || /[/#.\\<]/.test(query) || !isReadable(cursor, offset - link[0].length)) {
		return { span, items: [] };
	}
	// Nothing has been typed yet: the text of the link may say what is meant.
	const text = query === '' ? named(linkText, cursor) : query;
	return text === undefined && typed !== undefined ? { span, items: [] } : proposeTargets(cursor, span, text ?? '');
};

const linkBefore = /(?<!!)\[(?<text>[^[\]]*)\]\((?<query>[^()\s]*)$/;

/** The text of a link, if some item has it for an ID or for words of its title. */
function named(text: string, { located, document }: Cursor): string | undefined {
	const words = text.replace(/[`*_]/g, '').trim();
	const accepts = (it: LocatedItem): boolean => it.document !== document;
	return words !== '' && searchItems(located, { text: words, by: 'word', accepts }).items.length > 0 ? words : undefined;
}

function proposeTargets(cursor: Cursor, span: Proposals['span'], text: string): Proposals {
	const { located, document } = cursor;
	const { path } = located;
	const accepts = (it: LocatedItem): boolean => it.document !== document;
	const { items, isCut } = searchItems(located, { text, by: 'word', accepts });
	return { span, items: items.map(it => toProposal(it, path)), isIncomplete: isCut };
}

function toProposal(located: LocatedItem, path: string): Proposal {
	const { document, item } = located;
	return {
		label: item.id,
		kind: iconOf(item.kind),
		text: linkToItem(path, located),
		found: `${item.id} ${findable(item.title)}`,
		title: item.title,
		note: item.status,
		isDropped: item.status === 'dropped',
		item: { path: document.path, id: item.id },
	};
}
