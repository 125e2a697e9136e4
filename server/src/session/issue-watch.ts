import { IssueReader, type ProposedIssue, type Wanted } from '../trackers/fetching/issue-reader.js';
import type { Host } from '../workspace/host.js';
import type { TrackerSettings } from '../workspace/tracker-settings.js';
import type { Workspace } from '../workspace/workspace.js';
import type { WorkspaceFolder } from '../workspace/workspace-folder.js';
import { Gathering } from './gathering.js';

/** What a watch is told of its folder, and tells. */
export interface IssueWatchSurroundings {
	/** Whether the user lets trackers be asked: not in a folder that is not trusted. */
	isAllowed(): boolean;

	/** Whether there is anybody who sends requests: else what is kept has to do. */
	hasWeb(): boolean;

	/** Something new is known. */
	onDidLearn(): void;
}

/**
 * Keeps what trackers say of the issues that specs name. New names are looked up once their author pauses; what is shown is asked for
 * behind. Where no tracker is configured it does nothing.
 *
 * @implements REQ-713
 */
export class IssueWatch {
	readonly #folder: WorkspaceFolder;
	readonly #host: Host;
	readonly #surroundings: IssueWatchSurroundings;
	readonly #names: Gathering<string>;
	#trackers: readonly TrackerSettings[] = [];
	#reader: IssueReader | undefined;

	/** Calls off the next look at everything. */
	#cancel: (() => void) | undefined;

	constructor(folder: WorkspaceFolder, host: Host, surroundings: IssueWatchSurroundings) {
		this.#folder = folder;
		this.#host = host;
		this.#surroundings = surroundings;
		this.#names = new Gathering(host, names => void this.ask([...names], 'signed-in'));
	}

	/** Some documents have changed, or all: what they name anew is looked up. */
	onDidChange(paths: ReadonlySet<string> | 'all'): void {
		const { workspace } = this.#folder;
		if (workspace.configuration.trackers.length > 0 && workspace.isComplete) {
			for (const name of paths === 'all' ? workspace.issueNames() : namesIn(paths, workspace)) {
				if (workspace.issueNamed(name) === undefined) {
					this.#names.add(name);
				}
			}
		}
	}

	/** Takes in what is known of some issues, then what trackers say of them now. */
	async ask(names: readonly string[], wanted: Wanted): Promise<void> {
		const { trackers } = this.#folder.workspace.configuration;
		if (trackers.length === 0 || !this.#surroundings.isAllowed()) {
			return;
		}
		const reader = this.#readerFor(trackers);
		this.#learn(await reader.recall(names), trackers);
		this.#cancel ??= this.#host.schedule(interval, () => void this.#askAgain());
		if (await reader.ask(names, wanted)) {
			this.#learn(await reader.recall(names), trackers);
			this.#surroundings.onDidLearn();
		}
	}

	/** What nobody looks at becomes old, too, and nothing may be concluded from it then. */
	async #askAgain(): Promise<void> {
		this.#cancel = undefined;
		await this.ask(this.#folder.workspace.issueNames(), 'signed-in');
	}

	/** Asks anew for every issue. */
	refresh(): Promise<void> {
		return this.ask(this.#folder.workspace.issueNames(), 'all');
	}

	/** The open issues of trackers. */
	async list(): Promise<readonly ProposedIssue[]> {
		const { trackers } = this.#folder.workspace.configuration;
		return trackers.length > 0 && this.#surroundings.isAllowed() ? this.#readerFor(trackers).list() : [];
	}

	/** The issues of trackers whose titles have some words. */
	async search(words: string): Promise<readonly ProposedIssue[]> {
		const { trackers } = this.#folder.workspace.configuration;
		return trackers.length > 0 && this.#surroundings.isAllowed() ? this.#readerFor(trackers).search(words) : [];
	}

	dispose(): void {
		this.#names.dispose();
		this.#cancel?.();
	}

	/** Other settings may have come meanwhile, with another meaning of the names. */
	#learn(readings: Parameters<WorkspaceFolder['learnIssues']>[0], trackers: readonly TrackerSettings[]): void {
		if (this.#folder.workspace.configuration.trackers === trackers) {
			this.#folder.learnIssues(readings);
		}
	}

	#readerFor(trackers: readonly TrackerSettings[]): IssueReader {
		if (!this.#reader || this.#trackers !== trackers) {
			const { web, ...offline } = this.#host;
			this.#trackers = trackers;
			this.#reader = new IssueReader(this.#surroundings.hasWeb() && web ? { ...offline, web } : offline, trackers);
		}
		return this.#reader;
	}
}

/** In milliseconds. */
const interval = 3_600_000;

function namesIn(paths: ReadonlySet<string>, workspace: Workspace): readonly string[] {
	return [...paths].flatMap(path => {
		const document = workspace.document(path);
		return document?.type === 'spec' ? document.issueReferences.map(it => it.text) : [];
	});
}
