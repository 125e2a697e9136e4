import { commands, l10n, Uri, window } from 'vscode';
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
	readonly #byUri = new Map<string, Known>();

	constructor(session: Session) {
		this.#session = session;
		session.onDidStart(() => void this.#learnAll());
		session.onDidChangeSpecs(() => void this.#learnAll());
		session.context.subscriptions.push(window.onDidChangeActiveTextEditor(() => void this.#learn(activeDocument())));
	}

	/** What VS Code's Markdown support calls to make its preview ours, too. */
	extendMarkdownIt(markdown: MarkdownIt): MarkdownIt {
		return linkNames(markdown, { namesOf: env => this.#namesOf(env), statusWord });
	}

	#namesOf(env: unknown): Names | undefined {
		const uri = uriOf(env);
		const known = uri === undefined ? undefined : this.#byUri.get(uri);
		if (known) {
			known.isDrawn = true;
			known.isShown = true;
		} else if (uri !== undefined) {
			this.#byUri.set(uri, { answer: '[]', names: undefined, isDrawn: true, isShown: true });
			void this.#learn([uri]);
		}
		return known?.names;
	}

	/** Learns anew of the documents that have been shown, and of the one that may be shown next; the others are forgotten. */
	async #learnAll(): Promise<void> {
		const shown = Array.from(this.#byUri).flatMap(([uri, it]) => (it.isShown ? uri : []));
		const uris = new Set([...shown.slice(-mostDocuments), ...activeDocument()]);
		for (const uri of this.#byUri.keys()) {
			if (!uris.has(uri)) {
				this.#byUri.delete(uri);
			}
		}
		await this.#learn(uris);
	}

	async #learn(uris: Iterable<string>): Promise<void> {
		const outdated: string[] = [];
		for (const uri of uris) {
			const names = (await ask(this.#session, 'clewline/names', { uri })) ?? [];
			const answer = JSON.stringify(names);
			const before = this.#byUri.get(uri);
			if (answer !== before?.answer) {
				const isShown = before?.isShown === true;
				this.#byUri.set(uri, { answer, names: createNames(names), isDrawn: false, isShown });
				outdated.push(...(isShown ? [uri] : []));
			}
		}
		await this.#redraw(outdated);
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

/** The URI of the document in the active editor, if it is Markdown. */
function activeDocument(): readonly string[] {
	const document = window.activeTextEditor?.document;
	return document?.languageId === 'markdown' ? [document.uri.toString()] : [];
}

/** What is known of one document. */
interface Known {
	/** What the server has answered. */
	readonly answer: string;
	readonly names: Names | undefined;

	/** Whether a preview has been drawn with it. */
	isDrawn: boolean;

	/** Whether there has been a preview of the document at all. */
	isShown: boolean;
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
