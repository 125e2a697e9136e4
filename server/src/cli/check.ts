import * as l10n from '@vscode/l10n';
import { createReport, hasFailed } from './checking/report.js';
import { readSeverityLimit, severityLimits } from './checking/severity-limit.js';
import type { Arguments } from './command/arguments.js';
import type { Command, ExitCode } from './command/command.js';
import type { CommandIo } from './command/io.js';
import { rootOption } from './command/option.js';
import { formatNames, formats } from './formats/index.js';
import { Output } from './printing/output.js';
import { findChangedFiles } from './workspace/changed-files.js';
import { openWorkspace } from './workspace/open-workspace.js';
import { issueOptions, issueSource } from './workspace/read-issues.js';
import { findTarget, isChosen } from './workspace/target.js';

/**
 * `clewline check`: reports what is wrong, in a format for people or for programs.
 *
 * @implements REQ-202
 */
export const check: Command = {
	operands: '[path…]',
	explain: () =>
		[
			l10n.t('Reports what is wrong in the specs of a workspace, and in the code that refers to them.'),
			l10n.t('A folder belongs to the workspace of the clewline.yaml around it, or is one of its own.'),
			l10n.t('Files and several paths are in the nearest folder around them that has a clewline.yaml or a .git.'),
			l10n.t('All of the workspace is read, so that references resolve; only the paths are reported on.'),
		].join('\n'),
	options: [
		{
			name: 'format',
			value: 'FORMAT',
			choices: formatNames,
			describe: () => l10n.t('How to print findings; `text` by default.'),
		},
		{
			name: 'fail-on',
			value: 'SEVERITY',
			choices: severityLimits,
			describe: () => l10n.t('From which severity on to exit with 1; `error` by default.'),
		},
		{ name: 'since', value: 'REV', describe: () => l10n.t('Only report on files that have changed since a revision of git.') },
		...issueOptions,
		{ name: 'quiet', letter: 'q', describe: () => l10n.t('Print findings only, and no summary.') },
		rootOption,
	],
	run,
};

async function run(args: Arguments, io: CommandIo): Promise<ExitCode> {
	const write = await formats[args.choice('format', formatNames) ?? 'text']();
	const target = await findTarget(args.operands, args, io);
	const revision = args.text('since');
	const changed = revision === undefined ? undefined : await findChangedFiles(target.root, revision, io);
	const open = await openWorkspace(target, io, { issues: issueSource(args), findings: true });
	const report = await createReport(open, {
		limit: readSeverityLimit(args),
		isQuiet: args.has('quiet'),
		isWanted: path => isChosen(target, path) && changed?.has(path) !== false,
	});
	const output = new Output(io.output);
	await write(report, output, io);
	await output.flush();
	return open.isConfigured ? (hasFailed(report) ? 1 : 0) : 2;
}
