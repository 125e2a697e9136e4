import type { Diagnostic, PublishDiagnosticsParams } from 'vscode-languageserver-protocol';
import { checkingSlice, diagnosticsOf, maximumFiles } from './diagnostic.js';
import type { FolderChange, FolderSession } from './folder-session.js';
import { PendingChanges } from './pending-changes.js';
import type { Sessions } from './sessions.js';
import { normalizeUri } from './uri-path.js';

/** The client, as far as findings are pushed to it. */
export interface DiagnosticsReceiver {
	publish(params: PublishDiagnosticsParams): void;

	/** The version of a document that the client holds open; `undefined` of one that is closed. */
	versionOf(uri: string): number | undefined;
}

/** For clients that cannot pull: tells the findings of open and closed files, and takes back what is no longer true. */
export class PushedDiagnostics {
	readonly #sessions: Sessions;
	readonly #receiver: DiagnosticsReceiver;
	readonly #pending = new PendingChanges();

	/** What the client shows, by normalised URI. */
	readonly #told = new Map<string, Told>();
	#isTelling = false;

	constructor(sessions: Sessions, receiver: DiagnosticsReceiver) {
		this.#sessions = sessions;
		this.#receiver = receiver;
	}

	/** Something has changed: the client hears of it when what has come in meanwhile is taken in, too. */
	onDidChange(change: FolderChange): void {
		this.#pending.add(change);
		if (!this.#isTelling) {
			this.#isTelling = true;
			void this.#tellAll(change.session);
		}
	}

	async #tellAll(session: FolderSession): Promise<void> {
		await session.pause();
		for (let changes = this.#pending.take(); changes.length > 0; changes = this.#pending.take()) {
			for (const { session, paths } of changes) {
				await this.#tellFolder(session, paths === 'all' ? session.paths() : [...paths]);
			}
			this.#takeBack();
		}
		this.#isTelling = false;
	}

	async #tellFolder(session: FolderSession, paths: readonly string[]): Promise<void> {
		let sliceEnd = session.now() + checkingSlice;
		for (const path of paths) {
			const uri = session.uriOf(path);
			const file = this.#sessions.find(uri);
			if (file?.session === session && session.has(path) && this.#mayTell(uri, session)) {
				this.#tell(uri, session.reportOn(path).resultId, diagnosticsOf(session, path));
			}
			if (session.now() > sliceEnd) {
				await session.pause();
				sliceEnd = session.now() + checkingSlice;
			}
		}
	}

	/** Of closed files only once all is read: until then their findings come and go. */
	#mayTell(uri: string, { workspace }: FolderSession): boolean {
		const isKnown = this.#told.has(normalizeUri(uri));
		return this.#receiver.versionOf(uri) !== undefined || (workspace.isComplete && (isKnown || this.#told.size < maximumFiles));
	}

	/** A file that is clean, closed and was never told of is not worth a word. */
	#tell(uri: string, resultId: string, diagnostics: Diagnostic[]): void {
		const key = normalizeUri(uri);
		const known = this.#told.get(key);
		const version = this.#receiver.versionOf(uri);
		if (known?.resultId === resultId && known.version === version) {
			return;
		}
		if (known || diagnostics.length > 0 || version !== undefined) {
			this.#receiver.publish({ uri, diagnostics, ...(version === undefined ? {} : { version }) });
		}
		if (diagnostics.length > 0 || version !== undefined) {
			this.#told.set(key, { uri, resultId, version });
		} else {
			this.#told.delete(key);
		}
	}

	/** Files that the client still shows findings of, and that are no more. */
	#takeBack(): void {
		for (const [key, { uri }] of this.#told) {
			const file = this.#sessions.find(uri);
			const isThere = file && (file.session.has(file.path) || !file.session.workspace.isComplete);
			if (!isThere) {
				this.#receiver.publish({ uri, diagnostics: [] });
				this.#told.delete(key);
			}
		}
	}
}

/** The last that a client was told of a file. */
interface Told {
	/** In the client's own spelling. */
	readonly uri: string;
	readonly resultId: string;
	readonly version: number | undefined;
}
