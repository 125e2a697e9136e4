import { Uri, type ViewColumn, type WebviewPanel, window } from 'vscode';
import type { Session } from '../session.js';
import { pageOf } from './page.js';

/** A page beside the editors, one of its sort: a view of the workspace. */
export interface PanelKind<FromPage> {
	/** What VS Code remembers an open panel by; the page's files in `dist/webview` are called like its last part. */
	readonly viewType: string;
	readonly title: () => string;

	/** Where it opens. */
	readonly column: ViewColumn;

	/** Whether the page has style sheets that are made in it: Mermaid puts one into each picture. */
	readonly hasInlineStyles: boolean;

	/** Whether a page has said what it may say. What a page says is not trusted. */
	isMessage(value: unknown): value is FromPage;
}

/**
 * Shows a page, and lets it come back as it was when the window is loaded again: it is left open when the extension ends, since VS Code
 * would forget one that is closed.
 */
export class Panels<FromPage> {
	readonly #session: Session;
	readonly #kind: PanelKind<FromPage>;
	readonly #hear: (message: FromPage) => void;
	#panel: WebviewPanel | undefined;

	/** `hear` is told what the page says. */
	constructor(session: Session, kind: PanelKind<FromPage>, hear: (message: FromPage) => void) {
		this.#session = session;
		this.#kind = kind;
		this.#hear = hear;
		session.context.subscriptions.push(
			window.registerWebviewPanelSerializer(kind.viewType, {
				deserializeWebviewPanel: panel => Promise.resolve(this.#fill(panel)),
			}),
		);
	}

	/** Whether there is a page to show something. */
	get isOpen(): boolean {
		return this.#panel !== undefined;
	}

	/** Opens the panel, or brings the one that is open to the front. */
	open(): void {
		if (this.#panel) {
			this.#panel.reveal();
			return;
		}
		const { viewType, title, column } = this.#kind;
		this.#fill(window.createWebviewPanel(viewType, title(), column, { enableFindWidget: true }));
	}

	/** Says something to the page, if it is there. */
	say(message: unknown): void {
		void this.#panel?.webview.postMessage(message);
	}

	#fill(panel: WebviewPanel): void {
		const { extensionUri } = this.#session.context;
		const pages = Uri.joinPath(extensionUri, 'dist', 'webview');
		this.#panel?.dispose();
		this.#panel = panel;
		panel.title = this.#kind.title();
		panel.webview.options = { enableScripts: true, localResourceRoots: [pages] };
		panel.webview.onDidReceiveMessage((message: unknown) => {
			if (this.#kind.isMessage(message)) {
				this.#hear(message);
			}
		});
		panel.onDidDispose(() => {
			if (this.#panel === panel) {
				this.#panel = undefined;
			}
		});
		const name = this.#kind.viewType.slice(this.#kind.viewType.lastIndexOf('.') + 1);
		const address = (file: string): string => panel.webview.asWebviewUri(Uri.joinPath(pages, file)).toString();
		panel.webview.html = pageOf({
			script: address(`${name}.js`),
			style: address(`${name}.style.css`),
			source: panel.webview.cspSource,
			hasInlineStyles: this.#kind.hasInlineStyles,
			nonce: createNonce(),
		});
	}
}

function createNonce(): string {
	return Array.from(crypto.getRandomValues(new Uint8Array(16)), it => it.toString(16).padStart(2, '0')).join('');
}
