import type {
	Diagnostic,
	Hover,
	InitializeResult,
	Location,
	LocationLink,
	Range,
	ServerCapabilities,
} from 'vscode-languageserver-protocol';
import type { Content, Disk } from './conversation-disk.js';
import type { ProtocolClient } from './protocol-client.js';
import type { StdioServer } from './stdio-client.js';

/** What an editor and a server say to each other, and how it must go. */
export interface Conversation {
	readonly title: string;

	/** Set where only a process, or only a disk, can do what it is about. */
	readonly only?: 'stdio';
	hold(start: StartEditor): Promise<void>;
}

/** Starts a server and an editor before it, which has said `initialized`. */
export type StartEditor = (setting?: EditorSetting) => Promise<Editor>;

/** How an editor differs from one that pulls diagnostics, is told of file events, and has one folder. */
export interface EditorSetting {
	readonly files?: Readonly<Record<string, Content>>;

	/** The workspace folders, by path; the root of the disk by default. */
	readonly folders?: readonly string[];
	readonly capabilities?: object;

	/** What its user has set, by section; what a conversation changes in it counts from when the server asks again. */
	readonly settings?: Readonly<Record<string, unknown>>;
	readonly locale?: string;

	/** Words after `lsp --stdio`. */
	readonly args?: readonly string[];

	/** Whether the conversation says `initialize` and `initialized` by itself. */
	readonly isSilent?: boolean;
}

/** What an editor of today can do. */
export const pulling = {
	textDocument: { diagnostic: { dynamicRegistration: false }, definition: { linkSupport: true } },
	workspace: {
		diagnostics: { refreshSupport: true },
		didChangeWatchedFiles: { dynamicRegistration: true },
		workspaceFolders: true,
	},
};

/** The same, in an editor whose settings can be asked for. */
export const configured = {
	...pulling,
	workspace: { ...pulling.workspace, configuration: true, didChangeConfiguration: { dynamicRegistration: true } },
};

/** What an editor of yesterday can do: it waits for what it is told. */
export const pushed = { textDocument: { publishDiagnostics: {} }, workspace: { workspaceFolders: true } };

/** A change of a text, as LSP has it: of a range, or of all. */
export interface Change {
	readonly range?: Range;
	readonly text: string;
}

/** The files of a workspace that have findings, and the last result IDs. */
export interface Overview {
	readonly previous: readonly { readonly uri: string; readonly value: string }[];
	readonly found: Readonly<Record<string, readonly string[]>>;
}

/** An editor: what a person does in it, and what it shows. */
export class Editor {
	readonly client: ProtocolClient;
	readonly disk: Disk;

	/** The server, where it is a process. */
	readonly server: StdioServer | undefined;
	readonly #versions = new Map<string, number>();

	constructor(client: ProtocolClient, disk: Disk, server?: StdioServer) {
		this.client = client;
		this.disk = disk;
		this.server = server;
	}

	/** Introduces the editor, and answers what the server can do. */
	async initialize({ folders = [''], capabilities = pulling, locale }: EditorSetting): Promise<ServerCapabilities> {
		const { capabilities: answer } = await this.client.request<InitializeResult>('initialize', {
			processId: null,
			rootUri: folders[0] === undefined ? null : this.disk.uri(folders[0]),
			workspaceFolders: folders.map(path => ({ uri: this.disk.uri(path), name: path })),
			capabilities,
			...(locale === undefined ? {} : { locale }),
		});
		return answer;
	}

	open(path: string, text: string, languageId = path.endsWith('.md') ? 'markdown' : 'plaintext'): void {
		this.openUri(this.disk.uri(path), text, languageId);
	}

