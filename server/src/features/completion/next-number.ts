import * as l10n from '@vscode/l10n';
import { CompletionItemKind } from 'vscode-languageserver-protocol';
import type { Cursor } from './cursor.js';
import { escapeSnippet, type Proposals } from './proposal.js';

/** A number that nothing has yet, and how it is written. */
export interface NextNumber {
	readonly number: string;

	/** What stands between a number and its title. */
	readonly separator: string;

	/** As much of the number as is typed. */
	readonly token: string;

	/** What stands before the number where it is shown. */
	readonly before?: string;
}

/** The number, ready for the title if there is none yet. */
export function proposeNumber(cursor: Cursor, { number, separator, token, before = '' }: NextNumber): Proposals {
	const { after, offset, located } = cursor;
	const isBare = after.trim() === '';
	const rest = isBare ? separator : /^[\s\p{P}]/u.test(after) ? '' : ' ';
	const title = isBare && located.client.canExpandSnippets ? l10n.t('title') : '';
	return {
		span: { start: offset - token.length, end: offset },
		items: [
			{
				label: before + number,
				found: number,
				kind: CompletionItemKind.Snippet,
				title: l10n.t('next free ID'),
				text: title === '' ? number + rest : `${escapeSnippet(number + rest)}\${1:${escapeSnippet(title)}}$0`,
				isSnippet: title !== '',
			},
		],
	};
}
