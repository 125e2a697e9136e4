import type {
	CancellationToken,
	HandlerResult,
	ProtocolRequestType,
	RequestHandler,
	ServerCapabilities,
} from 'vscode-languageserver-protocol';
import type { Workspace } from '../workspace/workspace.js';

/** One thing the server can do: what it announces, and how it answers. */
export interface Feature {
	readonly capability: ServerCapabilities;
	serve(on: OnRequest, locate: Locate): void;
}

/** The part of an LSP connection that a feature needs. */
export type OnRequest = <P, R, PR, E, RO>(type: ProtocolRequestType<P, R, PR, E, RO>, handler: RequestHandler<P, R, E>) => void;

/** Finds the workspace folder that a client's URI belongs to. */
export type Locate = (uri: string) => Located | undefined;

/** A file in the picture of its workspace folder. */
export interface Located {
	readonly workspace: Workspace;

	/** Relative to the root of the folder. */
	readonly path: string;

	/** The URI of a path of the same folder, in the client's own spelling where it has one open. */
	uriOf(path: string): string;
}

/** Ties a request about a text document to its answer, so that the compiler holds one to the other. Off our files it answers nothing. */
export function feature<P extends { readonly textDocument: { readonly uri: string } }, R, PR, E, RO>(
	capability: ServerCapabilities,
	type: ProtocolRequestType<P, R | null, PR, E, RO>,
	provide: (located: Located, params: P, token: CancellationToken) => R | null,
): Feature {
	return {
		capability,
		serve: (on, locate) =>
			on(type, (params, token) => {
				const located = locate(params.textDocument.uri);
				return (located ? provide(located, params, token) : null) as HandlerResult<R | null, E>;
			}),
	};
}
