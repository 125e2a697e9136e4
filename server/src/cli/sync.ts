import * as l10n from '@vscode/l10n';
import { positionAt } from '../util/line-table.js';
import { applyChanges } from '../util/text-change.js';
import type { SyncResult } from '../trackers/syncing/apply-sync.js';
import type { Preference, SyncPlan } from '../trackers/syncing/plan.js';
import type { Arguments } from './command/arguments.js';
import type { Command, ExitCode } from './command/command.js';
import type { CommandIo } from './command/io.js';
import { rootOption } from './command/option.js';
import { UsageError } from './command/usage-error.js';
import { createColors } from './printing/colors.js';
import { Output } from './printing/output.js';
import { printable } from './printing/printable.js';
import { type OpenWorkspace, openWorkspace } from './workspace/open-workspace.js';
import { findTarget, isChosen, joined } from './workspace/target.js';

const syncFormats = ['text', 'json'] as const;
const preferences = ['spec'] as const;

/**
 * `clewline sync`: shows all that would change so that specs and issues agree, and does it where that is asked for.
 *
 * @implements REQ-718
 */
export const sync: Command = {
	operands: '[path…]',
	explain: () =>
		[
			l10n.t('Shows every field that would change in specs and in trackers so that they agree; nothing is ever deleted.'),
			l10n.t('It exits with 1 where something is to be done or to be decided, and after `--apply` where something was not done.'),
		].join('\n'),
	options: [
		{ name: 'plan', describe: () => l10n.t('Only show what would change; so it is by default.') },
		{ name: 'apply', describe: () => l10n.t('Do what the plan says, and report what failed.') },
		{ name: 'create', describe: () => l10n.t('Also create issues for approved requirements that have none.') },
		{
			name: 'prefer',
			value: 'SIDE',
			choices: preferences,
			describe: () =>
				l10n.t('With `spec`, what the spec says also holds where title or text of an issue were changed in the tracker.'),
		},
		{
			name: 'format',
			value: 'FORMAT',
			choices: syncFormats,
			describe: () => l10n.t('How to print the plan; `text` by default.'),
		},
		rootOption,
	],
	run,
};

async function run(args: Arguments, io: CommandIo): Promise<ExitCode> {
	if (args.has('plan') && args.has('apply')) {
		throw new UsageError(l10n.t('`--plan` and `--apply` exclude each other.'));
	}
	const open = await openWorkspace(await findTarget(args.operands, args, io), io);
	if (open.workspace.configuration.trackers.length === 0) {
		throw new UsageError(l10n.t('clewline.yaml names no tracker.'));
	}
	const { makePlan, carryOut } = await connect(open, io);
	const plan = await makePlan(args.has('create') ? 'all' : 'linked', args.choice('prefer', preferences));
	const results = args.has('apply') ? await carryOut(plan) : undefined;
	const output = new Output(io.output);
	if (args.choice('format', syncFormats) === 'json') {
		await output.write(`${JSON.stringify(toJson(plan, results), undefined, 2)}\n`);
	} else {
		await writeText(plan, results, { output, io });
	}
	await output.flush();
	return open.isConfigured ? (isDone(plan, results) ? 0 : 1) : 2;
}

/** What only this command needs is loaded for it alone. */
async function connect({ workspace, host, target }: OpenWorkspace, io: CommandIo) {
	const { SiteLine } = await import('../trackers/fetching/site-line.js');
	const { findCandidates } = await import('../trackers/syncing/candidates.js');
	const { planSync } = await import('../trackers/syncing/plan-sync.js');
	const { readSubjects } = await import('../trackers/syncing/read-subjects.js');
	const { applySync } = await import('../trackers/syncing/apply-sync.js');
	const line = new SiteLine(host);
	const sites = workspace.configuration.trackers;
	return {
		makePlan: async (scope: 'all' | 'linked', prefer: Preference | undefined): Promise<SyncPlan> => {
			const candidates = findCandidates(workspace, scope, path => isChosen(target, path));
			const subjects = await readSubjects(candidates, { sites, host, line, readText: path => host.readFile(path) });
			return planSync(subjects, prefer);
		},
		carryOut: (plan: SyncPlan): Promise<readonly SyncResult[]> =>
			applySync(plan, {
				sites,
				line,
				writeSpec: async (path, before, edits) =>
					(await io.replaceFile(joined(target.root, path), before, applyChanges(before, edits)))
						? undefined
						: l10n.t('`{0}` has changed meanwhile, or cannot be written.', path),
			}),
	};
}

function isDone({ items }: SyncPlan, results: readonly SyncResult[] | undefined): boolean {
	return results === undefined
		? items.length === 0
		: results.every(it => it.failure === undefined) && items.every(it => it.conflicts.length + it.troubles.length === 0);
}

function toJson({ items }: SyncPlan, results: readonly SyncResult[] | undefined): object {
	return {
		items: items.map(({ subject: { id, located }, changes, conflicts, troubles }) => ({
			id,
			file: located.document.path,
			line: positionAt(located.document.lines, located.item.idSpan.start).line + 1,
			changes,
			conflicts,
			troubles,
		})),
		...(results ? { results: results.map(it => ({ ...it, failure: it.failure ?? null })) } : {}),
	};
}

interface Printing {
	readonly output: Output;
	readonly io: CommandIo;
}

async function writeText(plan: SyncPlan, results: readonly SyncResult[] | undefined, { output, io }: Printing): Promise<void> {
	const { describePlan, describeResults, summarize } = await import('../trackers/syncing/describe-plan.js');
	const { red, green, yellow, bold } = createColors(io.output);
	const styleBySign = new Map([
		['-', red],
		['+', green],
		['!', yellow],
		['?', yellow],
		[' ', (text: string) => text],
	]);
	const lines = [...describePlan(plan), summarize(plan), ...(results ? describeResults(results) : [])];
	for (const line of lines) {
		const style = /^[-+!? ](?: |$)/.test(line) ? styleBySign.get(line.charAt(0)) : bold;
		await output.write(`${line === '' ? '' : (style ?? bold)(printable(line))}\n`);
	}
}
