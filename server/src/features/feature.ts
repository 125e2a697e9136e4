import type {
	ClientCapabilities,
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
	serve(on: OnRequest, locate: Locate, capabilities: () => ClientCapabilities): void;
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

/**
 * Ties a request about a text document to its answer, so that the compiler holds one to the other. Off our files it answers nothing.
 * @param simplify Turns the answer into one that a lesser client understands.
 */
export function feature<P extends { readonly textDocument: { readonly uri: string } }, A extends R, R, PR, E, RO>(
	capability: ServerCapabilities,
	type: ProtocolRequestType<P, R | null, PR, E, RO>,
	provide: (located: Located, params: P, token: CancellationToken) => A | null,
	simplify: (answer: A, capabilities: ClientCapabilities) => R = answer => answer,
): Feature {
	return {
		capability,
		serve: (on, locate, capabilities) =>
			on(type, (params, token) => {
				const located = locate(params.textDocument.uri);
				const answer = located ? provide(located, params, token) : null;
				return (answer === null ? null : simplify(answer, capabilities())) as HandlerResult<R | null, E>;
			}),
	};
}
