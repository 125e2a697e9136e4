import { createLineTable, positionAt } from '../../util/line-table.js';
import { configurationFile } from '../../workspace/configuration.js';
import type { Host } from '../../workspace/host.js';
import type { Workspace } from '../../workspace/workspace.js';
import { alone, WorkspaceFolder } from '../../workspace/workspace-folder.js';
import type { CommandIo } from '../command/io.js';
import { ProgressLine } from './progress.js';
import { type IssueSource, readIssues } from './read-issues.js';
import type { Target } from './target.js';

/** A workspace that has been read to its end. */
export interface OpenWorkspace {
	readonly target: Target;
	readonly host: Host;
	readonly workspace: Workspace;

	/** Whether the configuration is right; what is wrong with it has been said. */
	readonly isConfigured: boolean;

	/** When the reading began, by the clock of the host. */
	readonly startedAt: number;
}

/** What is to be known of a workspace beside its items and what leads to them. */
export interface Wanted {
	/** Where it is to be learned what trackers say; absent where nobody wants to know. */
	readonly issues?: IssueSource;

	/** Whether what rules alone look at is read, too: links between files, open questions, and what Mermaid says of diagrams. */
	readonly findings?: boolean;
}

/** Reads a whole workspace, and says on standard error what is wrong with its configuration. */
export async function openWorkspace(
	target: Target,
	io: CommandIo,
	{ issues, findings = false }: Wanted = {},
): Promise<OpenWorkspace> {
	const host = io.createHost(target.root, message => void io.errors.write(`${message}\n`));
	const startedAt = host.now();
	const progress = new ProgressLine(io.errors, host);
	const folder = new WorkspaceFolder(host, { ...alone, wantsFindings: findings });
	await folder.load(it => progress.report(it));
	progress.clear();
	if (issues !== undefined) {
		await readIssues(folder, host, issues);
	}

	const { workspace } = folder;
	const faults = await describeFaults(workspace, host);
	for (const fault of faults) {
		await io.errors.write(`${fault}\n`);
	}
	return { target, host, workspace, isConfigured: faults.length === 0, startedAt };
}

/** `clewline.yaml:3:5: …` for all that is wrong with the configuration. */
async function describeFaults({ configurationFaults, schemas }: Workspace, host: Host): Promise<readonly string[]> {
	const lines = createLineTable(configurationFaults.length > 0 ? ((await host.readFile(configurationFile)) ?? '') : '');
	const faults = configurationFaults.map(({ message, start }) => {
		const { line, character } = positionAt(lines, start);
		return `${configurationFile}:${line + 1}:${character + 1}: ${message}`;
	});
	const told = new Set(configurationFaults.map(it => it.message));
	const schemaFaults = schemas.faults.flatMap(({ fault }) => (fault === undefined || told.has(fault) ? [] : fault));
	return [...faults, ...schemaFaults.map(it => `${configurationFile}: ${it}`)];
}
