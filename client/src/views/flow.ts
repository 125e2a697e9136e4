import {
	commands,
	Disposable,
	env,
	l10n,
	Range,
	type TextEditor,
	type TextEditorSelectionChangeEvent,
	Uri,
	ViewColumn,
	window,
	workspace,
} from 'vscode';
import { type FromPage, isFromPage, type ToPage } from '../../webview/flow/messages.js';
import { commandIds } from '../contributions.js';
import { readTranslation, webLocale } from '../locale.js';
import { ask } from '../requests.js';
import type { Session } from '../session.js';
import { saveExport } from './export.js';
import { Panels } from './panel.js';

/** How long the text rests before its picture follows, in milliseconds. */
const rest = 60;

/**
 * The user flows of the spec that is edited, beside it: drawn by their page, with what the server knows of their steps.
 *
 * @implements REQ-412
 */
export class FlowPanel implements Disposable {
	readonly #session: Session;
	readonly #panels: Panels<FromPage>;
	readonly #subscriptions: Disposable;
	#uri: string | undefined;
	#folder: string | undefined;
	#isLocked = false;

	/** Whether the spec that is shown has diagrams. */
	#hasFlows = false;
	#timer: ReturnType<typeof setTimeout> | undefined;

	/** Counts what was asked: an answer that comes after a newer one is late. */
	#asked = 0;

	constructor(session: Session) {
		this.#session = session;
		const kind = {
			viewType: 'clewline.flow',
			title: () => l10n.t('User Flow'),
			column: ViewColumn.Beside,
			hasInlineStyles: true,
			isMessage: isFromPage,
		};
		this.#panels = new Panels(session, kind, message => void this.#hear(message));
		this.#subscriptions = Disposable.from(
			commands.registerCommand(commandIds.openFlow, () => this.#open()),
			window.onDidChangeActiveTextEditor(editor => this.#follow(editor)),
			window.onDidChangeTextEditorSelection(it => this.#point(it)),
			workspace.onDidChangeTextDocument(({ document }) => {
				if (document.uri.toString() === this.#uri) {
					clearTimeout(this.#timer);
					this.#timer = setTimeout(() => void this.refresh(), rest);
				}
			}),
		);
	}

	/** Asks the server again for what is shown; nothing where nothing is. */
	async refresh(): Promise<void> {
		if (this.#panels.isOpen) {
			await this.#show(this.#uri);
		}
	}

	dispose(): void {
		clearTimeout(this.#timer);
		this.#subscriptions.dispose();
	}

	#open(): void {
		const editor = window.activeTextEditor;
		this.#panels.open();
		this.#follow(editor);
	}

	/** Shows the flows of another spec that has some, unless the user holds on to the one that is shown. */
	#follow(editor: TextEditor | undefined): void {
		const uri = editor?.document.languageId === 'markdown' ? editor.document.uri.toString() : undefined;
		if (editor && uri !== undefined && this.#panels.isOpen && !this.#isLocked) {
			void this.#show(uri).then(() => this.#point({ textEditor: editor, selections: editor.selections }));
		}
	}

	/** Asks for the flows of a spec, and shows them. One without any does not take the place of one that has some. */
	async #show(uri: string | undefined): Promise<void> {
		const number = ++this.#asked;
		const answer = uri === undefined ? undefined : await ask(this.#session, 'clewline/flow', { uri });
		const { locale, bundle } = await readTranslation(this.#session.context.extensionUri);
		const hasFlows = (answer?.flows.diagrams.length ?? 0) > 0;
		if (number === this.#asked && (uri === this.#uri || hasFlows || !this.#hasFlows)) {
			this.#uri = uri;
			this.#folder = answer?.folder;
			this.#hasFlows = hasFlows;
			this.#say({ type: 'show', answer, isLocked: this.#isLocked, locale: webLocale(locale), translations: bundle });
		}
	}

	/** Tells the page where the cursor is. */
	#point({ textEditor, selections }: Pick<TextEditorSelectionChangeEvent, 'textEditor' | 'selections'>): void {
		const cursor = selections[0]?.active;
		if (cursor && textEditor.document.uri.toString() === this.#uri) {
			this.#say({ type: 'cursor', cursor: { line: cursor.line, character: cursor.character } });
		}
	}

	#say(message: ToPage): void {
		this.#panels.say(message);
	}

	async #hear(message: FromPage): Promise<void> {
		switch (message.type) {
			case 'ready':
				this.#isLocked = message.isLocked;
				this.#uri ??= message.uri;
				await this.refresh();
				window.visibleTextEditors.forEach(it => this.#point({ textEditor: it, selections: it.selections }));
				break;
			case 'open':
				await this.#openItem(message.file, message.line);
				break;
			case 'reveal':
				await this.#reveal(message.line);
				break;
			case 'lock':
				this.#isLocked = message.isLocked;
				this.#follow(window.activeTextEditor);
				break;
			case 'copy':
				await env.clipboard.writeText(message.text);
				window.setStatusBarMessage(l10n.t('Copied to the clipboard'), 3000);
				break;
			case 'export':
				await saveExport({ ...message, name: 'flow' }, this.#folder);
				break;
		}
	}

	/** Opens a file of the folder that is shown, and of no other. */
	async #openItem(file: string, line: number): Promise<void> {
		if (this.#folder !== undefined && !file.split('/').includes('..')) {
			await showLine(Uri.joinPath(Uri.parse(this.#folder), file), line);
		}
	}

	async #reveal(line: number): Promise<void> {
		if (this.#uri !== undefined) {
			await showLine(Uri.parse(this.#uri), line);
		}
	}
}

/** Opens a line beside the panel, where the file is open already if it is. */
async function showLine(uri: Uri, line: number): Promise<void> {
	const editors = window.visibleTextEditors;
	const editor = editors.find(it => it.document.uri.toString() === uri.toString()) ?? editors[0];
	await window.showTextDocument(uri, {
		selection: new Range(line, 0, line, 0),
		viewColumn: editor?.viewColumn ?? ViewColumn.One,
	});
}
