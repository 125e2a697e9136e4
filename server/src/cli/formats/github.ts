import type { Finding } from '../../rules/rule.js';
import type { Severity } from '../../workspace/configuration.js';
import type { CheckReport, FileReport } from '../checking/report.js';
import type { CommandIo } from '../command/io.js';
import type { Output } from '../printing/output.js';
import { placeOf } from './format.js';

/** Workflow commands of GitHub Actions, a line for each finding, which become annotations of a pull request. */
export async function writeGithub({ files, root }: CheckReport, output: Output, { environment }: CommandIo): Promise<void> {
	const folder = folderInRepository(root, environment['GITHUB_WORKSPACE']);
	for (const file of files) {
		for (const finding of file.findings) {
			await output.write(annotation(file, finding, folder));
		}
	}
}

function annotation({ document }: FileReport, { rule, severity, message, start, end }: Finding, folder: string): string {
	const { line, column, endLine, endColumn } = placeOf(document, { start, end });
	const properties = {
		file: folder + document.path,
		line,
		endLine,
		col: column,
		// GitHub refuses the columns of an annotation that goes over several lines.
		...(line === endLine ? { endColumn } : {}),
		title: rule,
	};
	const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
	return `::${commandOf[severity]} ${list.join(',')}::${escapeMessage(message)}\n`;
}

const commandOf: Readonly<Record<Severity, string>> = {
	error: 'error',
	warning: 'warning',
	information: 'notice',
	hint: 'notice',
};

function escapeMessage(text: string): string {
	return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
	return escapeMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/** GitHub looks for files from the root of the repository: `docs/` where the workspace is a folder of it. */
function folderInRepository(root: string, repository: string | undefined): string {
	const prefix = repository === undefined ? undefined : `${repository.replaceAll('\\', '/').replace(/\/$/, '')}/`;
	return prefix !== undefined && root.startsWith(prefix) ? `${root.slice(prefix.length)}/` : '';
}
