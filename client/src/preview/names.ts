import { commands, l10n, Uri } from 'vscode';
import { ask } from '../requests.js';
import type { Session } from '../session.js';
import type { MarkdownIt } from './markdown-it.js';
import { createNames, linkNames, type Names } from './plugin.js';

/** How many documents are remembered: nobody has more previews open. */
const mostDocuments = 20;

/** How often a preview is asked to be drawn again, and how long that may take each time, in milliseconds. */
const drawing = { attempts: 3, patience: 1000 };

/**
 * What the Markdown preview knows of IDs. It renders at once and cannot wait, so that it shows what was known the last time, and is
 * drawn again when the server has told otherwise.
 */
export class PreviewNames {
	readonly #session: Session;
	readonly #byUri = new Map<string, Known>();

	constructor(session: Session) {
		this.#session = session;
		session.onDidStart(() => void this.#learnAll());
		session.onDidChangeSpecs(() => void this.#learnAll());
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
		} else if (uri !== undefined) {
			this.#byUri.set(uri, { answer: '[]', names: undefined, isDrawn: true });
			void this.#learn([uri]);
		}
		return known?.names;
	}

	async #learnAll(): Promise<void> {
		const uris = [...this.#byUri.keys()].slice(-mostDocuments);
		for (const uri of this.#byUri.keys()) {
			if (!uris.includes(uri)) {
				this.#byUri.delete(uri);
			}
		}
		await this.#learn(uris);
	}

	async #learn(uris: readonly string[]): Promise<void> {
		const shown: Known[] = [];
		for (const uri of uris) {
			const names = (await ask(this.#session, 'clewline/names', { uri })) ?? [];
			const answer = JSON.stringify(names);
			const before = this.#byUri.get(uri);
			if (answer !== before?.answer) {
				const known = { answer, names: createNames(names), isDrawn: false };
				this.#byUri.set(uri, known);
				shown.push(...(before?.isDrawn === true ? [known] : []));
			}
		}
		await redraw(shown);
	}
}

/** Has the previews of some documents drawn again. VS Code forgets that it is asked for while it waits to draw for another reason. */
async function redraw(shown: readonly Known[], attempts = drawing.attempts): Promise<void> {
	if (shown.length > 0 && attempts > 0) {
		await commands.executeCommand('markdown.preview.refresh');
		await new Promise(resolve => setTimeout(resolve, drawing.patience));
		await redraw(
			shown.filter(it => !it.isDrawn),
			attempts - 1,
		);
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
