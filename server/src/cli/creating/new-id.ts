import * as l10n from '@vscode/l10n';
import { kindOfId } from '../../language/id.js';
import { positionAt } from '../../util/line-table.js';
import { prefixOf, type Workspace } from '../../workspace/workspace.js';
import { UsageError } from '../command/usage-error.js';
import type { Template } from '../templates/template.js';

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
 * Refuses an ID that a new item cannot have.
 *
 * @throws UsageError for what is no ID of this kind, and for one that an item has already.
 */
export function refuseWrongId(workspace: Workspace, { kind, prefix }: Template, id: string): void {
	if (kindOfId(id, workspace.configuration.reading.grammar) !== kind) {
		throw new UsageError(l10n.t('`{0}` is no ID of the kind `{1}`. Such IDs look like {2}-1.', id, kind, prefix));
	}
	const [other] = workspace.definitionsOf(id);
	if (other) {
		const line = positionAt(other.document.lines, other.item.idSpan.start).line + 1;
		throw new UsageError(l10n.t('`{0}` is taken: see {1}:{2}.', id, other.document.path, line));
	}
}
