import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSpec } from '../../server/src/language/read-spec.js';
import { defaultReading } from '../../server/src/language/reading.js';
import { Prefixes } from '../../server/src/workspace/prefixes.js';
import { WorkspaceStore } from '../../server/src/workspace/workspace-store.js';
import { assertProportional } from '../support/growth.js';
import { readConfiguration } from '../../server/src/workspace/read-configuration.js';
import { Scopes } from '../../server/src/workspace/scopes.js';
import { prefixOf } from '../../server/src/workspace/workspace.js';

const { reading } = readConfiguration("ids: [{ id: 'EIP-{eip}', files: EIPS/*.md }]").configuration;
const documents = {
	root: readSpec('a.md', '# REQ-1: A\n\n# REQ-2: B\n\n# STORY-AUTH-1: C\n'),
	feature: readSpec('specs/001-a/spec.md', '### User Story 1 - A\n\n- **FR-001**: B\n'),
	row: readSpec('b.md', '| Item | x |\n| --- | --- |\n| GOAL-1 | y |\n'),
	idRow: readSpec('c.md', '| ID | Title |\n| --- | --- |\n| MET-1 | y |\n'),
	record: readSpec('EIPS/a.md', '---\neip: 1\n---\n', reading),
	mention: readSpec('d.md', 'See EVT-1.\n', defaultReading),
};

function open(names: readonly (keyof typeof documents)[] = Object.keys(documents) as (keyof typeof documents)[]) {
	const scopes = new Scopes(() => false);
	for (const name of names) {
		scopes.count(documents[name], 1);
	}
	scopes.settle();
	const prefixes = new Prefixes(scopes);
	prefixes.count(
		names.map(it => documents[it]),
		1,
	);
	return prefixes;
}

for (const [prefix, scope, inScope, anywhere] of [
	['REQ', '', true, true],
	['REQ', 'specs/001-a', false, true],
	['STORY', '', true, true],
	['FR', 'specs/001-a', true, true],
	['FR', '', false, true],
	['US', 'specs/001-a', true, true],
	['MET', '', true, true],
	['GOAL', '', false, false],
	['EVT', '', false, false],
	['EIP', '', false, false],
	['RE', '', false, false],
	['', '', false, false],
] as const) {
	test(`should know that ${JSON.stringify(prefix)} is ${inScope ? '' : 'not '}defined in ${JSON.stringify(scope)}`, () => {
		const prefixes = open();
		assert.equal(prefixes.isDefinedIn(scope, prefix), inScope);
		assert.equal(prefixes.isDefined(prefix), anywhere);
	});
}

for (const [id, prefix] of [
	['REQ-012', 'REQ'],
	['REQ-AUTH_1', 'REQ'],
	['REQ_012', 'REQ_'],
	['REQ_AUTH_1.2b', 'REQ_AUTH_'],
	['SRS_UWS_CLIENT_01_001', 'SRS_UWS_CLIENT_'],
	['REQ_PUBLIC_API', 'REQ_PUBLIC_'],
	['R.1.1', 'R.'],
	['US1', 'US'],
	['FR1.2', 'FR'],
	['auth.login', 'auth'],
	['req~log_in~1', 'req'],
	['1.3', '#'],
] as const) {
	test(`should know that ${prefix} is the prefix of ${id}`, () => assert.equal(prefixOf(id), prefix));
}

test('should not trust a prefix of which one item is a record', () => {
	const prefixes = open();
	prefixes.count([readSpec('EIPS/b.md', '# EIP-2: B\n', reading)], 1);
	assert.ok(!prefixes.isDefined('EIP'));
	prefixes.count([documents.record], -1);
	assert.ok(prefixes.isDefined('EIP'));
});

test('should tell where a prefix has appeared or gone', () => {
	const prefixes = open(['root', 'feature']);
	const change = (name: keyof typeof documents, step: 1 | -1) => {
		prefixes.count([documents[name]], step);
		const settled = prefixes.settle();
		return settled === 'all' ? settled : [...settled];
	};
	assert.equal(prefixes.settle(), 'all');
	assert.deepEqual([...prefixes.settle()], []);
	assert.deepEqual(change('mention', 1), []);
	assert.equal(change('idRow', 1), 'all');
	assert.equal(change('idRow', -1), 'all');
	const more = readSpec('specs/001-a/login.md', '# REQ-9: A\n');
	prefixes.count([more], 1);
	assert.deepEqual([...prefixes.settle()], ['specs/001-a']);
	prefixes.count([more], -1);
	prefixes.count([more], 1);
	assert.deepEqual([...prefixes.settle()], []);
});

test('should count anew', () => {
	const prefixes = open(['root']);
	prefixes.restart(() => [documents.feature]);
	assert.ok(!prefixes.isDefined('REQ'));
	assert.ok(prefixes.isDefined('FR'));
});

test('should know a requirement of Kiro whose criteria are not counted, and say where that changes', () => {
	const path = '.kiro/specs/pay/requirements.md';
	const [without, counted] = ['- In euros', '1. In euros'].map(it => readSpec(path, `### Requirement 1: Pay\n\n${it}\n`));
	assert.ok(without && counted);
	const prefixes = open();
	prefixes.count([without], 1);
	prefixes.settle();
	assert.ok(prefixes.isUncounted('', '1'));
	assert.ok(!prefixes.isUncounted('', '2'));
	assert.ok(!prefixes.isUncounted('specs/001-a', '1'));
	prefixes.count([without], -1);
	prefixes.count([counted], 1);
	assert.ok(!prefixes.isUncounted('', '1'));
	assert.deepEqual(prefixes.settle(), new Set(['']));
});

test('should count a row of a matrix where the team has declared the prefix', () => {
	const scopes = new Scopes(() => false);
	scopes.count(documents.row, 1);
	scopes.settle();
	const prefixes = new Prefixes(scopes, it => it === 'GOAL');
	prefixes.count([documents.row], 1);
	assert.ok(prefixes.isDefined('GOAL'));
	assert.ok(!prefixes.isDefinedIn('', 'GOAL'));
	prefixes.count([documents.row], -1);
	assert.ok(!prefixes.isDefined('GOAL'));
});

test('should take linear time for a workspace that is read file by file, each a scope of its own', async () => {
	await assertProportional(
		count => {
			const store = new WorkspaceStore();
			for (let index = 0; index < count; index++) {
				const path = `specs/${String(index).padStart(5, '0')}-a/spec.md`;
				store.apply({ changed: [readSpec(path, '### User Story 1 - A\n\n- **FR-001**: B\n')] });
			}
			assert.ok(store.prefixes.isDefined('FR'));
		},
		{ from: 1000 },
	);
});
