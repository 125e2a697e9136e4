import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runCommand } from '../support/cli.js';
import type { TraceEntry } from '../../server/src/cli/tracing/trace-entry.js';

const files = {
	'specs/a.md': [
		'## STORY-1: Buy',
		'',
		'### REQ-1: Pay',
		'- refines: STORY-1',
		'- depends-on: REQ-9',
		'',
		'- [ ] **AC-1** WHEN paid THE SYSTEM SHALL say so.',
		'',
		'### REQ-2: Refund',
		'- refines: STORY-1',
		'',
		'### REQ-3: Guess',
		'- refines: STORY-1',
		'- status: dropped',
		'',
	].join('\n'),
	'src/pay.ts': '// @implements REQ-1\n',
	'test/pay.test.ts': "it('AC-1 says so', () => {});\n// @implements REQ-2\n",
};

interface Trace {
	readonly items: readonly TraceEntry[];
	readonly dangling: readonly object[];
	readonly summary: Readonly<Record<string, number>>;
}

async function trace(line: string, given: Readonly<Record<string, string>> = files): Promise<Trace> {
	return JSON.parse((await runCommand(`trace --format json ${line}`, given)).stdout) as Trace;
}

test('REQ-205 should print needs, coverage and links of every item', async () => {
	const { items, dangling, summary } = await trace('');
	assert.deepEqual(
		items.map(it => [it.id, it.needs.length, it.coverage, it.deepCoverage]),
		[
			['STORY-1', 0, 'none', 'partial'],
			['REQ-1', 2, 'covered', 'covered'],
			['AC-1', 0, 'none', 'none'],
			['REQ-2', 2, 'partial', 'partial'],
			['REQ-3', 2, 'uncovered', 'uncovered'],
		],
	);
	assert.deepEqual(items[1]?.incoming, [{ verb: 'implements', file: 'src/pay.ts', line: 1, state: 'resolved' }]);
	assert.deepEqual(items[1].outgoing, [
		{ verb: 'refines', id: 'STORY-1', file: 'specs/a.md', line: 4, state: 'resolved' },
		{ verb: 'depends-on', id: 'REQ-9', file: 'specs/a.md', line: 5, state: 'missing' },
	]);
	assert.deepEqual(items[0]?.incoming[0], { verb: 'refines', id: 'REQ-1', file: 'specs/a.md', line: 4, state: 'resolved' });
	assert.deepEqual(dangling, [{ id: 'REQ-9', verb: 'depends-on', file: 'specs/a.md', line: 5 }]);
	assert.deepEqual(summary, {
		files: 1,
		items: 5,
		links: 6,
		covered: 1,
		partial: 1,
		uncovered: 1,
		none: 2,
		dangling: 1,
		durationMs: 0,
	});
});

test('REQ-205 should tell links between scopes by the scope, and those that may mean several items', async () => {
	const spec = '# Feature Specification: X\n\n## Requirements\n\n- **FR-001**: System MUST ask.\n';
	const { items } = await trace('', {
		'specs/001-a/spec.md': spec,
		'specs/002-b/spec.md': spec,
		'notes.md': '# REQ-1: A\n- depends-on: 001-a/FR-001\n- relates-to: FR-001\n',
	});
	const [request, first, second] = items;
	assert.deepEqual(
		request?.outgoing.map(it => [it.id, it.scope, it.state]),
		[
			['FR-001', 'specs/001-a', 'resolved'],
			['FR-001', undefined, 'ambiguous'],
		],
	);
	assert.deepEqual(
		[first, second].map(it => it?.incoming.map(link => [link.verb, link.state])),
		[
			[
				['depends-on', 'resolved'],
				['relates-to', 'ambiguous'],
			],
			[['relates-to', 'ambiguous']],
		],
	);
});

// @verifies AC-849
test('REQ-205 should tell at no item of an ID what names it and may mean one of more than twenty', async () => {
	const spec = '# Feature Specification: X\n\n## Requirements\n\n- **FR-001**: System MUST ask.\n';
	const linksOf = async (count: number): Promise<number | undefined> => {
		const given: Record<string, string> = { 'src/a.ts': '// Implements FR-001\n' };
		for (let at = 0; at < count; at++) {
			given[`specs/${at + 100}-a/spec.md`] = spec;
		}
		return (await trace('', given)).summary['links'];
	};
	assert.equal(await linksOf(20), 20);
	assert.equal(await linksOf(21), 0);
});

