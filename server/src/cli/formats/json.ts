import type { Finding } from '../../rules/rule.js';
import type { CheckReport, FileReport } from '../checking/report.js';
import { type Output, writeJsonArray } from '../printing/output.js';
import { placeOf } from './format.js';

/** One object: `findings`, each in a line, and `summary`. */
export async function writeJson({ files, summary }: CheckReport, output: Output): Promise<void> {
	await output.write('{"findings": ');
	await writeJsonArray(output, findingsOf(files));
	await output.write(`,\n"summary": ${JSON.stringify(summary)}}\n`);
}

function* findingsOf(files: readonly FileReport[]): Generator<object> {
	for (const file of files) {
		for (const finding of file.findings) {
			yield toJson(file, finding);
		}
	}
}

function toJson({ document }: FileReport, { rule, severity, message, data, start, end }: Finding): object {
	return { rule, severity, message, file: document.path, ...placeOf(document, { start, end }), ...(data ? { data } : {}) };
}
