import { type ExtensionContext, type Uri, workspace } from 'vscode';
import type { DocumentFilter } from 'vscode-languageclient';

/**
 * The documents the server hears of: Markdown wherever it is kept, and in the workspace's folders every file, since only the server
 * knows which of them hold comments, and where.
 * Schemes are named one by one, because a selector cannot leave any out: `git:`, chat and comparison documents repeat a file's text, and
 * every item in it would be defined twice.
 */
export function documentSelector(): DocumentFilter[] {
	return [
		...[...schemes()].map(scheme => ({ scheme, language: 'markdown' })),
		...folders().map(({ uri }) => ({ scheme: uri.scheme, pattern: { baseUri: uri.toString(), pattern: '**/*' } })),
	];
}

/** Calls back when a folder has joined the workspace, and the selector of before does not know it. */
export function onDidAddFolder(context: ExtensionContext, changed: () => void): void {
	const listener = workspace.onDidChangeWorkspaceFolders(({ added }) => {
		if (added.length > 0) {
			changed();
		}
	});
	context.subscriptions.push(listener);
}

/** Where people keep files, and wherever else this workspace has a folder. */
function schemes(): Set<string> {
	return new Set(['file', 'untitled', 'vscode-remote', 'vscode-vfs', ...folders().map(it => it.uri.scheme)]);
}

function folders(): readonly { readonly uri: Uri }[] {
	return workspace.workspaceFolders ?? [];
}
