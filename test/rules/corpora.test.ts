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
		checkAll(openCorpus('openspec').workspace)
			.filter(it => !it.rule.startsWith('openspec-'))
			.map(it => `${it.rule} ${it.path}:${it.line}`),
		['resolved-link changes/archive/2025-08-11-add-complexity-guidelines/specs/openspec-docs/README.md:342'],
	);
});

test('REQ-602 should find the same specs and changes of openspec wrong as its own validator', { skip: corporaAbsent }, () => {
	interface Verdict {
		readonly id: string;
		readonly type: 'change' | 'spec';
		readonly valid: boolean;
		readonly issues: readonly { readonly level: string; readonly path: string }[];
	}
	const folderOf = ({ type, id }: Pick<Verdict, 'type' | 'id'>): string => `${type}s/${id}/`;
	const verdicts = readExpected<readonly Verdict[]>('openspec-validate.json');
	const errors = checkAll(openCorpus('openspec').workspace).filter(it => it.severity === 'error');
	assert.deepEqual(
		verdicts.map(it => ({ ...it, errors: errors.filter(({ path }) => path.startsWith(folderOf(it))).length })).map(toLine),
		verdicts.map(it => ({ ...it, errors: it.issues.filter(({ level }) => level === 'ERROR').length })).map(toLine),
	);
	function toLine({ id, errors: count }: { readonly id: string; readonly errors: number }): string {
		return `${id}: ${count}`;
	}
	assert.equal(verdicts.length, 58);
});

test('REQ-601 should count what openspec counts', { skip: corporaAbsent }, () => {
	const { workspace } = openCorpus('openspec');
	const specs = workspace
		.documents()
		.filter(it => it.type === 'spec' && it.dialect === 'openspec' && it.path.startsWith('specs/'));
	const kinds = specs.flatMap(it => (it.type === 'spec' ? workspace.itemsIn(it).map(({ item }) => item.kind) : []));
	assert.deepEqual(
		// One more `####` is an example in a fence.
		[specs.length, kinds.filter(it => it === 'requirement').length, kinds.filter(it => it === 'criterion').length],
		[36, 251, 706],
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

test('REQ-606 should read what the front matter of backlog says', { skip: corporaAbsent }, () => {
	const { workspace } = openCorpus('backlog');
	const specs = workspace.documents().filter(it => it.type === 'spec' && it.dialect === 'backlog');
	const files = specs.flatMap(it => (it.type === 'spec' ? it.items.slice(0, 1) : []));
	const count = (kind: string): number => files.filter(it => it.kind === kind).length;
	const links = specs.flatMap(it => workspace.referencesIn(it)).filter(it => it.reference.verb === 'depends-on');
	assert.deepEqual([specs.length, count('task'), count('milestone'), count('decision'), count('document')], [686, 673, 9, 1, 3]);
	// Five drafts name tasks that are gone.
	assert.deepEqual([links.length, links.filter(it => workspace.resolve(it).type === 'missing').length], [104, 5]);
});

test('REQ-607 should find the numbered requirements of openfeature where they are', { skip: corporaAbsent }, () => {
	const expected =
		readExpected<Readonly<Record<string, readonly (readonly [string, string, number])[]>>>('openfeature-definitions.json');
	const specs = openCorpus('openfeature')
		.workspace.documents()
		.filter(it => it.type === 'spec');
	assert.deepEqual(
		specs
			.flatMap(({ path, lines, items }) => items.map(it => `${it.id} ${path} ${positionAt(lines, it.idSpan.start).line + 1}`))
			.sort(),
		Object.entries(expected)
			.flatMap(([id, places]) => places.map(([, file, line]) => `${id} specification/${file} ${line}`))
			.sort(),
	);
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
