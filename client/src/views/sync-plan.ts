import { EventEmitter, type TextDocumentContentProvider, Uri, window, workspace } from 'vscode';

/** What a sync would do, as a document that cannot be edited. */
export class SyncPlanDocument implements TextDocumentContentProvider {
	readonly #changed = new EventEmitter<Uri>();
	#text = '';

	readonly onDidChange = this.#changed.event;

	/** Shows a plan, in the place of one that was shown before. */
	async show(text: string): Promise<void> {
		this.#text = text;
		this.#changed.fire(place);
		await window.showTextDocument(await workspace.openTextDocument(place), { preview: true });
	}

	/** @inheritdoc */
	provideTextDocumentContent(): string {
		return this.#text;
	}
}

/** The scheme of such documents, and the one there is: VS Code shows it as a diff by the end of its name. */
export const syncPlanScheme = 'clewline-sync';
const place = Uri.from({ scheme: syncPlanScheme, path: '/Clewline.diff' });
