import * as l10n from '@vscode/l10n';
import type { Finding } from '../../rules/rule.js';
import type { Severity } from '../../workspace/configuration.js';
import type { CheckReport, CheckSummary, FileReport } from '../checking/report.js';
import type { CommandIo } from '../command/io.js';
import { type Colors, createColors, paint } from '../printing/colors.js';
import { counted } from '../printing/counted.js';
import { excerptOf } from '../printing/excerpt.js';
import type { Output } from '../printing/output.js';
import { printable } from '../printing/printable.js';
import { placeOf } from './format.js';

/**
 * For people: the findings of each file with the line they are about, then a summary.
 *
 * @implements REQ-208
 */
export async function writeText(report: CheckReport, output: Output, io: CommandIo): Promise<void> {
	const colors = createColors(io.output);
	for (const file of report.files) {
		const text = (await report.readText(file.document.path)) ?? '';
		await output.write(`${colors.underline(printable(file.document.path))}\n`);
		for (const finding of file.findings) {
			await output.write(describe(file, finding, { text, colors, columns: io.output.columns }));
		}
		await output.write('\n');
	}
	if (!report.isQuiet) {
		await output.write(`${describeSummary(report.summary, colors)}\n${advise(report)}`);
	}
}

interface Paper {
	/** The text of the file. */
	readonly text: string;
	readonly colors: Colors;
	readonly columns: number;
}

function describe({ document }: FileReport, finding: Finding, { text, colors, columns }: Paper): string {
	const { rule, severity, message, start, end } = finding;
	const { line, column } = placeOf(document, finding);
	const lineStart = document.lines.starts[line - 1] ?? 0;
	const source = withoutLineEnd(text.slice(lineStart, document.lines.starts[line]));
	const gutter = String(line).length;
	const excerpt = excerptOf(source, { start: start - lineStart, end: end - lineStart }, columns - gutter - margin);
	const head = `${colors.dim(`${line}:${column}`)} ${paint(colors, severity, severityName(severity))} ${colors.dim(rule)}`;
	return [
		`  ${head}`,
		`  ${printable(message)}`,
		`  ${colors.dim(`${line} │`)} ${excerpt.text}`,
		`  ${' '.repeat(gutter)} ${colors.dim('│')} ${paint(colors, severity, excerpt.carets)}`,
		'',
	].join('\n');
}

function withoutLineEnd(line: string): string {
	return line.endsWith('\r\n') ? line.slice(0, -2) : /[\r\n]/.test(line.slice(-1)) ? line.slice(0, -1) : line;
}

/** The cells around the number of a line: two before it, `│` after it, and the spaces between. */
const margin = 5;

function severityName(severity: Severity): string {
	switch (severity) {
		case 'error':
			return l10n.t('error');
		case 'warning':
			return l10n.t('warning');
		case 'information':
			return l10n.t('information');
		case 'hint':
			return l10n.t('hint');
	}
}

function describeSummary({ files, items, errors, warnings, infos }: CheckSummary, colors: Colors): string {
	const counts = [counted(files, 'file'), counted(items, 'item')];
	if (errors + warnings + infos === 0) {
		return [...counts, colors.green(l10n.t('no findings'))].join(l10n.t(', '));
	}
	const findings = [
		errors > 0 ? colors.red(counted(errors, 'error')) : '',
		warnings > 0 ? colors.yellow(counted(warnings, 'warning')) : '',
		infos > 0 ? colors.blue(counted(infos, 'information')) : '',
	];
	return [...counts, ...findings.filter(Boolean)].join(l10n.t(', '));
}

/** Whoever runs the program for the first time may have pointed it to the wrong place, or have no items yet. */
function advise({ summary, hasSpecs }: CheckReport): string {
	if (summary.items > 0) {
		return '';
	}
	const lines = hasSpecs
		? [
				l10n.t('Nothing here has an ID yet. A heading such as `### REQ-1: Guest checkout` gives one to a requirement.'),
				l10n.t('To write a file for one: `clewline new requirement "Guest checkout"`.'),
			]
		: [l10n.t('There is no Markdown file here. Name a folder that has some: `clewline check docs`.')];
	return `${lines.join('\n')}\n`;
}
