import { window, workspace } from 'vscode';
import type { WorkspaceEdit } from 'vscode-languageclient';
import type { Requests } from '../../server/src/protocol.js';
import type { Session } from './session.js';

/** Asks the server; `undefined` where it is not there, or starts again meanwhile. */
export async function ask<
	M extends
		| 'clewline/flow'
		| 'clewline/names'
		| 'clewline/refreshIssues'
		| 'clewline/revisions'
		| 'clewline/roadmap'
		| 'clewline/specKinds'
		| 'clewline/specs'
		| 'clewline/status'
		| 'clewline/trackers',
>(session: Session, method: M, params: Requests[M]['params']): Promise<Requests[M]['result'] | undefined> {
	return askLsp(session, method, params);
}

/** Asks the server for what it may refuse, and shows its refusal in its own words. */
export async function askToDo<M extends keyof Requests>(
	{ client }: Session,
	method: M,
	params: Requests[M]['params'],
): Promise<Requests[M]['result'] | undefined> {
	try {
		return (await client?.sendRequest<Requests[M]['result'] | null>(method, params)) ?? undefined;
	} catch (error) {
		void window.showWarningMessage(error instanceof Error ? error.message : String(error));
		return undefined;
	}
}

/** Asks the server by a request of LSP itself. */
export async function askLsp<R>(session: Session, method: string, params: unknown): Promise<R | undefined> {
	const { client } = session;
	if (client?.isRunning() !== true) {
		return undefined;
	}
	try {
		return (await client.sendRequest<R | null>(method, params)) ?? undefined;
	} catch (error) {
		session.log.debug(`${method}: ${String(error)}`);
		return undefined;
	}
}

/** Makes an edit that the server has answered with; `false` where the editor has not made it. */
export async function applyEdit({ client }: Session, edit: WorkspaceEdit): Promise<boolean> {
	const converted = await client?.protocol2CodeConverter.asWorkspaceEdit(edit);
	return converted !== undefined && workspace.applyEdit(converted);
}
