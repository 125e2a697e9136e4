import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { ruleSummary } from '../../../server/src/cli/checking/rule-summary.js';
import { readOwnPage } from '../../../server/src/node/own-package.js';
import { rules } from '../../../server/src/rules/index.js';
import { loadSchemaCompiler } from '../../../server/src/workspace/schemas/index.js';
import { runCommand } from '../../support/cli.js';

interface Log {
	readonly version: string;
	readonly runs: readonly {
		readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string; readonly help: object }[] } };
		readonly results: readonly {
			readonly ruleId: string;
			readonly ruleIndex: number;
			readonly level: string;
			readonly locations: readonly {
				readonly physicalLocation: { readonly artifactLocation: { readonly uri: string }; readonly region: object };
			}[];
		}[];
	}[];
}

const files = {
	'规格/a b.md': '# REQ-1: Log in\n- depends-on: REQ-9\n\n[x](y.md)\n\n## REQ-1: Twice\n',
	'c.md': '---\ntype: risk\nid: RSK-1\ndue: soon\n---\n',
};

async function sarif(given: Readonly<Record<string, string>>): Promise<Log> {
	return JSON.parse((await runCommand('check --format sarif', given)).stdout) as Log;
}

/** The schema is written in draft 4. What it uses of that draft means the same in draft 7, but for its name and its `id`. */
async function findSchemaErrors(log: unknown): Promise<unknown[]> {
	const file = createRequire(import.meta.url).resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
	const { $schema: _, id: __, ...schema } = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
	const compiled = (await loadSchemaCompiler()).compile('sarif.json', () => JSON.stringify(schema));
	assert.equal(compiled.fault, undefined);
	return [...compiled.check(log)];
}

test('REQ-201 should be valid SARIF', async () => {
	assert.deepEqual(await findSchemaErrors(await sarif(files)), []);
	assert.deepEqual(await findSchemaErrors(await sarif({ 'a.md': 'Prose.' })), []);
	assert.notDeepEqual(await findSchemaErrors({ version: '2.1.0', runs: [{}] }), []);
});

test('REQ-201 should have a result for each finding, and the place of each', async () => {
	const [run] = (await sarif(files)).runs;
	const shown = run?.results.map(({ ruleId, level, locations: [first] }) => [
		ruleId,
		level,
		first?.physicalLocation.artifactLocation.uri,
		first?.physicalLocation.region,
	]);
	assert.deepEqual(shown?.slice(0, 3), [
		['valid-front-matter', 'error', 'c.md', { startLine: 4, startColumn: 6, endLine: 4, endColumn: 10 }],
		['unique-id', 'error', encodeURI('规格/a b.md'), { startLine: 1, startColumn: 3, endLine: 1, endColumn: 8 }],
		['resolved-reference', 'error', encodeURI('规格/a b.md'), { startLine: 2, startColumn: 15, endLine: 2, endColumn: 20 }],
	]);
});

test('REQ-201 should hold the pages of the rules that have findings, for those who read it elsewhere', async () => {
	const [run] = (await sarif(files)).runs;
	for (const { ruleId, ruleIndex } of run?.results ?? []) {
		const rule = run?.tool.driver.rules[ruleIndex];
		assert.ok(rule);
		assert.equal(rule.id, ruleId);
		const page = `# ${ruleId}\nSee another.\n`;
		assert.deepEqual(rule.help, ruleId === 'unique-id' ? { text: ruleSummary(ruleId) } : { text: page, markdown: page });
	}
});

test('REQ-201 should find the page of every rule beside the program', async () => {
	for (const { id } of rules) {
		assert.match((await readOwnPage(id)) ?? '', new RegExp(`^# ${id}\n`));
	}
});

for (const { id } of rules) {
	test(`REQ-201 should have a sentence for ${id}`, () => assert.match(ruleSummary(id), /^[A-Z].*\.$/));
}
