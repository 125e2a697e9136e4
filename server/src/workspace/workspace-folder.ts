import type { Document } from '../language/document.js';
import { outerFolder } from '../language/link-target.js';
import { unpack } from '../language/packing/unpack.js';
import { isCodePath } from '../language/read-code.js';
import { type FileToRead, fileToRead, readPacked } from '../language/read-packed.js';
import { readFiles } from './batch-reading.js';
import { configurationFile } from './configuration.js';
import { walkFiles } from './file-walk.js';
import type { Host } from './host.js';
import { SettingsReader } from './settings-reader.js';
import type { Workspace } from './workspace.js';
import { type Transaction, WorkspaceStore } from './workspace-store.js';

/** How far the first reading of a folder has come. */
export interface IndexProgress {
	readonly filesRead: number;
	readonly files: number;
}

/** Indexing pauses after this many milliseconds, so that a request that has come in is answered. */
const slice = 10;

/**
 * One workspace folder: reads it through its host, takes in what the editor and the file system report, and tells which
 * documents may have other findings now. What the editor holds open counts, whatever the disk says.
 */
export class WorkspaceFolder {
	readonly #host: Host;
	readonly #onDidChange: (paths: ReadonlySet<string> | 'all') => void;
	readonly #openTexts = new Map<string, string>();
	#store = new WorkspaceStore();
	readonly #settings: SettingsReader;

	/** Counts the readings of the whole folder; one that has been overtaken by another gives up. */
	#generation = 0;

	constructor(host: Host, onDidChange: (paths: ReadonlySet<string> | 'all') => void = () => {}) {
		this.#host = host;
		this.#settings = new SettingsReader(host);
		this.#onDidChange = onDidChange;
	}

	/** The picture of now. */
	get workspace(): Workspace {
		return this.#store.workspace;
	}

	/** Whether the editor holds a file open. */
	isOpen(path: string): boolean {
		return this.#openTexts.has(path);
	}

