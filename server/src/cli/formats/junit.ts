import type { Finding } from '../../rules/rule.js';
import type { CheckReport, FileReport } from '../checking/report.js';
import { reaches } from '../checking/severity-limit.js';
import { counted } from '../printing/counted.js';
import type { Output } from '../printing/output.js';
import { placeOf } from './format.js';

/**
 * JUnit's XML, as CI servers read it: a suite for each file with findings, a case for each finding. What makes the command
 * fail is a failure; the rest passes, with its message as output. One more case passes if nothing has failed.
 */
export async function writeJunit(report: CheckReport, output: Output): Promise<void> {
	const { files, summary } = report;
	const failures = files.reduce((count, it) => count + failuresOf(it, report), 0);
	const tests = files.reduce((count, it) => count + it.findings.length, failures === 0 ? 1 : 0);
	const counts = attributes({ tests, failures, errors: 0 });
	await output.write('<?xml version="1.0" encoding="UTF-8"?>\n');
	await output.write(`<testsuites${attributes({ name: 'clewline', time: (summary.durationMs / 1000).toFixed(3) })}${counts}>\n`);
	for (const file of files) {
		await writeSuite(file, report, output);
	}
	if (failures === 0) {
		const checked = attributes({
			name: `${counted(summary.files, 'file')}, ${counted(summary.items, 'item')}`,
			classname: 'clewline',
		});
		await output.write(
			`<testsuite name="clewline"${attributes({ tests: 1, failures: 0, errors: 0 })}>\n<testcase${checked}/>\n</testsuite>\n`,
		);
	}
	await output.write('</testsuites>\n');
}

async function writeSuite(file: FileReport, report: CheckReport, output: Output): Promise<void> {
	const { document, findings } = file;
	const counts = { tests: findings.length, failures: failuresOf(file, report), errors: 0 };
	await output.write(`<testsuite${attributes({ name: document.path, ...counts })}>\n`);
	for (const finding of findings) {
		await output.write(testCase(file, finding, report));
	}
	await output.write('</testsuite>\n');
}

function testCase({ document }: FileReport, finding: Finding, { limit }: CheckReport): string {
	const { rule, severity, message } = finding;
	const { line, column } = placeOf(document, finding);
	const place = `${document.path}:${line}:${column}`;
	const text = escapeXml(`${place}: ${severity}: ${message}`);
	const body = reaches(severity, limit)
		? `<failure${attributes({ type: severity, message })}>${text}</failure>`
		: `<system-out>${text}</system-out>`;
	return `<testcase${attributes({ name: `${rule} ${line}:${column}`, classname: document.path, file: document.path, line })}>${body}</testcase>\n`;
}

function failuresOf({ findings }: FileReport, { limit }: CheckReport): number {
	return findings.filter(it => reaches(it.severity, limit)).length;
}

function attributes(values: Readonly<Record<string, string | number>>): string {
	return Object.entries(values)
		.map(([name, value]) => ` ${name}="${escapeXml(String(value)).replaceAll('"', '&quot;').replaceAll('\n', '&#10;')}"`)
		.join('');
}

function escapeXml(text: string): string {
	return text
		.replace(notXml, '\uFFFD')
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('\r', '&#13;');
}

/** What XML 1.0 cannot hold, escaped or not. */
const notXml = /[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]|\p{Cs}/gu;
