import { CompletionItemKind } from 'vscode-languageserver-protocol';
import type { IdStyle } from '../../language/document.js';
import type { Kind } from '../../language/kind.js';
import type { Span } from '../../util/span.js';
import type { LocatedItem } from '../../workspace/postings.js';
import { prefixOf, type Workspace } from '../../workspace/workspace.js';
import type { Cursor } from './cursor.js';
import { type ItemQuery, searchItems } from './item-search.js';
import { findable, type Proposal, type Proposals } from './proposal.js';

/** Where a name is wanted, and which. */
export interface NamePlace {
	readonly span: Span;
	readonly query: ItemQuery;

	/** What has been typed before the name, and how the name is written there. */
	readonly quote?: string;
	readonly write?: (name: string) => string;

	/** The scope that has been typed, with the slash behind it; the shortest name is taken where there is none. */
	readonly qualifier?: string;

	/** Which IDs can be written there; words of their own where nothing is said. */
	readonly style?: IdStyle;

	/** What goes before all others. */
	isFirst?(located: LocatedItem): boolean;
}

/** The names of items that fit a query: those of the same file first, and of the prefix that was used last. */
export function proposeItems(cursor: Cursor, { span, query, quote = '', write = it => it, ...place }: NamePlace): Proposals {
	const { qualifier, style = 'code', isFirst } = place;
	// Text cannot name what has no ID of its own.
	const accepts = (it: LocatedItem): boolean => it.item.idStyle === style && query.accepts(it);
	const { items, isCut } = searchItems(cursor.located, { ...query, accepts });
	const { workspace, path } = cursor.located;
	const prefix = lastPrefix(cursor);
	const rank = (it: LocatedItem): number =>
		(isFirst?.(it) === false ? 4 : 0) + (it.document.path === path ? 0 : 2) + (prefixOf(it.item.id) === prefix ? 0 : 1);
	const proposals = new Map<string, Proposal>();
	for (const located of items.toSorted((a, b) => rank(a) - rank(b))) {
		const name = qualifier === undefined ? shortestName(workspace, path, located) : qualifier + located.item.id;
		if (name !== undefined && !proposals.has(name)) {
			proposals.set(name, { ...toProposal(name, located, quote), text: write(name) });
		}
	}
	return { span, items: [...proposals.values()], isIncomplete: isCut };
}

/**
 * The shortest name that means an item in the file at a path: its ID, else that with as much of its folder as is needed.
 * `undefined` where no name does.
 */
export function shortestName(workspace: Workspace, path: string, located: LocatedItem): string | undefined {
	const { document, item } = located;
	const means = (qualifier: string | undefined): boolean => {
		const resolution = workspace.lookUp(path, { id: item.id, qualifier });
		return resolution.type === 'resolved' && resolution.target.item === item;
	};
	if (means(undefined)) {
		return item.id;
	}
	const folders = workspace.scopeOf(document.path).split('/').filter(Boolean);
	const qualifiers = folders.map((_, index) => folders.slice(-index - 1).join('/'));
	const qualifier = qualifiers.find(means);
	return qualifier && `${qualifier}/${item.id}`;
}

function toProposal(name: string, { document, item }: LocatedItem, quote: string): Proposal {
	const bare = name === item.id ? '' : `${item.id} `;
	const number = /(?<=\D0+)[1-9]\d*/.exec(item.id)?.[0] ?? '';
	return {
		label: name,
		kind: iconOf(item.kind),
		found: `${quote}${name} ${bare}${number} ${findable(item.title)}`,
		title: item.title,
		note: item.status,
		isDropped: item.status === 'dropped',
		item: { path: document.path, id: item.id },
	};
}

/** The prefix of the reference before the cursor: who writes one story after another will want a story. */
function lastPrefix({ document, offset }: Cursor): string | undefined {
	const last = document.references.findLast(it => it.end < offset);
	return last && prefixOf(last.id);
}

/** Kinds of items have no icons of their own in LSP; these are told apart best. */
export function iconOf(kind: Kind): CompletionItemKind {
	return iconByKind.get(kind) ?? CompletionItemKind.Reference;
}

const iconByKind: ReadonlyMap<Kind, CompletionItemKind> = new Map<Kind, CompletionItemKind>([
	['criterion', CompletionItemKind.EnumMember],
	['data', CompletionItemKind.Struct],
	['decision', CompletionItemKind.Operator],
	['event', CompletionItemKind.Event],
	['experiment', CompletionItemKind.Function],
	['flag', CompletionItemKind.Variable],
	['flow', CompletionItemKind.Module],
	['goal', CompletionItemKind.Constant],
	['insight', CompletionItemKind.TypeParameter],
	['metric', CompletionItemKind.Unit],
	['persona', CompletionItemKind.Class],
	['prd', CompletionItemKind.File],
	['requirement', CompletionItemKind.Property],
	['screen', CompletionItemKind.Color],
	['story', CompletionItemKind.Interface],
	['task', CompletionItemKind.Method],
]);
