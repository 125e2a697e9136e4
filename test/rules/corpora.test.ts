import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { checkDocument } from '../../server/src/rules/check-document.js';
import type { Finding } from '../../server/src/rules/rule.js';
import { positionAt } from '../../server/src/util/line-table.js';
import { readConfiguration } from '../../server/src/workspace/read-configuration.js';
import type { Workspace } from '../../server/src/workspace/workspace.js';
import { defaultSettings } from '../../server/src/workspace/store-settings.js';
import { openCorpus } from '../support/corpus-workspace.js';
import { corpora, corporaAbsent } from '../support/front-matter-blocks.js';

interface Located extends Finding {
	readonly path: string;

	/** Counted from 1. */
	readonly line: number;
}

function checkAll(workspace: Workspace): Located[] {
	return workspace.documents().flatMap(document =>
		checkDocument(document, workspace, assert.fail).map(it => ({
			...it,
			path: document.path,
			line: positionAt(document.lines, it.start).line + 1,
		})),
	);
}

function byRule(findings: readonly Located[], rule: string): string[] {
	return findings.filter(it => it.rule === rule).map(it => `${it.path}:${it.line}`);
}

function readExpected<T>(name: string): T {
	return JSON.parse(readFileSync(join(corpora, 'expected', name), 'utf8')) as T;
}

for (const corpus of ['speckit', 'openfeature']) {
	test(`should find nothing wrong in ${corpus}`, { skip: corporaAbsent }, () => {
		assert.deepEqual(checkAll(openCorpus(corpus).workspace), []);
	});
}

test('REQ-111 should find one link that leads nowhere in openspec', { skip: corporaAbsent }, () => {
	assert.deepEqual(
		checkAll(openCorpus('openspec').workspace).map(it => `${it.rule} ${it.path}:${it.line}`),
		['resolved-link changes/archive/2025-08-11-add-complexity-guidelines/specs/openspec-docs/README.md:342'],
	);
});

test('REQ-111 should find the links that lead nowhere in cncf-glossary', { skip: corporaAbsent }, () => {
	const findings = checkAll(openCorpus('cncf-glossary').workspace);
	assert.deepEqual(byRule(findings, 'resolved-link'), [
		'hi/distributed-apps.md:9',
		'ur/contributor-ladder/_index.md:31',
		'ur/contributor-ladder/_index.md:66',
		'zh-tw/contributor-ladder/_index.md:74',
		'zh-tw/scalability.md:11',
		'zh-tw/style-guide/_index.md:29',
	]);
	assert.equal(findings.length, 6);
});

test('REQ-102 should find the invalid YAML and the IDs defined twice in backlog', { skip: corporaAbsent }, () => {
	interface Expected {
		readonly invalidYaml: readonly string[];
		readonly duplicateIds: Readonly<Record<string, readonly string[]>>;
	}
	const { invalidYaml, duplicateIds } = readExpected<Expected>('backlog.json');
	const findings = checkAll(openCorpus('backlog').workspace);
	const pathsOf = (rule: string): string[] => [...new Set(findings.filter(it => it.rule === rule).map(it => it.path))].sort();
	assert.deepEqual(pathsOf('valid-front-matter'), [...invalidYaml].sort());
	assert.deepEqual(pathsOf('unique-id'), Object.values(duplicateIds).flat().sort());
	assert.deepEqual(byRule(findings, 'resolved-reference'), []);
});

interface MissingFile {
	readonly file: string;
	readonly line: number;
	readonly target: string;
}

test('REQ-111 should find the links of eips that lead nowhere, and nothing else', { skip: corporaAbsent }, () => {
	const { configuration } = readConfiguration('ids: [{ id: "EIP-{eip}", kind: decision }]');
	const findings = checkAll(openCorpus('eips', { ...defaultSettings, configuration }).workspace);
	// What lies beside the folder is not in the corpus, so nothing can be said of it.
	const expected = readExpected<readonly MissingFile[]>('eips-missing-files.json').filter(it => !it.target.startsWith('..'));
	assert.deepEqual(
		[...new Set(findings.map(it => `${it.rule} ${it.path}:${it.line} ${String(it.data?.['path'])}`))].sort(),
		expected.map(it => `resolved-link ${it.file}:${it.line} ${it.target}`).sort(),
	);
});
