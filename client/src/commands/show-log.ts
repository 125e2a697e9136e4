import type { Session } from '../session.js';

/** Opens the output panel where the server and the client say what they did. */
export function showLog(session: Session): void {
	session.log.show();
}
