import * as l10n from '@vscode/l10n';
import type { LocatedItem } from '../../workspace/postings.js';
import { qualifiedId, type Workspace } from '../../workspace/workspace.js';
import { Refusal } from '../refusal.js';

/**
 * The item of the roadmap that has a qualified ID in a file, and its place among the items of that file.
 * @throws Refusal where it is gone.
 */
export function findItem(
	workspace: Workspace,
	{ id, file }: { readonly id: string; readonly file: string },
): { readonly located: LocatedItem; readonly index: number } {
	const document = workspace.document(file);
	const items = document?.type === 'spec' ? workspace.itemsIn(document) : [];
	const located = items.find(it => qualifiedId(workspace, it) === id);
	if (!located) {
		throw new Refusal(l10n.t('`{0}` is no longer in `{1}`.', id, file));
	}
	return { located, index: located.document.items.indexOf(located.item) };
}
