import { Range, type Uri, workspace, WorkspaceEdit } from 'vscode';

/** Edits that a panel has made in files, each of which it can take back; the editor's own undo belongs to the editors of these files. */
export class UndoableEdits {
	readonly #made: (readonly FileChange[])[] = [];

	/** Makes an edit in one step; `false` where it was not made. */
	async make(edit: WorkspaceEdit): Promise<boolean> {
		const uris = edit.entries().map(([uri]) => uri);
		const before = await Promise.all(uris.map(textOf));
		const isMade = await applyAndSave(edit);
		if (isMade) {
			const after = await Promise.all(uris.map(textOf));
			this.#made.push(uris.map((uri, at) => ({ uri, before: before[at] ?? '', after: after[at] ?? '' })));
		}
		return isMade;
	}

	/** Takes back the last edit that was not taken back otherwise; `false` where a file has changed since, so that this cannot be. */
	async takeBack(): Promise<boolean> {
		for (let changes = this.#made.pop(); changes; changes = this.#made.pop()) {
			const texts = await Promise.all(changes.map(it => textOf(it.uri)));
			if (changes.every(({ after }, at) => texts[at] === after)) {
				return applyAndSave(inverseOf(changes));
			}
			if (!changes.every(({ before }, at) => texts[at] === before)) {
				return false;
			}
		}
		return true;
	}
}

/** What an edit has made of the text of a file. */
interface FileChange {
	readonly uri: Uri;
	readonly before: string;
	readonly after: string;
}

/** The lines that differ alone are written anew, so that a cursor elsewhere stays where it is. */
function inverseOf(changes: readonly FileChange[]): WorkspaceEdit {
	const edit = new WorkspaceEdit();
	for (const { uri, before, after } of changes) {
		const [old, now] = [before.split(/\r?\n/), after.split(/\r?\n/)];
		const shorter = Math.min(old.length, now.length) - 1;
		let head = 0;
		while (head < shorter && old[head] === now[head]) {
			head++;
		}
		let tail = 0;
		while (tail < shorter - head && old.at(-1 - tail) === now.at(-1 - tail)) {
			tail++;
		}
		const last = now.length - 1 - tail;
		const text = old.slice(head, old.length - tail).join('\n');
		edit.replace(uri, new Range(head, 0, last, now[last]?.length ?? 0), text);
	}
	return edit;
}

async function textOf(uri: Uri): Promise<string> {
	return (await workspace.openTextDocument(uri)).getText();
}

/** Applies an edit. What was as on the disk before is so again; what the user has not saved yet stays theirs to save. */
async function applyAndSave(edit: WorkspaceEdit): Promise<boolean> {
	const dirty = new Set(workspace.textDocuments.filter(it => it.isDirty).map(it => it.uri.toString()));
	const isApplied = await workspace.applyEdit(edit, { isRefactoring: true });
	const saved = isApplied ? edit.entries().flatMap(([uri]) => (dirty.has(uri.toString()) ? [] : uri)) : [];
	await Promise.all(saved.map(async uri => (await workspace.openTextDocument(uri)).save()));
	return isApplied;
}
