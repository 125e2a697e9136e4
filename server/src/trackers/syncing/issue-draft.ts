import { readParts } from '../../language/writing/item-parts.js';
import type { LocatedItem } from '../../workspace/postings.js';
import { titleBeside } from '../../workspace/workspace.js';
import type { IssueDraft } from '../tracker.js';

/**
 * What an issue for an item says: its title, its text with its criteria, and where it stands. The same in every language, so that two
 * people make the same of it.
 *
 * @param text That of the item's file.
 * @param id The item's, with its qualifier.
 */
export function draftIssueFor({ item, document }: LocatedItem, text: string, id: string): IssueDraft {
	const isWholeFile = item.form === 'front-matter' || item.form === 'field';
	const body = isWholeFile ? [] : readParts(text, item).body;
	return {
		title: `${id} ${titleBeside(item)}`.trim(),
		body: [...body, '', `\`${document.path}\``].join('\n').trim(),
	};
}
