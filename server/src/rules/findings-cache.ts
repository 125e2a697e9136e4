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
		const report = { resultId: String(++this.#lastId), findings: document ? checkDocument(document, workspace, this.#log) : [] };
		this.#reports.set(path, report);
		return report;
	}

	/** The report that is still good, if there is one. */
	knownReportOn(path: string): Report | undefined {
		return this.#reports.get(path);
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
