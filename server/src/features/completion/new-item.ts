import * as l10n from '@vscode/l10n';
import { CompletionItemKind } from 'vscode-languageserver-protocol';
import type { Item } from '../../language/document.js';
import type { Kind } from '../../language/kind.js';
import type { Span } from '../../util/span.js';
import { idAfter, takenBy, takenIn } from '../../workspace/next-id.js';
import { prefixOf } from '../../workspace/workspace.js';
import type { Cursor } from './cursor.js';
import type { Proposals } from './proposal.js';

/** An ID that no item has yet. */
export interface FreeId {
	readonly id: string;
	readonly kind: Kind | undefined;
}

/**
 * The next free ID of each prefix in the scope of the file. Numbers of the workspace are counted before the branches are asked:
 * the picture of the workspace may be over then.
 */
export function freeIds({ located, document, offset }: Cursor, prefixes: readonly string[]): Promise<readonly FreeId[]> {
	const { workspace, path } = located;
	const { kindByPrefix } = workspace.configuration.reading.grammar;
	const scope = workspace.scopeOf(path);
	const items: readonly Item[] = document.type === 'spec' ? document.items : [];
	const except = items.find(it => it.idSpan.start <= offset && offset <= it.idSpan.end);
	const known = prefixes.map(prefix => ({ prefix, taken: takenIn(workspace, prefix, { scope, except }) }));
	return Promise.all(
		known.map(async ({ prefix, taken }) => {
			const elsewhere = takenBy(await located.idsOnBranches(prefix, scope), prefix);
			const kind = kindByPrefix.get(prefixOf(`${prefix}-`));
			return { id: idAfter(prefix, [taken, elsewhere], kind), kind };
		}),
	);
}

/** The ID that a new item of a kind would have as far as this workspace knows; the branches are not asked. */
export function firstIdOf(cursor: Cursor, kind: Kind): string {
	const [prefix = kind.toUpperCase()] = prefixesOf(cursor, kind);
	const { workspace, path } = cursor.located;
	return idAfter(prefix, [takenIn(workspace, prefix, { scope: workspace.scopeOf(path) })], kind);
}

/** The prefixes of a kind, those first that are in use. */
export function prefixesOf({ located }: Cursor, kind: Kind): readonly string[] {
	const { workspace } = located;
	const prefixes = [...workspace.configuration.reading.grammar.kindByPrefix].flatMap(([prefix, it]) =>
		it === kind ? prefix : [],
	);
	if (prefixes.length < 2) {
		return prefixes;
	}
	const used = prefixes.map(prefix => ({ prefix, highest: takenIn(workspace, prefix).highest }));
	return used.toSorted((a, b) => b.highest - a.highest).map(it => it.prefix);
}

/** Where the ID of a whole file is written. */
export interface IdPlace {
	readonly span: Span;
	readonly kind: Kind | undefined;

	/** What has been typed of the ID. */
	readonly typed: string;
	write(id: string): string;
}

/** The next free IDs of a kind, or of the prefix that has been typed. */
export async function proposeIds(cursor: Cursor, { span, kind, typed, write }: IdPlace): Promise<Proposals> {
	const { kindByPrefix } = cursor.located.workspace.configuration.reading.grammar;
	const prefix = /^[A-Za-z][A-Za-z0-9]*(?=-)/.exec(typed)?.[0];
	const prefixes =
		prefix !== undefined && kindByPrefix.has(prefix) ? [typed.slice(0, typed.lastIndexOf('-'))] : prefixesOf(cursor, kind ?? '');
	const free = await freeIds(cursor, prefixes);
	return {
		span,
		items: free.map(({ id }) => ({
			label: id,
			kind: CompletionItemKind.Snippet,
			title: l10n.t('next free ID'),
			text: write(id),
		})),
	};
}
