import { rules } from '../../rules/index.js';
import type { Finding, RelatedPlace, Rule } from '../../rules/rule.js';
import type { Document } from '../../language/document.js';
import type { Span } from '../../util/span.js';
import type { Severity } from '../../workspace/configuration.js';
import type { CheckReport, FileReport } from '../checking/report.js';
import { ruleSummary } from '../checking/rule-summary.js';
import type { CommandIo } from '../command/io.js';
import { type Output, writeJsonArray } from '../printing/output.js';
import { placeOf } from './format.js';

/** SARIF 2.1.0: one run, with the rules that have findings, and a result for each finding. */
export async function writeSarif({ files }: CheckReport, output: Output, io: CommandIo): Promise<void> {
	const found = new Set(files.flatMap(it => it.findings.map(finding => finding.rule)));
	const descriptors = await Promise.all(rules.filter(it => found.has(it.id)).map(it => describeRule(it, io)));
	const driver = { name: 'Clewline', semanticVersion: await io.readVersion(), rules: descriptors };
	await output.write(`{"version": "2.1.0",\n"$schema": "${schema}",\n`);
	await output.write(`"runs": [{"tool": ${JSON.stringify({ driver })},\n"columnKind": "utf16CodeUnits",\n"results": `);
	await writeJsonArray(
		output,
		resultsOf(
			files,
			descriptors.map(it => it.id),
		),
	);
	await output.write('}]}\n');
}

const schema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** The page of a rule goes along: a report is often read where there is no Clewline, and no network either. */
async function describeRule({ id, defaultSeverity }: Rule, io: CommandIo) {
	const text = ruleSummary(id);
	const page = (await io.readPage(id))?.replace(linkToAnotherPage, '$<text>');
	return {
		id,
		shortDescription: { text },
		fullDescription: { text },
		help: page === undefined ? { text } : { text: page, markdown: page },
		defaultConfiguration: defaultSeverity === 'off' ? { enabled: false } : { level: levelOf[defaultSeverity] },
	};
}

/** Leads nowhere from inside a report. */
const linkToAnotherPage = /\[(?<text>[^\]]+)\]\([^#()][^()]*\.md(?:#[^()]*)?\)/g;

function* resultsOf(files: readonly FileReport[], ruleIds: readonly string[]): Generator<object> {
	for (const { document, findings } of files) {
		for (const finding of findings) {
			yield toResult(document, finding, ruleIds.indexOf(finding.rule));
		}
	}
}

function toResult(
	document: Document,
	{ rule, severity, message, related = [], data, ...span }: Finding,
	ruleIndex: number,
): object {
	return {
		ruleId: rule,
		ruleIndex,
		level: levelOf[severity],
		message: { text: message },
		locations: [locationOf(document, span)],
		...(related.length > 0 ? { relatedLocations: related.map(toRelated) } : {}),
		...(data ? { properties: data } : {}),
	};
}

const levelOf: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', information: 'note', hint: 'note' };

function toRelated({ document, message, ...span }: RelatedPlace, id: number): object {
	return { id, ...locationOf(document, span), message: { text: message } };
}

function locationOf(document: Document, span: Span): object {
	const { line, column, endLine, endColumn } = placeOf(document, span);
	return {
		physicalLocation: {
			artifactLocation: { uri: document.path.split('/').map(encodeURIComponent).join('/'), uriBaseId: '%SRCROOT%' },
			region: { startLine: line, startColumn: column, endLine, endColumn },
		},
	};
}
