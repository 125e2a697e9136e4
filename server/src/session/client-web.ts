import type { Requests } from '../protocol.js';
import type { Web } from '../workspace/http.js';

/** The part of a connection that the web needs. */
export interface ClientRequests {
	sendRequest<R>(method: string, params: unknown): Promise<R>;
}

/** The web by way of the client, which alone has the tokens of its user, and adds them to what it sends. */
export function createClientWeb(client: ClientRequests): Web {
	return {
		hasCredential: use => client.sendRequest<Requests['clewline/hasCredential']['result']>('clewline/hasCredential', use),
		ask: request => client.sendRequest<Requests['clewline/ask']['result']>('clewline/ask', request),
	};
}
