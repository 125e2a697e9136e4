import * as l10n from '@vscode/l10n';
import type { CoverageState } from '../../workspace/coverage.js';
import { qualifiedId } from '../../workspace/workspace.js';
import { toEntry } from '../listing/item-entry.js';
import { counted } from '../printing/counted.js';
import type { Output } from '../printing/output.js';
import { type Table, writeTable } from '../printing/table.js';
import type { Stream } from '../command/io.js';
import type { Selection } from './selection.js';
import type { TraceSummary } from './summary.js';
import { toDanglingEntry } from './trace-entry.js';
import type { TracedItem, Tracing } from './tracing.js';

/** What is to be written, and where. */
export interface TraceTable {
	readonly tracing: Tracing;
	readonly selection: Selection;
	readonly summary: TraceSummary;
	readonly stream: Stream;
}

/** The items with their coverage, then the references to nothing, then the figures. */
export async function writeTraceTable({ tracing, selection, summary, stream }: TraceTable, output: Output): Promise<void> {
	if (selection.items.length > 0) {
		await writeTable(itemTable(tracing, selection.items), output, stream);
	}
	if (selection.dangling.length > 0) {
		await output.write(`\n${l10n.t('References to nothing:')}\n`);
		for (const { id, verb, file, line } of selection.dangling.map(toDanglingEntry)) {
			await output.write(`  ${id}  ${verb}  ${file}:${line}\n`);
		}
	}
	await output.write(`\n${describe(summary)}\n`);
}

/** A word for a coverage, in the user's language. */
export function coverageName(state: CoverageState): string {
	switch (state) {
		case 'covered':
			return l10n.t('covered');
		case 'partial':
			return l10n.t('partial');
		case 'uncovered':
			return l10n.t('uncovered');
		case 'none':
			return '–';
	}
}

/** `implements ✓ verifies ✗`: each need, and whether something meets it. */
export function describeNeeds({ needs, unmet }: TracedItem): string {
	return needs.map(it => `${it} ${unmet.includes(it) ? '✗' : '✓'}`).join(' ');
}

function itemTable({ workspace, deepStateOf }: Tracing, items: readonly TracedItem[]): Table {
	const rows = items.map(traced => {
		const { title, file, line } = toEntry(workspace, traced.located);
		const states = [coverageName(traced.coverage), coverageName(deepStateOf(traced))];
		return [qualifiedId(workspace, traced.located), ...states, describeNeeds(traced), title, `${file}:${line}`];
	});
	const head = [l10n.t('ID'), l10n.t('COVERAGE'), l10n.t('WITH PARTS'), l10n.t('NEEDS'), l10n.t('TITLE'), l10n.t('PLACE')];
	return { head, rows, elastic: 4 };
}

function describe({ items, links, covered, partial, uncovered, dangling }: TraceSummary): string {
	return [
		counted(items, 'item'),
		counted(links, 'link'),
		l10n.t('{0} covered', covered),
		l10n.t('{0} partially', partial),
		l10n.t('{0} not at all', uncovered),
		l10n.t('{0} references to nothing', dangling),
	].join(l10n.t(', '));
}
