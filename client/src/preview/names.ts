import { commands, l10n, Uri, window } from 'vscode';
import type { NameInSpec } from '../../../server/src/protocol.js';
import { ask } from '../requests.js';
import type { Session } from '../session.js';
import type { MarkdownIt } from './markdown-it.js';
import { createNames, linkNames, type Names } from './plugin.js';

/** How many documents are remembered: nobody has more previews open. */
const mostDocuments = 20;

/**
 * How often a preview is asked to be drawn again, and how long it is left alone before, in milliseconds: VS Code shows nothing new any
 * more in a page that gets another text before it has loaded.
 */
const drawing = { attempts: 2, patience: 3000 };

/**
 * What the Markdown preview knows of IDs. It renders at once and cannot wait. So the IDs of the document in the active editor are known
 * before anybody asks for its preview; a preview of any other is drawn again once they are, and every one when they are others.
 */
export class PreviewNames {
	readonly #session: Session;

	/** The documents that have been shown; what was shown last comes last. */
	readonly #byUri = new Map<string, Known>();

	/** The document in the active editor, which may be shown next. */
	#next: { readonly uri: string; readonly known: Known } | undefined;

	constructor(session: Session) {
		this.#session = session;
		session.onDidStart(() => {
			void this.#learnNext();
			void this.#learnAll();
		});
		session.onDidChangeSpecs(() => void this.#learnAll());
		session.context.subscriptions.push(window.onDidChangeActiveTextEditor(() => void this.#learnNext()));
	}

	/** What VS Code's Markdown support calls to make its preview ours, too. */
	extendMarkdownIt(markdown: MarkdownIt): MarkdownIt {
		return linkNames(markdown, { namesOf: env => this.#namesOf(env), statusWord });
	}

	#namesOf(env: unknown): Names | undefined {
		const uri = uriOf(env);
		if (uri === undefined) {
			return undefined;
		}
		const shown = this.#byUri.get(uri);
		const known = shown ?? (this.#next?.uri === uri ? this.#next.known : toKnown([]));
		known.isDrawn = true;
		if (!shown) {
			this.#byUri.set(uri, known);
			void this.#learn([uri]);
		}
		return known.names;
	}

	async #learnNext(): Promise<void> {
		const document = window.activeTextEditor?.document;
		if (document?.languageId === 'markdown') {
			const uri = document.uri.toString();
			this.#next = { uri, known: await this.#ask(uri) };
		}
	}

	async #learnAll(): Promise<void> {
		const uris = [...this.#byUri.keys()];
		uris.slice(0, -mostDocuments).forEach(it => this.#byUri.delete(it));
		await this.#learn(uris.slice(-mostDocuments));
	}

	async #learn(uris: readonly string[]): Promise<void> {
		const outdated: string[] = [];
		for (const uri of uris) {
			const known = await this.#ask(uri);
			if (known.answer !== this.#byUri.get(uri)?.answer) {
				this.#byUri.set(uri, known);
				outdated.push(uri);
			}
		}
		await this.#redraw(outdated);
	}

	async #ask(uri: string): Promise<Known> {
		return toKnown((await ask(this.#session, 'clewline/names', { uri })) ?? []);
	}

	/**
	 * Has the previews of some documents drawn again. VS Code forgets that it is asked for while it waits to draw for another reason; what
	 * is not drawn though it was asked for again has no preview any more.
	 */
	async #redraw(uris: readonly string[], attempts = drawing.attempts): Promise<void> {
		if (uris.length === 0) {
			return;
		}
		await new Promise(resolve => setTimeout(resolve, drawing.patience));
		const left = uris.filter(uri => this.#byUri.get(uri)?.isDrawn === false);
		if (left.length > 0 && attempts > 0) {
			await commands.executeCommand('markdown.preview.refresh');
			await this.#redraw(left, attempts - 1);
		} else {
			left.forEach(uri => this.#byUri.delete(uri));
		}
	}
}

/** What is known of one document. */
interface Known {
	/** What the server has answered. */
	readonly answer: string;
	readonly names: Names | undefined;

	/** Whether a preview has been drawn with it. */
	isDrawn: boolean;
}

function toKnown(names: readonly NameInSpec[]): Known {
	return { answer: JSON.stringify(names), names: createNames(names), isDrawn: false };
}

/** The preview tells the URI of its document. */
function uriOf(env: unknown): string | undefined {
	const document = typeof env === 'object' && env !== null && 'currentDocument' in env ? env.currentDocument : undefined;
	return document instanceof Uri ? document.toString() : undefined;
}

/** A status of our life cycle in the reader's language; a word of the team's own stays as it is. */
function statusWord(status: string): string {
	switch (status) {
		case 'draft':
			return l10n.t('draft');
		case 'review':
			return l10n.t('in review');
		case 'approved':
			return l10n.t('approved');
		case 'in-progress':
			return l10n.t('in progress');
		case 'shipped':
			return l10n.t('shipped');
		case 'dropped':
			return l10n.t('dropped');
		default:
			return status;
	}
}