test('REQ-205 should give an epic the links of its entry in a list, and a story those of its own file', async () => {
	const { items } = await trace('', {
		'docs/epics.md': [
			'## Epic List',
			'### Epic 1: Bread',
			'**FRs covered:** FR1, FR2',
			'',
			'## Epic 1: Bread',
			'### Story 1.1: Bake',
			'**Requirements:** FR1',
			'',
		].join('\n'),
		'docs/prd.md': '- FR1: Bread is baked\n- **FR2:** Bread is sold\n',
		'docs/stories/1-1-bake.md': '# Story 1.1: Bake\n\nStatus: done\n\nImplements FR2.\n\n## Tasks\n',
	});
	assert.deepEqual(
		items.map(it => [it.id, it.outgoing.map(({ verb, id, file, line }) => `${verb} ${id} ${file}:${line}`)]),
		[
			['Epic 1', ['covers FR1 docs/epics.md:3', 'covers FR2 docs/epics.md:3']],
			['Story 1.1', ['covers FR1 docs/epics.md:7', 'implements FR2 docs/stories/1-1-bake.md:5']],
			['FR1', []],
			['FR2', []],
		],
	);
});

test('REQ-205 should leave out what only looks like a reference', async () => {
	const { dangling } = await trace('', {
		'a.md': 'IDs look like `REQ-12`, and ADR-7 was before our time.\n',
		'a.ts': '// See REQ-77.\n',
	});
	assert.deepEqual(dangling, []);
});

test('REQ-205 should go in circles only once', async () => {
	const { items } = await trace('', {
		'a.md': '# REQ-1: A\n- refines: REQ-2\n\n# REQ-2: B\n- refines: REQ-1\n',
		'a.ts': '// @implements REQ-1\n// @verifies REQ-1\n',
	});
	assert.deepEqual(
		items.map(it => [it.coverage, it.deepCoverage]),
		[
			['covered', 'partial'],
			['uncovered', 'partial'],
		],
	);
	assert.match((await runCommand('trace REQ-1', { 'a.md': '# REQ-1: A\n- refines: REQ-1\n' })).stdout, /^REQ-1 A a\.md:1\n/);
});

test('REQ-205 should print one item and what stands around it', async () => {
	assert.equal(
		(await runCommand('trace REQ-1', files)).stdout,
		`REQ-1 Pay specs/a.md:3
  requirement · covered · implements ✓ verifies ✓
  comes from
  ├─ refines STORY-1 Buy specs/a.md:1
  └─ depends-on REQ-9 (is not defined)
  leads to
  ├─ contains AC-1 WHEN paid THE SYSTEM SHALL say so. specs/a.md:7
  │  └─ verifies ← test/pay.test.ts:1
  └─ implements ← src/pay.ts:1
`,
	);
});

test('REQ-205 should follow an item down to the code', async () => {
	const { stdout } = await runCommand('trace STORY-1', files);
	assert.match(
		stdout,
		/refines ← REQ-1 Pay specs\/a\.md:3\n.*contains AC-1 .*\n.*verifies ← test\/pay\.test\.ts:1\n.*implements ← src\/pay\.ts:1\n/,
	);
});

test('REQ-205 should only print the items that are asked for', async () => {
	assert.deepEqual(
		(await trace('REQ-2 AC-1')).items.map(it => it.id),
		['REQ-2', 'AC-1'],
	);
	assert.deepEqual((await trace('REQ-2')).dangling, []);
	assert.equal((await trace('REQ-1')).dangling.length, 1);
	assert.deepEqual((await trace('--root . src')).items, []);
});

test('REQ-205 should print a table, then references to nothing, then figures', async () => {
	const { stdout, code } = await runCommand('trace', files);
	assert.equal(code, 0);
	assert.match(stdout, /^REQ-1 +covered +covered +implements ✓ verifies ✓ +Pay +specs\/a\.md:3$/m);
	assert.match(stdout, /^REQ-2 +partial +partial +implements ✓ verifies ✗ +Refund/m);
	assert.match(stdout, /References to nothing:\n {2}REQ-9 {2}depends-on {2}specs\/a\.md:5\n/);
	assert.match(stdout, /5 items, 6 links, 1 covered, 1 partially, 1 not at all, 1 references to nothing\n$/);
});
