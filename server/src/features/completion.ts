import {
	type CompletionItem,
	CompletionItemTag,
	type CompletionList,
	type CompletionParams,
	CompletionRequest,
	InsertTextFormat,
} from 'vscode-languageserver-protocol';
import { suggestCommand } from '../protocol.js';
import { rangeOf } from '../util/line-table.js';
import { completers } from './completion/completers.js';
import { type Cursor, cursorAt } from './completion/cursor.js';
import type { Proposal, Proposals } from './completion/proposal.js';
import { feature } from './feature.js';
import type { Located } from './located.js';

/**
 * `textDocument/completion`. Editors ask by themselves in Markdown and in comments only when one of these characters is typed: the
 * hyphen of an ID, the hash of an issue, the space behind a colon or a bullet, what stands between entries, and what opens a tag, a list, a link, a
 * title or a quoted value.
 */
export const completion = feature(
	{
		completionProvider: {
			triggerCharacters: ['-', '#', '>', ' ', '@', '：', ',', '，', '、', '[', '(', '/', '"', "'"],
			resolveProvider: true,
			completionItem: { labelDetailsSupport: true },
		},
	},
	CompletionRequest.type,
	provideCompletion,
);

/**
 * Proposes what may be written at a place of ours, and nothing at any other.
 *
 * @implements REQ-312
 */
export async function provideCompletion(
	located: Located,
	{ position, context }: CompletionParams,
): Promise<CompletionList | null> {
	const cursor = cursorAt(located, position, context);
	const proposals = cursor && (await proposalsAt(cursor));
	if (!cursor || !proposals || proposals.items.length === 0) {
		return null;
	}
	const usable = proposals.items.filter(it => !it.isSnippet || located.client.canExpandSnippets);
	return {
		isIncomplete: proposals.isIncomplete === true,
		items: usable.map((it, index) => toCompletion(it, { index, cursor, proposals })),
	};
}

function proposalsAt(cursor: Cursor): Proposals | undefined | Promise<Proposals | undefined> {
	for (const complete of completers) {
		const proposals = complete(cursor);
		if (proposals) {
			return proposals;
		}
	}
	return undefined;
}

interface Circumstances {
	readonly index: number;
	readonly cursor: Cursor;
	readonly proposals: Proposals;
}

function toCompletion(proposal: Proposal, circumstances: Circumstances): CompletionItem {
	const { label, kind, found, title, note, documentation, item } = proposal;
	const { client, uriOf } = circumstances.cursor.located;
	return {
		label,
		kind,
		...(title || note
			? { labelDetails: { ...(title ? { detail: ` ${title}` } : {}), ...(note ? { description: note } : {}) } }
			: {}),
		...(title ? { detail: title } : {}),
		...(documentation ? { documentation: { kind: 'markdown', value: documentation } } : {}),
		...(found !== undefined && found !== label ? { filterText: found } : {}),
		sortText: String(circumstances.index).padStart(4, '0'),
		...(proposal.isDropped ? { tags: [CompletionItemTag.Deprecated] } : {}),
		...(proposal.isSnippet ? { insertTextFormat: InsertTextFormat.Snippet } : {}),
		...(proposal.leadsOn && client.commands.has(suggestCommand) ? { command: { title: '', command: suggestCommand } } : {}),
		...(item ? { data: { uri: uriOf(item.path), id: item.id } } : {}),
		textEdit: editFor(proposal, circumstances),
	};
}

function editFor(
	{ label, text = label }: Proposal,
	{ cursor, proposals }: Circumstances,
): NonNullable<CompletionItem['textEdit']> {
	const replace = rangeOf(cursor.lines, proposals.span);
	return cursor.located.client.canInsertOrReplace
		? { newText: text, insert: rangeOf(cursor.lines, { start: proposals.span.start, end: cursor.offset }), replace }
		: { newText: text, range: replace };
}
