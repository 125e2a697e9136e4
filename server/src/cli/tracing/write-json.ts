import { type Output, writeJsonArray } from '../printing/output.js';
import type { Selection } from './selection.js';
import { tagEntriesIn } from './tag-entry.js';
import type { TraceSummary } from './summary.js';
import { toDanglingEntry, toTraceEntry } from './trace-entry.js';
import type { Tracing } from './tracing.js';

/** One object: `items`, `tags` and `dangling`, each of them in a line, and `summary`. */
export async function writeTraceJson(
	tracing: Tracing,
	selection: Selection,
	summary: TraceSummary,
	output: Output,
): Promise<void> {
	const { items, dangling, tagged } = selection;
	await output.write('{"items": ');
	await writeJsonArray(output, items, it => [toTraceEntry(tracing, it)]);
	await output.write(',\n"tags": ');
	await writeJsonArray(output, tagged, it => tagEntriesIn(it, tracing));
	await output.write(',\n"dangling": ');
	await writeJsonArray(output, dangling, it => [toDanglingEntry(it)]);
	await output.write(`,\n"summary": ${JSON.stringify(summary)}}\n`);
}
