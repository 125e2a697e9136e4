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
	if (choice) {
		await show(session, { scope: choice.scope, prefer: 'none' });
	}
}

/** Plans anew what is shown: what specs say holds where issues were changed in their tracker, too. */
export async function preferSpecs(session: Session): Promise<void> {
	const { plan } = documentOf(session);
	if (plan) {
		await show(session, { ...plan.params, prefer: 'spec' });
	}
}

/** Does what is shown. */
export async function applySync(session: Session): Promise<void> {
	const document = documentOf(session);
	const { plan } = document;
	const done = plan && (await askAtLength(session, 'clewline/applySync', { ...plan.params, seal: plan.seal }));
	if (!done) {
		return;
	}
	const isWritten = await applyEdit(session, done.edit);
	const [summary = ''] = done.text.split('\n').slice(-1);
	void (done.failures > 0 || !isWritten ? window.showWarningMessage(summary) : window.showInformationMessage(summary));
	await document.showResults(done.text);
}

function choices(): readonly Choice[] {
	return [
		{ label: l10n.t('Those that name an issue'), scope: 'linked' },
		{ label: l10n.t('These, and approved requirements without an issue: create one for each'), scope: 'all' },
	];
}

/** What can be done with a plan is also offered beside it: a message is gone before a long plan is read. */
async function show(session: Session, params: SyncParams): Promise<void> {
	const plan = await askAtLength(session, 'clewline/planSync', params);
	if (!plan) {
		return;
	}
	await documentOf(session).showPlan({ ...plan, params });
	const apply = l10n.t('Apply');
	const prefer = l10n.t('Let Specs Win');
	const buttons = [...(plan.steps > 0 ? [apply] : []), ...(plan.undecidedTexts > 0 ? [prefer] : [])];
	const answer = await window.showInformationMessage(plan.summary, ...buttons);
	if (answer !== undefined) {
		await (answer === apply ? applySync(session) : preferSpecs(session));
	}
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
