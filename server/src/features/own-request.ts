import { ProtocolRequestType } from 'vscode-languageserver-protocol';
import type { Requests } from '../protocol.js';
import { type Editor, editorFeature, type Feature } from './feature.js';

/** Ties a request of `protocol.ts` to its answer. */
export function ownRequest<M extends keyof Requests>(
	method: M,
	provide: (
		editor: Editor,
		params: Requests[M]['params'],
	) => Requests[M]['result'] | null | Promise<Requests[M]['result'] | null>,
): Feature {
	const type = new ProtocolRequestType<Requests[M]['params'], Requests[M]['result'] | null, never, void, void>(method);
	return editorFeature({}, type, provide);
}
