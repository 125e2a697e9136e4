import type {
	CancellationToken,
	Connection,
	DocumentDiagnosticReport,
	WorkspaceDiagnosticParams,
	WorkspaceDiagnosticReport,
	WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { toDiagnostic } from './diagnostic.js';
import type { FolderChange, FolderSession } from './folder-session.js';
import { normalizeUri } from './uri-path.js';

/** At most so many files are reported unasked, beside those reported before: an editor grows slow under more, and nobody reads them. */
const maximumFiles = 1000;

/** Checking pauses after this many milliseconds, so that a request that has come in is answered. */
const slice = 10;

/** Answers for documents when the client asks, and for the whole workspace by a request held open until something changes. */
export class PulledDiagnostics {
	readonly #sessions: () => readonly FolderSession[];

	/** The documents of each folder that no report to the client has covered since they became doubtful. */
	readonly #untold = new WeakMap<FolderSession, Set<string> | 'all'>();

	/** Is raised when something has changed that no report has told yet; then another takes its place. */
	#changed = createSignal();

	constructor(sessions: () => readonly FolderSession[]) {
		this.#sessions = sessions;
	}

	/** Something has changed: the request that is held open looks again. */
	onDidChange({ session, paths }: FolderChange): void {
		const untold = this.#untold.get(session) ?? 'all';
		this.#untold.set(session, paths === 'all' || untold === 'all' ? 'all' : new Set([...untold, ...paths]));
		this.#raise();
	}

	/** The findings of one document; none of a document that is not ours. */
	documentReport(found: FoundDocument | undefined, previous: string | undefined): DocumentDiagnosticReport {
		if (!found) {
			return { kind: 'full', items: [] };
		}
		const { session, path } = found;
		const { resultId, findings } = session.reportOn(path);
		if (resultId === previous) {
			return { kind: 'unchanged', resultId };
		}
		return { kind: 'full', resultId, items: findings.map(it => toDiagnostic(session.locate(path), it)) };
	}

	/** Waits until a file has other findings than the client knows of, and reports those files. */
	async workspaceReport(params: WorkspaceDiagnosticParams, token: CancellationToken): Promise<WorkspaceDiagnosticReport> {
		const known = new Map(params.previousResultIds.map(it => [normalizeUri(it.uri), it.value]));
		token.onCancellationRequested(() => this.#raise());
		for (;;) {
			const { raised } = this.#changed;
			const items = [...(await this.#changedReports(known, token)), ...this.#strayReports(params)];
			if (items.length > 0 || token.isCancellationRequested) {
				return { items };
			}
			await raised;
		}
	}

	/** Every request that is held open looks again. */
	#raise(): void {
		const { raise } = this.#changed;
		this.#changed = createSignal();
		raise();
	}

	/** Files that the client still shows findings of, and whose folder is no more. */
	#strayReports({ previousResultIds }: WorkspaceDiagnosticParams): WorkspaceDocumentDiagnosticReport[] {
		const sessions = this.#sessions();
		return previousResultIds
			.filter(({ uri, value }) => value !== '' && sessions.every(it => it.pathOf(uri) === undefined))
			.map(({ uri }) => emptyReport(uri));
	}

	async #changedReports(
		known: ReadonlyMap<string, string>,
		token: CancellationToken,
	): Promise<WorkspaceDocumentDiagnosticReport[]> {
		const reports: WorkspaceDocumentDiagnosticReport[] = [];
		for (const session of this.#sessions().filter(it => it.workspace.isComplete)) {
			const untold = this.#untold.get(session) ?? 'all';
			this.#untold.set(session, new Set());
			const isThrough = await this.#reportFolder(session, { untold, known, reports }, token);
			if (!isThrough) {
				this.onDidChange({ session, paths: untold });
				return [];
			}
		}
		return reports;
	}

	/** Adds what is new of one folder; answers false where the client no longer wants to know. */
	async #reportFolder(session: FolderSession, { untold, known, reports }: Pull, token: CancellationToken): Promise<boolean> {
		let sliceEnd = session.now() + slice;
		const paths = untold === 'all' ? session.workspace.documents().map(it => it.path) : [...untold];
		for (const path of paths) {
			const report = session.workspace.document(path) ? reportIfChanged(session, path, known) : undefined;
			if (report && (reports.length < maximumFiles || known.has(normalizeUri(report.uri)))) {
				reports.push(report);
			}
			if (session.now() > sliceEnd) {
				await session.pause();
				sliceEnd = session.now() + slice;
			}
			if (token.isCancellationRequested) {
				return false;
			}
		}
		reports.push(...goneReports(session, known));
		return true;
	}
}

/** A document in its folder. */
interface FoundDocument {
	readonly session: FolderSession;
	readonly path: string;
}

/** One pull of the workspace: what may be new, what the client knows, and what it is told. */
interface Pull {
	readonly untold: ReadonlySet<string> | 'all';
	readonly known: ReadonlyMap<string, string>;
	readonly reports: WorkspaceDocumentDiagnosticReport[];
}

/** A file that is clean and was never reported is not worth a word. */
function reportIfChanged(
	session: FolderSession,
	path: string,
	known: ReadonlyMap<string, string>,
): WorkspaceDocumentDiagnosticReport | undefined {
	const { resultId, findings } = session.reportOn(path);
	const uri = session.uriOf(path);
	const previous = known.get(normalizeUri(uri));
	if (previous === resultId || (previous === undefined && findings.length === 0)) {
		return undefined;
	}
	return { kind: 'full', uri, version: null, resultId, items: findings.map(it => toDiagnostic(session.locate(path), it)) };
}

/** Files that the client still shows findings of, and that are no more. */
function goneReports(session: FolderSession, known: ReadonlyMap<string, string>): WorkspaceDocumentDiagnosticReport[] {
	return [...known].flatMap(([uri, value]) => {
		const path = session.pathOf(uri);
		const isGone = path !== undefined && value !== '' && !session.workspace.document(path);
		return isGone ? [emptyReport(session.uriOf(path))] : [];
	});
}

function emptyReport(uri: string): WorkspaceDocumentDiagnosticReport {
	return { kind: 'full', uri, version: null, resultId: '', items: [] };
}

/** For clients that cannot pull: what is open is told again whenever it may be other. */
export class PushedDiagnostics {
	readonly #connection: Connection;
	readonly #openUris: () => readonly string[];

	constructor(connection: Connection, openUris: () => readonly string[]) {
		this.#connection = connection;
		this.#openUris = openUris;
	}

	/** Tells the findings of the open documents that a change concerns. */
	onDidChange({ session, paths }: FolderChange): void {
		for (const uri of this.#openUris()) {
			const path = session.pathOf(uri);
			if (path !== undefined && (paths === 'all' || paths.has(path))) {
				const diagnostics = session.reportOn(path).findings.map(it => toDiagnostic(session.locate(path), it));
				void this.#connection.sendDiagnostics({ uri, diagnostics });
			}
		}
	}

	/** A document is closed, and no longer told of. */
	onDidClose(uri: string): void {
		void this.#connection.sendDiagnostics({ uri, diagnostics: [] });
	}
}

interface Signal {
	readonly raised: Promise<void>;
	raise(): void;
}

function createSignal(): Signal {
	let raise = (): void => {};
	const raised = new Promise<void>(resolve => {
		raise = resolve;
	});
	return { raised, raise };
}
