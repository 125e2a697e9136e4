import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver-protocol';
import type { Located } from '../features/located.js';
import type { Finding } from '../rules/rule.js';
import { type LineTable, rangeOf } from '../util/line-table.js';
import { configurationFile, type Severity } from '../workspace/configuration.js';
import type { FolderSession } from './folder-session.js';

/** At most so many closed files are reported unasked: an editor grows slow under more, and nobody reads them. */
export const maximumFiles = 1000;

/** Checking pauses after this many milliseconds, so that a request that has come in is answered. */
export const checkingSlice = 10;

/** The findings of a file as the client shows them. */
export function diagnosticsOf(session: FolderSession, path: string): Diagnostic[] {
	const { findings } = session.reportOn(path);
	return findings.map(it => toDiagnostic(session.locate(path), it));
}

/**
 * A finding as the client shows it.
 *
 * @implements REQ-301
 */
export function toDiagnostic(located: Located, finding: Finding): Diagnostic {
	const related = finding.related?.map(({ document, message, ...span }) => ({
		location: { uri: located.uriOf(document.path), range: rangeOf(document.lines, span) },
		message,
	}));
	return {
		source: 'clewline',
		code: finding.rule,
		severity: severityCode[finding.severity],
		range: rangeOf(linesOf(located), finding),
		message: finding.message,
		...(related && related.length > 0 ? { relatedInformation: related } : {}),
		...(finding.data ? { data: finding.data } : {}),
	};
}

function linesOf({ workspace, path }: Located): LineTable {
	return path === configurationFile
		? workspace.configurationLines
		: (workspace.document(path)?.lines ?? { starts: Uint32Array.of(0) });
}

const severityCode: Readonly<Record<Severity, DiagnosticSeverity>> = {
	error: DiagnosticSeverity.Error,
	warning: DiagnosticSeverity.Warning,
	information: DiagnosticSeverity.Information,
	hint: DiagnosticSeverity.Hint,
};
