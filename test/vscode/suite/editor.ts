import * as vscode from 'vscode';

/** What must hold in every host, by what it says, in this order. The workspace is the example shop. */
export type Checks = Readonly<Record<string, () => Promise<void>>>;

/** What a provider of places answers. */
export type Places = readonly (vscode.Location | vscode.LocationLink)[];

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
export function fileNames(places: Places): string[] {
	return places.map(it => ('uri' in it ? it.uri : it.targetUri).path.split('/').at(-1) ?? '');
}

/** Fails where something does not hold that is said in a main clause. */
export function expect(condition: boolean, what: string): void {
	if (!condition) {
		throw new Error(`it does not hold that ${what}`);
	}
}

/** Applies an edit as an extension does. */
export async function apply(change: (edit: vscode.WorkspaceEdit) => void): Promise<void> {
	const edit = new vscode.WorkspaceEdit();
	change(edit);
	expect(await vscode.workspace.applyEdit(edit), 'the edit was applied');
}

/** Asks all providers of one kind, by the command that VS Code has for it. */
export async function ask<T>(command: string, ...args: unknown[]): Promise<T> {
	return vscode.commands.executeCommand<T>(command, ...args);
}

/** The text of the hovers at a place; `undefined` where there is none. */
export async function hoverAt(uri: vscode.Uri, position: vscode.Position): Promise<string | undefined> {
	const hovers = await ask<vscode.Hover[]>('vscode.executeHoverProvider', uri, position);
	const contents = hovers.flatMap(it => it.contents).map(it => (typeof it === 'string' ? it : it.value));
	return contents.length === 0 ? undefined : contents.join('\n');
}

/** Fails where a message is in another language than the one that is set. */
export function expectOurLanguage(message: string): void {
	const isChinese = vscode.workspace.getConfiguration('clewline').get('locale') === 'zh-cn';
	expect(/[\u4e00-\u9fff]/.test(message) === isChinese, `it is in ${isChinese ? 'Chinese' : 'English'}: ${message}`);
}