	/** Reads the whole folder, in slices. What is open is read first. */
	async load(onProgress: (progress: IndexProgress) => void = () => {}): Promise<void> {
		const generation = ++this.#generation;
		const settings = await this.#settings.read(
			this.#openTexts.get(configurationFile) ?? (await this.#host.readFile(configurationFile)),
		);
		if (generation !== this.#generation) {
			return;
		}
		this.#store = new WorkspaceStore(settings);
		this.#apply({
			today: this.#host.today(),
			changed: [...this.#openTexts].flatMap(([path, text]) => this.#read(path, text) ?? []),
		});

		const { files, folders } = await walkFiles(this.#host, settings.configuration.isExcluded);
		if (generation === this.#generation) {
			this.#apply({ files: new Map([...files, ...folders].map(path => [path, true])) });
			await this.#readAll(files, generation, onProgress);
		}
		if (generation === this.#generation) {
			this.#apply({ isComplete: true });
		}
	}

	/** A document was opened in the editor, or its text has changed there. */
	edit(path: string, text: string): void {
		this.#openTexts.set(path, text);
		const document = this.#read(path, text);
		if (document) {
			this.#apply({ changed: [document], files: new Map([[path, true]]) });
			void this.#follow([document]);
		}
	}

	/** A document was closed in the editor: its file on the disk counts again. */
	async close(path: string): Promise<void> {
		this.#openTexts.delete(path);
		await this.refresh([path]);
	}

	/** Files or folders have come, gone or changed on the disk: one transaction, however many. */
	async refresh(paths: readonly string[]): Promise<void> {
		const { isExcluded, reading } = this.#store.settings.configuration;
		if (paths.some(path => path.endsWith('.gitignore') || this.#settings.isSetting(path))) {
			await this.load();
			return;
		}

		const generation = this.#generation;
		const concerned = paths.filter(it => !isWithin(it, isExcluded));
		const read = new Map<string, Document>();
		const wanted = concerned.flatMap(path => (this.#openTexts.has(path) ? [] : (this.#wantedFile(path) ?? [])));
		for await (const documents of readFiles(this.#host, wanted, reading)) {
			for (const document of documents) {
				read.set(document.path, document);
			}
		}
		const files = new Map<string, boolean>();
		for (const path of concerned) {
			files.set(path, read.has(path) || (await this.#host.exists(path)) === true);
		}
		if (generation === this.#generation) {
			const changed = [...read.values()].filter(it => !this.#openTexts.has(it.path));
			const unread = new Set([...wanted.map(it => it.path), ...concerned.filter(it => files.get(it) === false)]);
			const removed = [...unread].flatMap(path => (read.has(path) ? [] : this.#documentsUnder(path)));
			this.#apply({ changed, removed, files });
			await this.#follow(changed);
		}
	}

	async #readAll(files: readonly string[], generation: number, onProgress: (progress: IndexProgress) => void): Promise<void> {
		const { reading } = this.#store.settings.configuration;
		const wanted = files.flatMap(path => (this.#openTexts.has(path) ? [] : (this.#wantedFile(path) ?? [])));
		let filesRead = 0;
		let sliceEnd = this.#host.now() + slice;
		for await (const documents of readFiles(this.#host, wanted, reading)) {
			if (generation !== this.#generation) {
				return;
			}
			this.#store.apply({ changed: documents.filter(it => !this.#openTexts.has(it.path)) });
			filesRead += documents.length;
			if (this.#host.now() > sliceEnd) {
				onProgress({ filesRead, files: wanted.length });
				await this.#host.pause();
				sliceEnd = this.#host.now() + slice;
			}
		}
		await this.#follow(this.#store.workspace.documents());
	}

	/** Reads what the documents name beside other specs. */
	async #follow(documents: readonly Document[]): Promise<void> {
		const affected = await this.#settings.readOwnSchemas(documents);
		if (affected.size > 0) {
			this.#onDidChange(affected);
		}
		await this.#probe(documents);
	}

	/** Looks for the targets of links that the walk has not met: ignored files, and what lies outside the root. */
	async #probe(documents: readonly Document[]): Promise<void> {
		const store = this.#store;
		const isKnown = (path: string): boolean => store.files.has(path) || store.documents.has(path);
		const unknown = new Set<string>();
		for (const document of documents) {
			for (const { target } of document.type === 'spec' ? document.links : []) {
				if (target && target.path !== '' && target.path !== document.path && !isKnown(target.path)) {
					unknown.add(target.path);
					const outer = outerFolder(target.path);
					if (outer !== undefined && !isKnown(outer)) {
						unknown.add(outer);
					}
				}
			}
		}
		if (unknown.size > 0) {
			const found = await Promise.all([...unknown].map(async path => [path, (await this.#host.exists(path)) !== false] as const));
			if (store === this.#store) {
				this.#apply({ files: new Map(found) });
			}
		}
	}

	#apply(transaction: Transaction): void {
		this.#onDidChange(this.#store.apply(transaction));
	}

	/** How a file is to be read; `undefined` for one that is neither a spec nor code to this team. */
	#wantedFile(path: string): FileToRead | undefined {
		const { isSpec, isCode, reading } = this.#store.settings.configuration;
		const type = isSpec(path) ? 'spec' : isCodePath(path) && isCode(path) ? 'code' : undefined;
		return type && fileToRead(path, type, reading);
	}

	#read(path: string, text: string): Document | undefined {
		const file = this.#wantedFile(path);
		return file && unpack(readPacked(file, text, this.#store.settings.configuration.reading));
	}

	#documentsUnder(path: string): string[] {
		const prefix = `${path}/`;
		return [...this.#store.documents.keys()].filter(it => (it === path || it.startsWith(prefix)) && !this.#openTexts.has(it));
	}
}

/** Whether a path or one of the folders around it is left out. */
function isWithin(path: string, isExcluded: (path: string) => boolean): boolean {
	const parts = path.split('/');
	return parts.some((_, count) => isExcluded(parts.slice(0, count + 1).join('/')));
}