	openUri(uri: string, text: string, languageId: string): void {
		this.#versions.set(uri, 1);
		this.client.notify('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
	}

	change(path: string, ...contentChanges: readonly Change[]): void {
		const uri = this.disk.uri(path);
		const version = (this.#versions.get(uri) ?? 0) + 1;
		this.#versions.set(uri, version);
		this.client.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
	}

	close(path: string): void {
		this.client.notify('textDocument/didClose', { textDocument: { uri: this.disk.uri(path) } });
	}

	/** Tells the server of files that have come, gone or changed, and waits until it has taken that in. */
	async report(...paths: readonly string[]): Promise<void> {
		const before = this.#refreshes();
		this.reportQuietly(...paths);
		await this.client.hear(() => this.#refreshes() > before);
	}

	/** Tells the server of files that have changed. */
	reportQuietly(...paths: readonly string[]): void {
		const changes = paths.map(path => ({ uri: this.disk.uri(path), type: 2 }));
		this.client.notify('workspace/didChangeWatchedFiles', { changes });
	}

	/** Adds workspace folders, and takes others away. */
	changeFolders(added: readonly string[], removed: readonly string[]): void {
		const toFolder = (path: string): object => ({ uri: this.disk.uri(path), name: path });
		this.client.notify('workspace/didChangeWorkspaceFolders', {
			event: { added: added.map(toFolder), removed: removed.map(toFolder) },
		});
	}

	/** The findings of one file, as `2:14-2:19 resolved-reference`; lines and characters count from 0. */
	async pull(path: string): Promise<string[]> {
		return this.pullUri(this.disk.uri(path));
	}

	async pullUri(uri: string): Promise<string[]> {
		const report = await this.client.request<{ items: Diagnostic[] }>('textDocument/diagnostic', { textDocument: { uri } });
		return report.items.map(describe);
	}

	/** Waits until the workspace has other findings than were told before, and adds what is new. */
	async overview(before: Overview = { previous: [], found: {} }): Promise<Overview> {
		const { items } = await this.client.request<{ items: readonly WorkspaceReport[] }>('workspace/diagnostic', {
			previousResultIds: before.previous,
		});
		const told = new Set(items.map(it => it.uri));
		const changed = items.map(it => [this.#pathOf(it.uri), it.items.map(describe)] as const);
		return {
			previous: [
				...before.previous.filter(it => !told.has(it.uri)),
				...items.map(({ uri, resultId }) => ({ uri, value: resultId })),
			],
			found: Object.fromEntries(
				Object.entries({ ...before.found, ...Object.fromEntries(changed) }).filter(([, it]) => it.length > 0),
			),
		};
	}

	/** Waits until a file has no findings. */
	async overviewWithout(path: string, before: Overview): Promise<Overview> {
		let overview = before;
		while (path in overview.found) {
			overview = await this.overview(overview);
		}
		return overview;
	}

	/** What the server has pushed last of each file, with the findings of those that have any. */
	pushed(): Readonly<Record<string, readonly string[]>> {
		const last = new Map<string, readonly string[]>();
		for (const { method, params } of this.client.heard) {
			if (method === 'textDocument/publishDiagnostics') {
				const { uri, diagnostics } = params as { uri: string; diagnostics: Diagnostic[] };
				last.set(this.#pathOf(uri), diagnostics.map(describe));
			}
		}
		return Object.fromEntries([...last].filter(([, it]) => it.length > 0));
	}

	/** Waits until what was pushed satisfies a condition; a condition that never holds ends the test by its time limit. */
	async whenPushed(isAwaited: (found: Readonly<Record<string, readonly string[]>>) => boolean): Promise<void> {
		await this.client.hear(() => isAwaited(this.pushed()));
	}

	async hover(path: string, line: number, character: number): Promise<string | undefined> {
		const hover = await this.client.request<Hover | null>('textDocument/hover', this.#at(path, line, character));
		return (hover?.contents as { value: string } | undefined)?.value;
	}

	/** Where definitions stand, as `specs/login.md 2:3-2:8`. */
	async definition(path: string, line: number, character: number): Promise<string[]> {
		const links = await this.client.request<(LocationLink | Location)[] | null>(
			'textDocument/definition',
			this.#at(path, line, character),
		);
		return (links ?? []).map(it =>
			'uri' in it
				? `${this.#pathOf(it.uri)} ${show(it.range)}`
				: `${this.#pathOf(it.targetUri)} ${show(it.targetSelectionRange)}`,
		);
	}

	async references(path: string, line: number, character: number): Promise<string[]> {
		const places = await this.client.request<Location[] | null>('textDocument/references', {
			...this.#at(path, line, character),
			context: { includeDeclaration: true },
		});
		return (places ?? []).map(it => `${this.#pathOf(it.uri)} ${show(it.range)}`);
	}

	/** Waits until the first index of so many folders is there. */
	async whenIndexed(folders = 1): Promise<void> {
		await this.client.hear(() => this.#refreshes() >= folders);
	}

	/** How often the server has asked to be asked again. */
	#refreshes(): number {
		return this.client.heard.filter(it => it.method === 'workspace/diagnostic/refresh').length;
	}

	#at(path: string, line: number, character: number): object {
		return { textDocument: { uri: this.disk.uri(path) }, position: { line, character } };
	}

	#pathOf(uri: string): string {
		const root = `${this.disk.uri('')}/`;
		return uri.startsWith(root) ? decodeURIComponent(uri.slice(root.length)) : uri;
	}
}

interface WorkspaceReport {
	readonly uri: string;
	readonly resultId: string;
	readonly items: Diagnostic[];
}

function describe({ range, code }: Diagnostic): string {
	return `${show(range)} ${code}`;
}

function show({ start, end }: Range): string {
	return `${start.line}:${start.character}-${end.line}:${end.character}`;
}
