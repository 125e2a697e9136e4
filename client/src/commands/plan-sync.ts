import { l10n, ProgressLocation, type QuickPickItem, window, workspace } from 'vscode';
import type { Requests, SyncParams } from '../../../server/src/protocol.js';
import { applyEdit, askToDo } from '../requests.js';
import type { Session } from '../session.js';
import { SyncPlanDocument, syncPlanScheme } from '../views/sync-plan.js';

interface Choice extends QuickPickItem {
	readonly scope: SyncParams['scope'];
}

/** Shows what would change so that specs and issues agree, and does it once the user has seen it and wants it. */
export async function planSync(session: Session): Promise<void> {
	const choice = await window.showQuickPick(choices(), { placeHolder: l10n.t('Which requirements take part?') });
	const plan = choice && (await askAtLength(session, 'clewline/planSync', { scope: choice.scope }));
	if (!choice || !plan) {
		return;
	}
	if (plan.text !== '') {
		await documentOf(session).show(plan.text);
	}
	const apply = l10n.t('Apply');
	const buttons = plan.steps > 0 ? [apply] : [];
	if ((await window.showInformationMessage(plan.summary, ...buttons)) === apply) {
		await carryOut(session, { scope: choice.scope, seal: plan.seal });
	}
}

function choices(): readonly Choice[] {
	return [
		{ label: l10n.t('Those that name an issue'), scope: 'linked' },
		{ label: l10n.t('These, and approved requirements without an issue: create one for each'), scope: 'all' },
	];
}

async function carryOut(session: Session, params: Requests['clewline/applySync']['params']): Promise<void> {
	const done = await askAtLength(session, 'clewline/applySync', params);
	if (!done) {
		return;
	}
	const isWritten = await applyEdit(session, done.edit);
	if (done.failures > 0 || !isWritten) {
		await documentOf(session).show(done.text);
	}
	const [summary = ''] = done.text.split('\n').slice(-1);
	void (done.failures > 0 || !isWritten ? window.showWarningMessage(summary) : window.showInformationMessage(summary));
}

/** Trackers may take their time. */
async function askAtLength<M extends 'clewline/planSync' | 'clewline/applySync'>(
	session: Session,
	method: M,
	params: Requests[M]['params'],
): Promise<Requests[M]['result'] | undefined> {
	return window.withProgress({ location: ProgressLocation.Notification, title: l10n.t('Asking trackers…') }, () =>
		askToDo(session, method, params),
	);
}

const documents = new WeakMap<Session, SyncPlanDocument>();

/** Plans are shown in one document, which is made with the first of them. */
function documentOf(session: Session): SyncPlanDocument {
	const known = documents.get(session);
	if (known) {
		return known;
	}
	const document = new SyncPlanDocument();
	documents.set(session, document);
	session.context.subscriptions.push(workspace.registerTextDocumentContentProvider(syncPlanScheme, document));
	return document;
}
