import * as vscode from 'vscode';

/** How long something may take that happens by itself, in milliseconds. */
const patience = 30_000;

/** Asks again and again until there is an answer. */
export async function eventually<T>(what: string, ask: Ask<T>): Promise<T> {
	const answer = await within(patience, ask);
	if (answer === undefined) {
		throw new Error(`not within ${patience / 1000} s: ${what}`);
	}
	return answer;
}

/** Asks again and again until there is an answer, or the time, in milliseconds, is over. */
export async function within<T>(time: number, ask: Ask<T>): Promise<T | undefined> {
	const deadline = Date.now() + time;
	while (Date.now() < deadline) {
		const answer = await ask();
		if (answer !== undefined) {
			return answer;
		}
		await new Promise(resolve => setTimeout(resolve, 100));
	}
	return undefined;
}

/** Says `undefined` for as long as there is no answer. */
type Ask<T> = () => Promise<T | undefined> | T | undefined;

/** A file of the workspace, by its path in the first folder. */
export function uriOf(path: string): vscode.Uri {
	const folder = vscode.workspace.workspaceFolders?.[0];
	if (folder === undefined) {
		throw new Error('no folder is open');
	}
	return vscode.Uri.joinPath(folder.uri, path);
}

/** Shows a file. */
export async function show(path: string): Promise<vscode.TextEditor> {
	return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uriOf(path)));
}

/** A place inside of the first occurrence of a text. */
export function placeOf({ document }: vscode.TextEditor, text: string): vscode.Position {
	return document.positionAt(document.getText().indexOf(text) + 1);
}

/** Our findings in a file, as `rule: message`. */
export function findingsIn(path: string): string[] {
	const ours = vscode.languages.getDiagnostics(uriOf(path)).filter(it => it.source === 'clewline');
	return ours.map(it => `${typeof it.code === 'object' ? it.code.value : it.code}: ${it.message}`);
}

/** The file names of places, in order. */
export function fileNames(places: readonly (vscode.Location | vscode.LocationLink)[]): string[] {
	return places.map(it => ('uri' in it ? it.uri : it.targetUri).path.split('/').at(-1) ?? '');
}
