import { configurationFile } from '../workspace/configuration.js';
import type { Workspace } from '../workspace/workspace.js';
import { checkDocument } from './check-document.js';
import type { Finding } from './rule.js';

/** What is wrong in one document, and a name for this answer: an equal name means an equal answer. */
export interface Report {
	readonly resultId: string;
	readonly findings: readonly Finding[];
}

/** Remembers the findings of documents until a change may have made others of them. */
export class FindingsCache {
	readonly #reports = new Map<string, Report>();
	readonly #log: (message: string) => void;

	/** A file may come from one cache to another, whose names must not be taken for those of the first. */
	readonly #serial = ++lastSerial;
	#lastId = 0;

	constructor(log: (message: string) => void) {
		this.#log = log;
	}

	/** The findings of a document in the picture of now; none where there is no such document. */
	reportOn(path: string, workspace: Workspace): Report {
		const known = this.#reports.get(path);
		if (known) {
			return known;
		}
		const document = workspace.document(path);
		const findings = document ? checkDocument(document, workspace, this.#log) : [];
		const faults = path === configurationFile ? checkConfiguration(workspace) : [];
		const report = { resultId: `${this.#serial}.${++this.#lastId}`, findings: [...faults, ...findings] };
		this.#reports.set(path, report);
		return report;
	}

	/** Forgets what a change has made doubtful. */
	invalidate(paths: ReadonlySet<string> | 'all'): void {
		if (paths === 'all') {
			this.#reports.clear();
			return;
		}
		for (const path of paths) {
			this.#reports.delete(path);
		}
	}
}

let lastSerial = 0;

/** What is wrong with `clewline.yaml`, in text order. No rule says so, for the file decides about the rules. */
function checkConfiguration({ configurationFaults }: Workspace): Finding[] {
	return configurationFaults
		.map(it => ({ ...it, rule: 'valid-configuration', severity: 'error' as const }))
		.sort((a, b) => a.start - b.start);
}
