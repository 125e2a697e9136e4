import * as l10n from '@vscode/l10n';
import type { DiagramReading } from '../language/diagram.js';
import type { Document } from '../language/document.js';
import type { IssueReading } from '../language/issue.js';
import { outerFolder } from '../language/link-target.js';
import { unpack } from '../language/packing/unpack.js';
import { isCodePath } from '../language/read-code.js';
import { type FileToRead, fileToRead, readPacked } from '../language/read-packed.js';
import type { Reading } from '../language/reading.js';
import { readFiles } from './batch-reading.js';
import { findFileChanges } from './file-changes.js';
import { FileWalk, selfAndFoldersOf } from './file-walk.js';
import type { PathMatcher } from './glob.js';
import { type Host, maximumFileSize } from './host.js';
import { withinReach } from './reach.js';
import { SettingsReader } from './settings-reader.js';
import type { Workspace } from './workspace.js';
import { type Transaction, WorkspaceStore } from './workspace-store.js';

/** How far the first reading of a folder has come. */
export interface IndexProgress {
	readonly filesRead: number;
	readonly files: number;
}

/** What a folder tells, and asks of those around it. */
export interface FolderSurroundings {
	/** Documents may have other findings now. */
	onDidChange(paths: ReadonlySet<string> | 'all'): void;

	/** What an edited document needs beside its text has been found out, and some documents may have other findings for it. */
	onDidFollow?(): void;

	/** Whether a path belongs to another workspace folder that lies in this one. */
	isElsewhere: PathMatcher;

	/** Whether the user has the editor hide a path. */
	isHidden?: PathMatcher;

	/** Whether anybody asks for findings; where nobody does, what rules alone look at need not be read. */
	wantsFindings: boolean;
}

/** Indexing pauses after this many milliseconds, so that a request that has come in is answered. */
const slice = 10;

/** How long what Mermaid says is gathered before it is told, in milliseconds. */
const newsSpan = 100;

/**
 * One workspace folder: reads it through its host, takes in what the editor and the file system report, and tells which
 * documents may have other findings now. What the editor holds open counts, whatever the disk says.
 *
 * @implements REQ-305
 */
export class WorkspaceFolder {
	readonly #host: Host;
	readonly #surroundings: FolderSurroundings;
	readonly #openTexts = new Map<string, string>();
	readonly #settings: SettingsReader;
	#store = new WorkspaceStore();
	#walk: FileWalk;

	/** Specs of which the log has said that they cannot be read. */
	readonly #toldUnread = new Set<string>();

	/** Counts the readings of the whole folder; one that has been overtaken by another gives up. */
	#generation = 0;

