import * as l10n from '@vscode/l10n';
import type { Arguments } from './command/arguments.js';
import type { Command, ExitCode } from './command/command.js';
import type { CommandIo } from './command/io.js';
import { rootOption } from './command/option.js';
import { Output } from './printing/output.js';
import { selectFiles, selectIds } from './tracing/selection.js';
import { summarize } from './tracing/summary.js';
import { traceWorkspace } from './tracing/tracing.js';
import { writeTraceJson } from './tracing/write-json.js';
import { writeTraceTable } from './tracing/write-table.js';
import { writeTrees } from './tracing/write-tree.js';
import { openWorkspace } from './workspace/open-workspace.js';
import { findTarget } from './workspace/target.js';

const traceFormats = ['table', 'json'] as const;

/**
 * `clewline trace`: prints what each item needs, what meets it, what links to it, and references to nothing.
 *
 * @implements REQ-205
 */
export const trace: Command = {
	operands: '[path…|ID…]',
	explain: () =>
		[
			l10n.t('Prints what each item needs, what meets it, all that links to it, and references to nothing.'),
			l10n.t('With IDs, it shows the way from where each of them comes from to the code and the tests.'),
		].join('\n'),
	options: [
		{ name: 'format', value: 'FORMAT', choices: traceFormats, describe: () => l10n.t('How to print links; `table` by default.') },
		rootOption,
	],
	run,
};

async function run(args: Arguments, io: CommandIo): Promise<ExitCode> {
	const { paths, ids } = await sortOperands(args.operands, io);
	const target = await findTarget(paths, args, io);
	const open = await openWorkspace(target, io);
	const tracing = traceWorkspace(open.workspace);
	const selection = ids.length > 0 ? selectIds(tracing, ids) : selectFiles(tracing, target);
	const links = selection.items.reduce((count, it) => count + tracing.graph.incoming(it.located).length, 0);
	const summary = summarize(selection, links, Math.round(open.host.now() - open.startedAt));

	const output = new Output(io.output);
	if (args.choice('format', traceFormats) === 'json') {
		await writeTraceJson(tracing, selection, summary, output);
	} else if (ids.length > 0) {
		await writeTrees(tracing, selection.items, output, io.output);
	} else {
		await writeTraceTable({ tracing, selection, summary, stream: io.output }, output);
	}
	await output.flush();
	return open.isConfigured ? 0 : 2;
}

/** What exists as a file or folder is a path; everything else is to be an ID. */
async function sortOperands(
	operands: readonly string[],
	io: CommandIo,
): Promise<{ readonly paths: string[]; readonly ids: string[] }> {
	const paths: string[] = [];
	const ids: string[] = [];
	for (const operand of operands) {
		((await io.find(operand)) ? paths : ids).push(operand);
	}
	return { paths, ids };
}
