import * as l10n from '@vscode/l10n';
import type { LocatedItem } from '../workspace/postings.js';
import { qualifiedId } from '../workspace/workspace.js';
import type { Arguments } from './command/arguments.js';
import type { Command, ExitCode } from './command/command.js';
import type { CommandIo } from './command/io.js';
import { rootOption } from './command/option.js';
import { writeCsv } from './listing/csv.js';
import { type ItemEntry, toEntry } from './listing/item-entry.js';
import { createFilter, itemsOf } from './listing/items.js';
import { Output, writeJsonArray } from './printing/output.js';
import { type Table, writeTable } from './printing/table.js';
import { type OpenWorkspace, openWorkspace } from './workspace/open-workspace.js';
import { findTarget } from './workspace/target.js';

const listFormats = ['table', 'json', 'csv'] as const;

/**
 * `clewline list`: prints every item, by file and place.
 *
 * @implements REQ-204
 */
export const list: Command = {
	operands: '[path…]',
	explain: () => l10n.t('Prints every item: its ID, scope, kind, title, place, dialect, status and attributes.'),
	options: [
		{ name: 'format', value: 'FORMAT', choices: listFormats, describe: () => l10n.t('How to print items; `table` by default.') },
		{ name: 'kind', value: 'KIND', describe: () => l10n.t('Only items of a kind, or of several with commas between them.') },
		{ name: 'status', value: 'STATUS', describe: () => l10n.t('Only items with a status, or one of several.') },
		{ name: 'query', value: 'TEXT', describe: () => l10n.t('Only items with a text in their ID or title.') },
		rootOption,
	],
	run,
};

async function run(args: Arguments, io: CommandIo): Promise<ExitCode> {
	const open = await openWorkspace(await findTarget(args.operands, args, io), io);
	const items = [...itemsOf(open)].filter(createFilter(args, open.workspace));
	const output = new Output(io.output);
	const format = args.choice('format', listFormats) ?? 'table';
	if (format === 'table') {
		await writeTable(toTable(items, open), output, io.output);
	} else if (format === 'csv') {
		await writeCsv(output, entriesOf(items, open));
	} else {
		await writeJsonArray(output, entriesOf(items, open));
		await output.write('\n');
	}
	await output.flush();
	return open.isConfigured ? 0 : 2;
}

function* entriesOf(items: readonly LocatedItem[], { workspace }: OpenWorkspace): Generator<ItemEntry> {
	for (const located of items) {
		yield toEntry(workspace, located);
	}
}

function toTable(items: readonly LocatedItem[], { workspace }: OpenWorkspace): Table {
	const rows = items.map(located => {
		const { kind, status, title, file, line } = toEntry(workspace, located);
		return [qualifiedId(workspace, located), kind, status ?? '', title, `${file}:${line}`];
	});
	return { head: [l10n.t('ID'), l10n.t('KIND'), l10n.t('STATUS'), l10n.t('TITLE'), l10n.t('PLACE')], rows, elastic: 3 };
}
