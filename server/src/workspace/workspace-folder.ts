import type { Document } from '../language/document.js';
import { outerFolder } from '../language/link-target.js';
import { isCodePath, readCode } from '../language/read-code.js';
import { readSpec } from '../language/read-spec.js';
import { type Configuration, configurationFile } from './configuration.js';
import { readDisk } from './disk-state.js';
import { walkFiles } from './file-walk.js';
import type { PathMatcher } from './glob.js';
import type { Host } from './host.js';
import { SettingsReader } from './settings-reader.js';
import type { Workspace } from './workspace.js';
import { type Transaction, WorkspaceStore } from './workspace-store.js';

/** How far the first reading of a folder has come. */
export interface IndexProgress {
	readonly filesRead: number;
	readonly files: number;
}

/** How many files are asked for at once. */
const concurrency = 32;

/** Reading pauses after this many milliseconds, so that a request that has come in is answered. */
const slice = 10;

/**
 * One workspace folder: reads it through its host, takes in what the editor and the file system report, and tells which
 * documents may have other findings now. What the editor holds open counts, whatever the disk says.
 *
 * @implements REQ-305
 */
export class WorkspaceFolder {
	readonly #host: Host;
	readonly #onDidChange: (paths: ReadonlySet<string> | 'all') => void;
	readonly #openTexts = new Map<string, string>();
	#store = new WorkspaceStore();
	readonly #settings: SettingsReader;

	/** What the last walk has left out. */
	#isIgnored: PathMatcher = () => false;

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

	/** The text of a file that the editor holds open. */
	openText(path: string): string | undefined {
		return this.#openTexts.get(path);
	}

	/** The text of a file: as the editor holds it open, else as it is on the disk. */
	async readText(path: string): Promise<string | undefined> {
		return this.#openTexts.get(path) ?? (await this.#host.readFile(path));
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

		const { files, folders, isIgnored } = await walkFiles(this.#host, settings.configuration.isExcluded);
		if (generation === this.#generation) {
			this.#isIgnored = isIgnored;
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
		if (paths.some(path => path.endsWith('.gitignore') || this.#settings.isSetting(path))) {
			await this.load();
			return;
		}

		const generation = this.#generation;
		const { documents, files: known } = this.#store;
		const isLeftOut = (path: string): boolean => this.#isExcluded(path) || this.#isIgnored(path);
		const disk = await readDisk(
			this.#host,
			paths.filter(it => documents.has(it) || !this.#isExcluded(it)),
			{ isKnown: path => known.get(path) === true, isLeftOut },
		);
		if (generation === this.#generation) {
			const closed = [...disk.texts].filter(([path]) => !this.#openTexts.has(path));
			const changed = closed.flatMap(([path, text]) =>
				text === undefined || isLeftOut(path) ? [] : (this.#read(path, text) ?? []),
			);
			const read = new Set(changed.map(it => it.path));
			const rest = closed.flatMap(([path]) => (read.has(path) ? [] : [path]));
			this.#apply({ changed, ...this.#withoutGone(rest, disk.exists) });
			await this.#follow(changed);
		}
	}

	/** What has to be taken out of the picture: documents that are no more, and all that was in folders that are no more. */
	#withoutGone(paths: readonly string[], exists: ReadonlyMap<string, boolean>): Transaction {
		const gone = new Set([...exists].flatMap(([path, isThere]) => (isThere ? [] : [path])));
		const isGone = (path: string): boolean => !exists.get(path) && foldersOf(path).some(it => gone.has(it));
		const { documents, files } = this.#store;
		const removed = new Set(paths.filter(it => documents.has(it)));
		for (const path of gone.size > 0 ? documents.keys() : []) {
			if (isGone(path) && !this.#openTexts.has(path)) {
				removed.add(path);
			}
		}
		const missing = gone.size > 0 ? [...files.keys()].filter(isGone) : [];
		return { removed: [...removed], files: new Map([...missing.map(it => [it, false] as const), ...exists]) };
	}

	async #readAll(files: readonly string[], generation: number, onProgress: (progress: IndexProgress) => void): Promise<void> {
		const wanted = files.filter(path => this.#isWanted(path) && !this.#openTexts.has(path));
		let sliceEnd = this.#host.now() + slice;
		for (let at = 0; at < wanted.length && generation === this.#generation; at += concurrency) {
			const batch = wanted.slice(at, at + concurrency);
			const texts = await Promise.all(batch.map(path => this.#host.readFile(path)));
			const changed: Document[] = [];
			for (const [index, path] of batch.entries()) {
				const text = texts[index];
				const document = text === undefined || this.#openTexts.has(path) ? undefined : this.#read(path, text);
				if (document) {
					changed.push(document);
				}
				if (this.#host.now() > sliceEnd) {
					onProgress({ filesRead: at + index, files: wanted.length });
					await this.#host.pause();
					sliceEnd = this.#host.now() + slice;
				}
			}
			if (generation === this.#generation) {
				this.#store.apply({ changed: changed.filter(it => !this.#openTexts.has(it.path)) });
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

	#isWanted(path: string): boolean {
		const { isSpec, isCode } = this.#store.settings.configuration;
		return isSpec(path) || (isCodePath(path) && isCode(path));
	}

	#read(path: string, text: string): Document | undefined {
		const { isSpec, isCode, reading }: Configuration = this.#store.settings.configuration;
		if (isSpec(path)) {
			return readSpec(path, text, reading);
		}
		return isCodePath(path) && isCode(path) ? readCode(path, text, reading.grammar) : undefined;
	}

	/** Whether a path or one of the folders around it is left out by the team. */
	#isExcluded(path: string): boolean {
		return foldersOf(path).some(this.#store.settings.configuration.isExcluded);
	}
}

/** A path and those of all folders around it, from the root inwards. */
function foldersOf(path: string): string[] {
	const parts = path.split('/');
	return parts.map((_, depth) => parts.slice(0, depth + 1).join('/'));
}
