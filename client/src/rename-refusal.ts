import { window, WorkspaceEdit } from 'vscode';
import { LSPErrorCodes, type RenameMiddleware, ResponseError } from 'vscode-languageclient';

/**
 * Tells why the server refuses to rename, and ends the matter. VS Code would go on to ask the next provider, and its own for
 * Markdown would give the whole heading the new name.
 */
export const renameRefusal: RenameMiddleware = {
	provideRenameEdits: async (...[document, position, newName, token, next]) => {
		try {
			return await next(document, position, newName, token);
		} catch (error) {
			if (error instanceof ResponseError && error.code === LSPErrorCodes.RequestFailed) {
				void window.showErrorMessage(error.message);
				return new WorkspaceEdit();
			}
			throw error;
		}
	},
};
