import type { Document } from '../../language/document.js';
import { checkDocument } from '../../rules/check-document.js';
import type { Finding } from '../../rules/rule.js';
import type { OpenWorkspace } from '../workspace/open-workspace.js';
import { reaches, type SeverityLimit } from './severity-limit.js';

/** What a check has found, for a format to print. */
export interface CheckReport {
	/** The absolute path of the workspace. */
	readonly root: string;

	/** The files that have findings, sorted by path. */
	readonly files: readonly FileReport[];
	readonly summary: CheckSummary;

	/** Whether any of the files was a spec. */
	readonly hasSpecs: boolean;
	readonly limit: SeverityLimit;

	/** Whether only findings are wanted: no summary, no advice. */
	readonly isQuiet: boolean;

	/** The text of a file as it was checked. */
	readText(path: string): Promise<string | undefined>;
}

/** The findings of one file, in text order; there is at least one. */
export interface FileReport {
	readonly document: Document;
	readonly findings: readonly Finding[];
}

/** The figures of a check. They count what was reported on, not what was only read. */
export interface CheckSummary {
	/** Specs and source files. */
	readonly files: number;
	readonly items: number;

	/** References to items, from specs and from code. */
	readonly links: number;
	readonly errors: number;
	readonly warnings: number;

	/** Findings of the severities `information` and `hint`. */
	readonly infos: number;
	readonly durationMs: number;
}

/** What is to be reported on. */
export interface CheckRequest {
	readonly limit: SeverityLimit;
	readonly isQuiet: boolean;
	isWanted(path: string): boolean;
}

/** Checks the documents that are wanted, and lets other work of the process go on now and then. */
export async function createReport(open: OpenWorkspace, { limit, isQuiet, isWanted }: CheckRequest): Promise<CheckReport> {
	const { workspace, host, target } = open;
	const documents = workspace.documents().filter(it => isWanted(it.path));
	const files: FileReport[] = [];
	let pauseAt = host.now() + slice;
	for (const document of documents) {
		const findings = checkDocument(document, workspace, message => host.log(message));
		if (findings.length > 0) {
			files.push({ document, findings });
		}
		if (host.now() > pauseAt) {
			await host.pause();
			pauseAt = host.now() + slice;
		}
	}
	const summary = summarize(open, documents, files);
	const hasSpecs = documents.some(it => it.type === 'spec');
	return { root: target.root, files, summary, hasSpecs, limit, isQuiet, readText: path => host.readFile(path) };
}

/** Whether a report makes the command fail. */
export function hasFailed({ files, limit }: CheckReport): boolean {
	return files.some(({ findings }) => findings.some(it => reaches(it.severity, limit)));
}

/** In milliseconds; a signal to stop waits no longer. */
const slice = 50;

function summarize(
	{ workspace, host, startedAt }: OpenWorkspace,
	documents: readonly Document[],
	files: readonly FileReport[],
): CheckSummary {
	const severities = files.flatMap(it => it.findings.map(finding => finding.severity));
	const errors = severities.filter(it => it === 'error').length;
	const warnings = severities.filter(it => it === 'warning').length;
	return {
		files: documents.length,
		items: sum(documents, it => (it.type === 'spec' ? workspace.itemsIn(it).length : 0)),
		links: sum(documents, it => it.references.length),
		errors,
		warnings,
		infos: severities.length - errors - warnings,
		durationMs: Math.round(host.now() - startedAt),
	};
}

function sum(documents: readonly Document[], count: (document: Document) => number): number {
	return documents.reduce((total, document) => total + count(document), 0);
}
