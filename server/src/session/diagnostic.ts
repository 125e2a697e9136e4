import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver-protocol';
import type { Located } from '../features/located.js';
import type { Finding } from '../rules/rule.js';
import { rangeOf } from '../util/line-table.js';
import type { Severity } from '../workspace/configuration.js';

/**
 * A finding as the client shows it.
 *
 * @implements REQ-301
 */
export function toDiagnostic(
	{ workspace, path, uriOf }: Pick<Located, 'workspace' | 'path' | 'uriOf'>,
	finding: Finding,
): Diagnostic {
	const lines = workspace.document(path)?.lines ?? { starts: Uint32Array.of(0) };
	const related = finding.related?.map(({ document, message, ...span }) => ({
		location: { uri: uriOf(document.path), range: rangeOf(document.lines, span) },
		message,
	}));
	return {
		source: 'clewline',
		code: finding.rule,
		severity: severityCode[finding.severity],
		range: rangeOf(lines, finding),
		message: finding.message,
		...(related && related.length > 0 ? { relatedInformation: related } : {}),
		...(finding.data ? { data: finding.data } : {}),
	};
}

const severityCode: Readonly<Record<Severity, DiagnosticSeverity>> = {
	error: DiagnosticSeverity.Error,
	warning: DiagnosticSeverity.Warning,
	information: DiagnosticSeverity.Information,
	hint: DiagnosticSeverity.Hint,
};
