import * as l10n from '@vscode/l10n';
import type { TrackedIssue } from '../../views/issues.js';
import type { Host } from '../../workspace/host.js';
import type { Workspace } from '../../workspace/workspace.js';
import type { WorkspaceFolder } from '../../workspace/workspace-folder.js';
import type { Arguments } from '../command/arguments.js';
import type { OptionSpec } from '../command/option.js';
import { UsageError } from '../command/usage-error.js';

/**
 * Whom to ask about issues: nobody; those trackers that there is a token for, about what was not told lately; the same where one of them
 * feeds the roadmap, and nobody else; or all, about everything.
 */
export type IssueSource = 'shelf' | 'signed-in' | 'roadmap' | 'all';

/**
 * Takes in what trackers say of the issues that specs name. Nothing is loaded for it where no tracker is configured.
 *
 * @implements REQ-712
 */
export async function readIssues(folder: WorkspaceFolder, host: Host, source: IssueSource): Promise<void> {
	const { trackers } = folder.workspace.configuration;
	const names = folder.workspace.issueNames();
	const isWanted = source !== 'roadmap' || trackers.some(it => it.feedsRoadmap);
	if (trackers.length === 0 || names.length === 0 || !isWanted) {
		return;
	}
	const { IssueReader } = await import('../../trackers/fetching/issue-reader.js');
	const reader = new IssueReader(host, trackers);
	await reader.recall(names);
	if (source !== 'shelf') {
		await reader.ask(names, source === 'roadmap' ? 'signed-in' : source);
	}
	folder.learnIssues(await reader.recall(names));
}

/** The open issues of trackers; none where nobody is to be asked. */
export async function listIssues(workspace: Workspace, host: Host, source: IssueSource): Promise<readonly TrackedIssue[]> {
	const { trackers } = workspace.configuration;
	if (trackers.length === 0 || source === 'shelf') {
		return [];
	}
	const { IssueReader } = await import('../../trackers/fetching/issue-reader.js');
	return new IssueReader(host, trackers).list();
}

/** What decides whom to ask. */
export const issueOptions: readonly OptionSpec[] = [
	{
		name: 'offline',
		describe: () => l10n.t('Ask no tracker; go by what it said within the last day. So it is where there is no token.'),
	},
	{ name: 'refresh', describe: () => l10n.t('Ask trackers about all issues, however lately they have answered.') },
];

/** Whom to ask, by the options. */
export function issueSource(args: Arguments): IssueSource {
	if (args.has('offline') && args.has('refresh')) {
		throw new UsageError(l10n.t('`--offline` and `--refresh` exclude each other.'));
	}
	return args.has('offline') ? 'shelf' : args.has('refresh') ? 'all' : 'signed-in';
}
