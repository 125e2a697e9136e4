import { idAfter, takenBy, takenIn } from '../workspace/next-id.js';
import { prefixOf, type Workspace } from '../workspace/workspace.js';
import type { Template } from './template.js';

/** The prefix that the items of a kind have in this workspace, the most frequent of several; that of the template if it has none. */
export function usualPrefix(workspace: Workspace, { kind, prefix }: Template): string {
	const counts = new Map([[prefix, 0]]);
	for (const document of workspace.documents()) {
		for (const item of document.type === 'spec' ? document.items : []) {
			const own = prefixOf(item.id);
			if (item.kind === kind && workspace.configuration.reading.grammar.kindByPrefix.has(own)) {
				counts.set(own, (counts.get(own) ?? 0) + 1);
			}
		}
	}
	return [...counts].reduce((most, next) => (next[1] > most[1] ? next : most))[0];
}

/**
 * The next free ID of a prefix. Numbers of the workspace are counted before the branches are asked: the picture of the workspace may
 * be over then.
 * @param idsOnBranches The IDs with the prefix that specs define on any local branch.
 */
export async function nextFreeId(
	workspace: Workspace,
	{ prefix, kind }: Pick<Template, 'kind' | 'prefix'>,
	idsOnBranches: (prefix: string) => Promise<readonly string[]>,
): Promise<string> {
	const taken = takenIn(workspace, prefix);
	return idAfter(prefix, [taken, takenBy(await idsOnBranches(prefix), prefix)], kind);
}
