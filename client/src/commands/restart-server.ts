import type { Session } from '../session.js';

/** Ends the server and starts a fresh one, which reads everything anew. */
export function restartServer(session: Session): Promise<void> {
	return session.restart();
}
