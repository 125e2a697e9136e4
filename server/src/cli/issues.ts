import * as l10n from '@vscode/l10n';
import { type IssuesView, type NamedIssueRow, type TrackedIssue, viewIssues } from '../views/issues.js';
import { qualifiedId, type Workspace } from '../workspace/workspace.js';
import type { Arguments } from './command/arguments.js';
import type { Command, ExitCode } from './command/command.js';
import type { CommandIo } from './command/io.js';
import { rootOption } from './command/option.js';
import { toEntry } from './listing/item-entry.js';
import { Output } from './printing/output.js';
import { writeTable } from './printing/table.js';
import { issueOptions, issueSource, listIssues } from './workspace/read-issues.js';
import { openWorkspace } from './workspace/open-workspace.js';
import { findTarget } from './workspace/target.js';

const issueFormats = ['table', 'json'] as const;

/**
 * `clewline issues`: requirements and issues side by side, and what has no other half.
 *
 * @implements REQ-717
 */
export const issues: Command = {
	operands: '[path]',
	explain: () =>
		[
			l10n.t(
				'Prints the issues that specs name, the open issues that none names, and the promised requirements without an issue.',
			),
			l10n.t('Trackers are those of clewline.yaml; tokens come from the environment.'),
		].join('\n'),
	options: [
		{
			name: 'format',
			value: 'FORMAT',
			choices: issueFormats,
			describe: () => l10n.t('How to print issues; `table` by default.'),
		},
		...issueOptions,
		rootOption,
	],
	run,
};

async function run(args: Arguments, io: CommandIo): Promise<ExitCode> {
	const source = issueSource(args);
	const open = await openWorkspace(await findTarget(args.operands, args, io), io, { issues: source });
	const view = viewIssues(open.workspace, await listIssues(open.workspace, open.host, source));
	const output = new Output(io.output);
	if (args.choice('format', issueFormats) === 'json') {
		await output.write(`${JSON.stringify(toJson(view, open.workspace), undefined, 2)}\n`);
	} else {
		await writeTables(view, open.workspace, { output, io });
	}
	await output.flush();
	return open.isConfigured ? 0 : 2;
}

function toJson({ named, unnamed, withoutIssue }: IssuesView, workspace: Workspace): object {
	return {
		named: named.map(({ text, url, issue, isAbsent, items }) => ({
			name: text,
			url,
			isAbsent,
			issue: issue ?? null,
			items: items.map(it => qualifiedId(workspace, it)),
		})),
		unnamed: unnamed.map(({ text, issue }) => ({ name: text, url: issue.url, issue })),
		withoutIssue: withoutIssue.map(it => toEntry(workspace, it)),
	};
}

interface Printing {
	readonly output: Output;
	readonly io: CommandIo;
}

async function writeTables(view: IssuesView, workspace: Workspace, { output, io }: Printing): Promise<void> {
	const tables = [
		{
			head: [l10n.t('ISSUE'), l10n.t('STATE'), l10n.t('TITLE'), l10n.t('ITEMS')],
			rows: view.named.map(it => toRow(it, workspace)),
			elastic: 2,
		},
		{
			head: [l10n.t('IN NO SPEC'), l10n.t('STATE'), l10n.t('TITLE')],
			rows: view.unnamed.map(({ text, issue }: TrackedIssue) => [text, issue.stateName, issue.title]),
			elastic: 2,
		},
		{
			head: [l10n.t('WITHOUT AN ISSUE'), l10n.t('STATUS'), l10n.t('TITLE'), l10n.t('PLACE')],
			rows: view.withoutIssue.map(it => {
				const { status, title, file, line } = toEntry(workspace, it);
				return [qualifiedId(workspace, it), status ?? '', title, `${file}:${line}`];
			}),
			elastic: 2,
		},
	].filter(it => it.rows.length > 0);
	for (const [index, table] of tables.entries()) {
		await output.write(index === 0 ? '' : '\n');
		await writeTable(table, output, io.output);
	}
}

function toRow({ text, issue, isAbsent, items }: NamedIssueRow, workspace: Workspace): readonly string[] {
	const state = issue?.stateName ?? (isAbsent ? l10n.t('not there') : l10n.t('unknown'));
	return [text, state, issue?.title ?? '', items.map(it => qualifiedId(workspace, it)).join(', ')];
}
