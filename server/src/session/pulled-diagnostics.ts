import type {
	CancellationToken,
	DocumentDiagnosticReport,
	WorkspaceDiagnosticParams,
	WorkspaceDiagnosticReport,
	WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { checkingSlice, diagnosticsOf, maximumFiles } from './diagnostic.js';
import type { FolderChange, FolderSession } from './folder-session.js';
import { PendingChanges } from './pending-changes.js';
import type { SessionFile, Sessions } from './sessions.js';

/** Answers for documents when the client asks, and for the whole workspace by a request held open until something changes. */
export class PulledDiagnostics {
	readonly #sessions: Sessions;

	/** What has changed since each request that is held open last looked. */
	readonly #held = new Set<PendingChanges>();

	constructor(sessions: Sessions) {
		this.#sessions = sessions;
	}

	/** Something has changed: the requests that are held open look again. */
	onDidChange(change: FolderChange): void {
		for (const pending of this.#held) {
			pending.add(change);
		}
	}

	/** The findings of one document; none of a document that is not ours. */
	documentReport(found: SessionFile | undefined, previous: string | undefined): DocumentDiagnosticReport {
		if (!found) {
			return { kind: 'full', items: [] };
		}
		const { session, path } = found;
		const { resultId } = session.reportOn(path);
		return resultId === previous
			? { kind: 'unchanged', resultId }
			: { kind: 'full', resultId, items: diagnosticsOf(session, path) };
	}

	/** Waits until a file has other findings than the client knows of, and reports those files. */
	async workspaceReport(params: WorkspaceDiagnosticParams, token: CancellationToken): Promise<WorkspaceDiagnosticReport> {
		const pending = new PendingChanges();
		const cancellation = token.onCancellationRequested(() => pending.wake());
		this.#held.add(pending);
		try {
			let changes: readonly FolderChange[] = this.#sessions.all().map(session => ({ session, paths: 'all' }));
			const pull: Pull = { known: this.#readKnown(params), reports: [], token };
			for (;;) {
				await this.#report(changes, pull);
				if (pull.reports.length > 0 || token.isCancellationRequested) {
					return { items: pull.reports };
				}
				await pending.wait();
				changes = pending.take();
				if (changes.some(it => it.paths === 'all')) {
					pull.known = this.#readKnown(params);
				}
			}
		} finally {
			this.#held.delete(pending);
			cancellation.dispose();
		}
	}

	/** What the client knows, by the folder that a file belongs to now. */
	#readKnown({ previousResultIds }: WorkspaceDiagnosticParams): Known {
		const bySession = new Map<FolderSession, Map<string, string>>();
		const gone: string[] = [];
		for (const { uri, value } of previousResultIds) {
			const file = this.#sessions.find(uri);
			if (file?.session.has(file.path)) {
				const ids = bySession.get(file.session) ?? new Map<string, string>();
				bySession.set(file.session, ids.set(file.path, value));
			} else if (value !== '' && (!file || file.session.workspace.isComplete)) {
				gone.push(uri);
			}
		}
		return { bySession, gone };
	}

	async #report(changes: readonly FolderChange[], pull: Pull): Promise<void> {
		const { known, reports, token } = pull;
		reports.push(...known.gone.map(forgotten));
		for (const { session, paths } of changes) {
			if (session.workspace.isComplete && !token.isCancellationRequested) {
				await this.#reportFolder(session, paths === 'all' ? session.paths() : [...paths], pull);
			}
		}
	}

	async #reportFolder(session: FolderSession, paths: readonly string[], { known, reports, token }: Pull): Promise<void> {
		const ids = known.bySession.get(session);
		let sliceEnd = session.now() + checkingSlice;
		for (const path of paths) {
			const id = ids?.get(path);
			const report = session.has(path) ? reportIfNew(session, path, id) : id ? forgotten(session.uriOf(path)) : undefined;
			if (report && reports.length < maximumFiles) {
				reports.push(report);
			}
			if (session.now() > sliceEnd) {
				await session.pause();
				sliceEnd = session.now() + checkingSlice;
			}
			if (token.isCancellationRequested) {
				return;
			}
		}
	}
}

/** What a client knows: the name of the last report on each file, and the files it should forget. */
interface Known {
	readonly bySession: ReadonlyMap<FolderSession, ReadonlyMap<string, string>>;
	readonly gone: readonly string[];
}

/** One look at the workspace: what the client knows, and what it is told. */
interface Pull {
	known: Known;
	readonly reports: WorkspaceDocumentDiagnosticReport[];
	readonly token: CancellationToken;
}

/** Of a file that is no more, the client is told that it has no findings. */
function forgotten(uri: string): WorkspaceDocumentDiagnosticReport {
	return { kind: 'full', uri, version: null, resultId: '', items: [] };
}

/** A file that is clean and was never reported is not worth a word. */
function reportIfNew(
	session: FolderSession,
	path: string,
	known: string | undefined,
): WorkspaceDocumentDiagnosticReport | undefined {
	const { resultId, findings } = session.reportOn(path);
	if (known === resultId || (known === undefined && findings.length === 0)) {
		return undefined;
	}
	return { kind: 'full', uri: session.uriOf(path), version: null, resultId, items: diagnosticsOf(session, path) };
}
