import {
	type CancellationToken,
	type HandlerResult,
	LSPErrorCodes,
	type ProtocolRequestType,
	type RequestHandler,
	ResponseError,
	type ServerCapabilities,
} from 'vscode-languageserver-protocol';
import { PictureOver } from '../workspace/picture.js';
import type { Client } from './client.js';
import type { Folder, Located } from './located.js';
import { Refusal } from './refusal.js';

/** One thing the server can do: what it announces, and how it answers. */
export interface Feature {
	readonly capability: ServerCapabilities;
	serve(on: OnRequest, editor: Editor): void;
}

/** The part of an LSP connection that a feature needs. */
export type OnRequest = <P, R, PR, E, RO>(type: ProtocolRequestType<P, R, PR, E, RO>, handler: RequestHandler<P, R, E>) => void;

/** What the client has open. */
export interface Editor {
	readonly client: Client;

	/** The workspace folders, those of single documents included. */
	folders(): readonly Folder[];

	/** Finds the workspace folder that a client's URI belongs to. */
	locate(uri: string): Located | undefined;
}

/** An answer that may take a while. What comes after a wait looks at no picture: it may be over. */
type Answer<R> = R | null | Promise<R | null>;

/** Ties a request about a text document to its answer, so that the compiler holds one to the other. Off our files it answers nothing. */
export function feature<P extends { readonly textDocument: { readonly uri: string } }, R, PR, E, RO>(
	capability: ServerCapabilities,
	type: ProtocolRequestType<P, R | null, PR, E, RO>,
	provide: (located: Located, params: P, token: CancellationToken) => Answer<R>,
): Feature {
	return editorFeature(capability, type, (editor, params, token) => {
		const located = editor.locate(params.textDocument.uri);
		return located ? provide(located, params, token) : null;
	});
}

/** The same for a request that is about no text document, or about several folders. */
export function editorFeature<P, R, PR, E, RO>(
	capability: ServerCapabilities,
	type: ProtocolRequestType<P, R | null, PR, E, RO>,
	provide: (editor: Editor, params: P, token: CancellationToken) => Answer<R>,
): Feature {
	return {
		capability,
		serve: (on, editor) =>
			on(type, (params, token) => answer(() => provide(editor, params, token)) as HandlerResult<R | null, E>),
	};
}

/** A refusal reaches the user in its own words; a client whose question was overtaken by an edit asks again. */
async function answer<R>(provide: () => Answer<R>): Promise<R | null | ResponseError> {
	try {
		return await provide();
	} catch (error) {
		if (error instanceof Refusal) {
			return new ResponseError(LSPErrorCodes.RequestFailed, error.message);
		}
		if (error instanceof PictureOver) {
			return new ResponseError(LSPErrorCodes.ContentModified, error.message);
		}
		throw error;
	}
}
