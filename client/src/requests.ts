import type { Requests } from '../../server/src/protocol.js';
import type { Session } from './session.js';

/** Asks the server; `undefined` where it is not there, or starts again meanwhile. */
export async function ask<M extends 'clewline/specs' | 'clewline/status'>(
	session: Session,
	method: M,
	params: Requests[M]['params'],
): Promise<Requests[M]['result'] | undefined> {
	return askLsp(session, method, params);
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
