import * as l10n from '@vscode/l10n';
import type { Document } from '../../language/document.js';
import { findNearWord } from '../../rules/judgement/near-word.js';
import type { LocatedItem, LocatedReference } from '../../workspace/postings.js';
import type { Workspace } from '../../workspace/workspace.js';
import { UsageError } from '../command/usage-error.js';
import { isChosen, type Target } from '../workspace/target.js';
import type { TracedItem, Tracing } from './tracing.js';

/** The part of a tracing that is to be printed. */
export interface Selection {
	readonly items: readonly TracedItem[];
	readonly dangling: readonly LocatedReference[];

	/** The files whose tags are printed. */
	readonly tagged: readonly Document[];
}

/** The items of the files that are reported on. */
export function selectFiles({ workspace, items, graph }: Tracing, target: Target): Selection {
	return {
		tagged: workspace.documents().filter(it => isChosen(target, it.path)),
		items: items.filter(({ located }) => isChosen(target, located.document.path)),
		dangling: graph.dangling.filter(({ document }) => isChosen(target, document.path)),
	};
}

/**
 * The items that have one of the IDs, in the order of the IDs. An ID that several folders use means all of them, unless it is
 * qualified: `003-user-auth/FR-001`.
 *
 * @throws UsageError for an ID that nothing has.
 */
export function selectIds({ workspace, items, graph }: Tracing, ids: readonly string[]): Selection {
	const tracedByItem = new Map(items.map(it => [it.located.item, it]));
	const selected = ids.flatMap(id => findItems(workspace, id)).flatMap(({ item }) => tracedByItem.get(item) ?? []);
	const own = new Set(selected.map(it => it.located.item));
	const dangling = graph.dangling.filter(({ source }) => source !== undefined && own.has(source.item));
	return { items: [...new Set(selected)], dangling, tagged: [] };
}

function findItems(workspace: Workspace, name: string): readonly LocatedItem[] {
	const slash = name.lastIndexOf('/');
	const id = name.slice(slash + 1);
	const resolution = workspace.lookUp('', { id, qualifier: slash < 0 ? undefined : name.slice(0, slash) });
	switch (resolution.type) {
		case 'resolved':
			return [resolution.target];
		case 'ambiguous':
			return resolution.candidates;
		case 'missing':
			throw new UsageError(describeMissing(workspace, name));
	}
}

function describeMissing(workspace: Workspace, name: string): string {
	const ids = workspace.documents().flatMap(it => (it.type === 'spec' ? it.items.map(item => item.id) : []));
	const near = findNearWord(name, ids);
	return near === undefined
		? l10n.t('`{0}` is no file, no folder, and no ID of this workspace.', name)
		: l10n.t('`{0}` is no file, no folder, and no ID of this workspace. Did you mean `{1}`?', name, near);
}