	constructor(host: Host, surroundings: FolderSurroundings = alone) {
		this.#host = host;
		this.#surroundings = surroundings;
		this.#settings = new SettingsReader(
			path => Promise.resolve(this.#openTexts.get(path) ?? host.readFile(path)),
			path => host.readDirectory(path),
		);
		this.#walk = this.#createWalk();
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

	/** Whether a file decides how the others are read: an edit of it is to be followed by `refresh`. */
	isSetting(path: string): boolean {
		return this.#settings.isSetting(path);
	}

	/** Reads the whole folder, in slices. What is open is read first. */
	async load(onProgress: (progress: IndexProgress) => void = () => {}): Promise<void> {
		const generation = ++this.#generation;
		const settings = await this.#settings.read();
		if (generation !== this.#generation) {
			return;
		}
		this.#store = new WorkspaceStore(settings);
		this.#walk = this.#createWalk();
		this.#apply({ changed: [...this.#openTexts].flatMap(([path, text]) => this.#read(path, text) ?? []) });

		const { files, folders } = await this.#walk.walk();
		if (generation === this.#generation) {
			this.#apply({ ...this.#settleOpen(), files: new Map([...files, ...folders].map(path => [path, true])) });
			const { near, unreached } = withinReach(this.#wantedFiles(this.#withoutNamesakes(files)), this.#host);
			this.#apply({ unreached });
			await this.#readAll(near, generation, onProgress);
		}
		if (generation === this.#generation) {
			this.#apply({ isComplete: true });
			await this.#readDiagrams([...this.#store.documents.values()]);
		}
	}

	/** A document was opened in the editor, or its text has changed there. */
	edit(path: string, text: string): void {
		this.#openTexts.set(path, text);
		const document = this.#walk.isLeftOut(path) ? undefined : this.#read(path, text);
		if (document) {
			this.#apply({ changed: [document], files: new Map([[path, true]]), unread: new Map([[path, false]]) });
			void this.#followEdit(document);
		}
	}

	/** A document was closed in the editor: its file on the disk counts again. */
	async close(path: string): Promise<void> {
		this.#openTexts.delete(path);
		await this.refresh([path]);
	}

	/** Files or folders have come, gone or changed on the disk: one transaction, however many. */
	async refresh(paths: readonly string[]): Promise<void> {
		for (const path of paths) {
			if ((/(?:^|\/)\.gitignore$/.test(path) && !this.#walk.isLeftOut(path)) || (await this.#settings.hasChanged(path))) {
				await this.load();
				return;
			}
		}

		const generation = this.#generation;
		const { files, folders, gone } = await findFileChanges(this.#walk, paths);
		const counted = this.#withoutNamesakes(files);
		const changed: Document[] = [];
		const unread = new Map<string, boolean>();
		for await (const some of this.#readSome(this.#wantedFiles(counted))) {
			changed.push(...some.changed);
			some.unread.forEach((isUnread, path) => unread.set(path, isUnread));
		}
		const isGone = isAtOrBelow(new Set([...gone, ...(counted === files ? [] : files.filter(it => !counted.includes(it)))]));
		const found = new Map([...files, ...folders].map(path => [path, true] as const));
		const lost = [...this.#store.files.keys()].filter(it => !found.has(it) && !this.#openTexts.has(it) && isGone(it));
		const probed = await this.#findExisting(lost);
		if (generation === this.#generation) {
			const kept = new Set(changed.map(it => it.path));
			const removed = [...this.#store.documents.keys()].filter(it => isGone(it) && !kept.has(it) && !this.#openTexts.has(it));
			const forgotten = [...this.#store.unread].filter(it => isGone(it)).map(path => [path, false] as const);
			const open = this.#settleOpen();
			this.#apply({
				changed: [...changed.filter(it => !this.#openTexts.has(it.path)), ...open.changed],
				removed: [...removed, ...open.removed],
				files: new Map([...probed, ...found]),
				unread: new Map([...forgotten, ...unread]),
			});
			await this.#follow(changed);
			await this.#readDiagrams(changed);
		}
	}

	/** Takes in what trackers say of issues that specs name. */
	learnIssues(readings: ReadonlyMap<string, IssueReading>): void {
		const affected = this.#store.learnIssues(readings);
		if (affected.size > 0) {
			this.#surroundings.onDidChange(affected);
		}
	}

	/** Gives up whatever is being read: nobody wants to know any more. */
	stop(): void {
		this.#generation++;
	}

	async #readAll(files: readonly FileToRead[], generation: number, onProgress: (progress: IndexProgress) => void): Promise<void> {
		let filesRead = 0;
		let sliceEnd = this.#host.now() + slice;
		for await (const { count, total, changed, unread } of this.#readSome(files)) {
			if (generation !== this.#generation) {
				return;
			}
			this.#store.apply({ changed: changed.filter(it => !this.#openTexts.has(it.path)), unread });
			filesRead += count;
			if (this.#host.now() > sliceEnd) {
				onProgress({ filesRead, files: total });
				await this.#host.pause();
				sliceEnd = this.#host.now() + slice;
			}
		}
		await this.#follow(this.#store.workspace.documents());
	}

	/** What is open counts or does not by its place, as the disk shows it now. */
	#settleOpen(): { readonly changed: readonly Document[]; readonly removed: readonly string[] } {
		const isKnown = (path: string): boolean => this.#store.documents.has(path);
		const open = [...this.#openTexts];
		return {
			changed: open.flatMap(([path, text]) =>
				isKnown(path) || this.#walk.isLeftOut(path) ? [] : (this.#read(path, text) ?? []),
			),
			removed: open.flatMap(([path]) => (isKnown(path) && this.#walk.isLeftOut(path) ? path : [])),
		};
	}

	/** Reads those of some files that are not open in the editor, a few at a time. */
	async *#readSome(wanted: readonly FileToRead[]): AsyncGenerator<SomeRead, void, void> {
		const reading = this.#reading;
		const closed = wanted.filter(it => !this.#openTexts.has(it.path));
		for await (const { files, documents } of readFiles(this.#host, closed, reading)) {
			const unread = new Map<string, boolean>();
			const isRead = new Set(documents.map(it => it.path));
			for (const { path, type } of files) {
				if (type === 'spec') {
					this.#note(path, !isRead.has(path), unread);
				}
			}
			yield { count: files.length, total: closed.length, changed: documents, unread };
		}
	}

	/** Says once of a spec that it is not read: who looks for what it defines should not look in vain. */
	#note(path: string, isUnread: boolean, unread: Map<string, boolean>): void {
		if (isUnread || this.#store.unread.has(path)) {
			unread.set(path, isUnread);
		}
		if (isUnread && !this.#toldUnread.has(path)) {
			this.#toldUnread.add(path);
			const limit = maximumFileSize.spec >> 20;
			this.#host.log(
				l10n.t(
					'`{0}` is not read: it is no text, larger than {1} MB, or protected. Until it can be read, references to unknown IDs are not reported.',
					path,
					limit,
				),
			);
		}
	}

	/** Finds out what an edited document needs beside its text. */
	async #followEdit(document: Document): Promise<void> {
		const isNews = [await this.#follow([document]), await this.#readDiagrams([document])];
		if (isNews.includes(true)) {
			this.#surroundings.onDidFollow?.();
		}
	}

	/** Reads what the documents name beside other specs; whether any may have other findings for it. */
	async #follow(documents: readonly Document[]): Promise<boolean> {
		const affected = await this.#settings.readOwnSchemas(documents);
		if (affected.size > 0) {
			this.#surroundings.onDidChange(affected);
		}
		return (await this.#probe(documents)) || affected.size > 0;
	}

	/** Asks Mermaid about the diagrams of a file that it was not asked about yet. */
	async readDiagrams(path: string): Promise<void> {
		const document = this.workspace.document(path);
		await this.#readDiagrams(document ? [document] : []);
	}

	/** Asks Mermaid about diagrams that are new, one after the other: each takes some milliseconds. What it says is gathered. */
	async #readDiagrams(documents: readonly Document[]): Promise<boolean> {
		const store = this.#store;
		const sources =
			this.#host.readDiagram && this.#surroundings.wantsFindings ? store.diagrams.unknownIn(documents, mostDiagrams) : [];
		let readings = new Map<string, DiagramReading>();
		let since = this.#host.now();
		for (const [index, source] of sources.entries()) {
			const reading = await this.#host
				.readDiagram?.(source)
				.catch((error: unknown) => this.#host.log(`Mermaid failed: ${String(error)}`));
			if (store !== this.#store) {
				return false;
			}
			if (reading) {
				readings.set(source, reading);
			}
			if (index === sources.length - 1 || this.#host.now() - since > newsSpan) {
				this.#surroundings.onDidChange(store.learn(readings));
				readings = new Map();
				since = this.#host.now();
			}
			await this.#host.pause();
		}
		return sources.length > 0;
	}

	/** Looks for the targets of links that the walk has not met: ignored files, and what lies outside the root; whether that was news. */
	async #probe(documents: readonly Document[]): Promise<boolean> {
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
			const files = await this.#findExisting([...unknown]);
			return store === this.#store && this.#apply({ files });
		}
		return false;
	}

	/** Which paths something is at, as far as the host can tell. */
	async #findExisting(paths: readonly string[]): Promise<ReadonlyMap<string, boolean>> {
		return new Map(await Promise.all(paths.map(async path => [path, (await this.#host.exists(path)) !== false] as const)));
	}

	/** Whether any document may have other findings now. */
	#apply(transaction: Transaction): boolean {
		const affected = this.#store.apply({ today: this.#host.today(), ...transaction });
		const isNews = affected === 'all' || affected.size > 0;
		if (isNews) {
			this.#surroundings.onDidChange(affected);
		}
		return isNews;
	}

	/** Without files that the editor still holds open by a name in which only the case differs. */
	#withoutNamesakes(files: readonly string[]): readonly string[] {
		const present = new Set(files);
		const renamed = new Set([...this.#openTexts.keys()].flatMap(it => (present.has(it) ? [] : it.toLowerCase())));
		return renamed.size === 0 ? files : files.filter(it => this.#openTexts.has(it) || !renamed.has(it.toLowerCase()));
	}

	#createWalk(): FileWalk {
		const { isExcluded } = this.#store.settings.configuration;
		const { isElsewhere, isHidden } = this.#surroundings;
		return new FileWalk(this.#host, path => isExcluded(path) || isElsewhere(path) || isHidden?.(path) === true);
	}

	get #reading(): Reading {
		const { reading } = this.#store.settings.configuration;
		return this.#surroundings.wantsFindings ? reading : { ...reading, isForRules: false };
	}

	#wantedFiles(paths: readonly string[]): readonly FileToRead[] {
		return paths.flatMap(path => this.#wantedFile(path) ?? []);
	}

	/** How a file is to be read; `undefined` for one that is neither a spec nor code to this team. */
	#wantedFile(path: string): FileToRead | undefined {
		const { isSpec, isCode, reading } = this.#store.settings.configuration;
		const type = isSpec(path) ? 'spec' : isCodePath(path) && isCode(path) ? 'code' : undefined;
		return type && fileToRead(path, type, reading);
	}

	#read(path: string, text: string): Document | undefined {
		const file = this.#wantedFile(path);
		return file && unpack(readPacked(file, text, this.#reading));
	}
}

/** Of one document: each takes some milliseconds, and nobody draws more. */
const mostDiagrams = 500;

/** What has come of reading some files. */
interface SomeRead {
	/** How many files these were, and how many there are in all. */
	readonly count: number;
	readonly total: number;
	readonly changed: readonly Document[];

	/** Specs that could not be read, or now can be. */
	readonly unread: ReadonlyMap<string, boolean>;
}

/** What a folder has around it that nobody watches and that shares its place with no other. */
export const alone: FolderSurroundings = { onDidChange: () => {}, isElsewhere: () => false, wantsFindings: true };

/** Whether a path is one of some, or in one of them. */
function isAtOrBelow(places: ReadonlySet<string>): PathMatcher {
	return path => places.size > 0 && selfAndFoldersOf(path).some(it => places.has(it));
}
