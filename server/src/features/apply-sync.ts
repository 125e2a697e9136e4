import * as l10n from '@vscode/l10n';
import type { WorkspaceEdit } from 'vscode-languageserver-protocol';
import type { ApplySyncParams, SyncDone } from '../protocol.js';
import { applySync as carryOut, type SyncResult } from '../trackers/syncing/apply-sync.js';
import { describeResults } from '../trackers/syncing/describe-plan.js';
import { Changes } from './changes.js';
import type { Editor } from './feature.js';
import { describeFolders, type FolderPlan, planFolders } from './issues/folder-plan.js';
import { ownRequest } from './own-request.js';
import { Refusal } from './refusal.js';

/** `clewline/applySync`. */
export const applySync = ownRequest('clewline/applySync', provideApplySync);

/** Does what the user has seen and wants. The plan is made anew: where it says something else by now, nothing is done. */
export async function provideApplySync(editor: Editor, { seal, ...params }: ApplySyncParams): Promise<SyncDone> {
	const plans = await planFolders(editor, params);
	if (describeFolders(plans).seal !== seal) {
		throw new Refusal(l10n.t('Specs or issues have changed meanwhile, and nothing was done. Look at the new plan.'));
	}
	const done = [];
	for (const plan of plans) {
		done.push(await applyFolder(plan));
	}
	const results = done.flatMap(it => it.results);
	return {
		text: describeResults(results).join('\n'),
		failures: results.filter(it => it.failure !== undefined).length,
		edit: mergeEdits(done.map(it => it.edit)),
	};
}

async function applyFolder({
	folder,
	plan,
	line,
	sites,
}: FolderPlan): Promise<{ results: readonly SyncResult[]; edit: WorkspaceEdit }> {
	const changes = new Changes(folder);
	const documents = new Map(plan.items.map(({ subject: { located } }) => [located.document.path, located.document]));
	const results = await carryOut(plan, {
		sites,
		line,
		async writeSpec(path, before, edits) {
			const document = documents.get(path);
			if (!document || (await folder.readText(path)) !== before) {
				return l10n.t('`{0}` has changed meanwhile, or cannot be written.', path);
			}
			edits.forEach(({ start, end, newText }) => changes.replace(document, { start, end }, newText));
			return undefined;
		},
	});
	return { results, edit: changes.toEdit() };
}

function mergeEdits(edits: readonly WorkspaceEdit[]): WorkspaceEdit {
	return edits.some(it => it.documentChanges)
		? { documentChanges: edits.flatMap(it => it.documentChanges ?? []) }
		: { changes: Object.assign({}, ...edits.map(it => it.changes ?? {})) as NonNullable<WorkspaceEdit['changes']> };
}
