import type {
	AnnotatedTextEdit,
	ChangeAnnotation,
	CreateFile,
	RenameFile,
	TextDocumentEdit,
	TextEdit,
	WorkspaceEdit,
} from 'vscode-languageserver-protocol';
import type { Document } from '../language/document.js';
import { rangeOf } from '../util/line-table.js';
import type { Span } from '../util/span.js';
import type { Folder } from './located.js';

/** Gathers changes of one folder's files, and makes one edit of them: the user takes all of them back at once. */
export class Changes {
	readonly #folder: Folder;
	readonly #editsByPath = new Map<string, (TextEdit | AnnotatedTextEdit)[]>();
	readonly #files: (CreateFile | RenameFile)[] = [];
	readonly #annotations = new Map<string, ChangeAnnotation>();

	#usual: ChangeAnnotation | undefined;

	constructor(folder: Folder) {
		this.#folder = folder;
	}

	/** Whether an annotation reaches the user. Where it does not, an edit that should be asked about is made, or better left out. */
	get canAsk(): boolean {
		return this.#folder.client.canAnnotate;
	}

	/** Annotates all changes of texts that follow and have no annotation of their own. */
	annotate(annotation: ChangeAnnotation): void {
		this.#usual = annotation;
	}

	/** Puts a text in the place of another; an empty span inserts. An annotation asks for the user's word, or explains. */
	replace({ path, lines }: Pick<Document, 'path' | 'lines'>, span: Span, newText: string, annotation = this.#usual): void {
		const edit = { range: rangeOf(lines, span), newText };
		const edits = this.#editsByPath.get(path) ?? [];
		this.#editsByPath.set(path, edits);
		if (annotation && this.#folder.client.canAnnotate) {
			this.#annotations.set(annotation.label, annotation);
			edits.push({ ...edit, annotationId: annotation.label });
		} else {
			edits.push(edit);
		}
	}

	/** Creates a file with a text. A client that cannot is asked nothing. */
	create(path: string, text: string): void {
		if (this.#folder.client.canChangeFiles) {
			this.#files.push({ kind: 'create', uri: this.#folder.uriOf(path), options: { ignoreIfExists: true } });
			this.#editsByPath.set(path, [{ range: { start: zero, end: zero }, newText: text }]);
		}
	}

	/** Renames a file after its text has been changed. A client that cannot keeps the old name. */
	rename(path: string, newPath: string): void {
		if (this.#folder.client.canChangeFiles) {
			this.#files.push({ kind: 'rename', oldUri: this.#folder.uriOf(path), newUri: this.#folder.uriOf(newPath) });
		}
	}

	/** All changes, those of texts before the renaming of files. */
	toEdit(): WorkspaceEdit {
		const { uriOf, versionOf, client } = this.#folder;
		if (!client.canChangeFiles && !client.canAnnotate) {
			return { changes: Object.fromEntries(Array.from(this.#editsByPath, ([path, edits]) => [uriOf(path), edits])) };
		}
		const texts: TextDocumentEdit[] = Array.from(this.#editsByPath, ([path, edits]) => ({
			textDocument: { uri: uriOf(path), version: versionOf(path) },
			edits,
		}));
		return {
			documentChanges: [
				...this.#files.filter(it => it.kind === 'create'),
				...texts,
				...this.#files.filter(it => it.kind === 'rename'),
			],
			...(this.#annotations.size > 0 ? { changeAnnotations: Object.fromEntries(this.#annotations) } : {}),
		};
	}
}

const zero = { line: 0, character: 0 };
