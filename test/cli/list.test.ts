import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runCommand } from '../support/cli.js';
import { assertProportional } from '../support/growth.js';

const files = {
	'specs/b.md':
		'### REQ-2: 登录 "fast"\n- 优先级：P0\n- refines: STORY-1\n- refines: STORY-2\n\n## STORY-1: One\n\n## STORY-2: Two, or more\n',
	'specs/a.md': '---\ntype: prd\nid: PRD-a\ntitle: A\nstatus: draft\ngoals: [STORY-1, STORY-2]\n---\n',
	'specs/003-auth/spec.md': '# Feature Specification: Auth\n\n## Requirements\n\n- **FR-001**: System MUST ask.\n',
};

async function listJson(line: string): Promise<Record<string, unknown>[]> {
	return JSON.parse((await runCommand(`list --format json ${line}`, files)).stdout) as Record<string, unknown>[];
}

test('REQ-204 should print all that is known of an item', async () => {
	const items = await listJson('');
	assert.deepEqual(
		items.map(it => it['id']),
		['FR-001', 'PRD-a', 'REQ-2', 'STORY-1', 'STORY-2'],
	);
	assert.deepEqual(items[0], {
		id: 'FR-001',
		scope: 'specs/003-auth',
		kind: 'requirement',
		title: 'System MUST ask.',
		file: 'specs/003-auth/spec.md',
		line: 5,
		column: 5,
		dialect: 'spec-kit',
		status: null,
		attributes: {},
	});
	assert.deepEqual(items[1]?.['attributes'], {
		type: 'prd',
		id: 'PRD-a',
		title: 'A',
		status: 'draft',
		goals: ['STORY-1', 'STORY-2'],
	});
	assert.deepEqual(items[2]?.['attributes'], { priority: 'P0', refines: ['STORY-1', 'STORY-2'] });
});

for (const [line, ids] of [
	['--kind story', ['STORY-1', 'STORY-2']],
	['--kind story,prd', ['PRD-a', 'STORY-1', 'STORY-2']],
	['--kind story --kind prd', ['PRD-a', 'STORY-1', 'STORY-2']],
	['--status Draft', ['PRD-a']],
	['--query tw', ['STORY-2']],
	['--query fr-0', ['FR-001']],
	['--query 登录', ['REQ-2']],
	['--kind story --query one', ['STORY-1']],
	['--root . specs/a.md', ['PRD-a']],
	['--query nothing', []],
] as const) {
	test(`REQ-204 should find ${ids.join(', ') || 'nothing'} for \`${line}\``, async () => {
		assert.deepEqual(
			(await listJson(line)).map(it => it['id']),
			ids,
		);
	});
}

test('REQ-204 should print CSV that quotes what needs it', async () => {
	const { stdout } = await runCommand('list --format csv --root . specs/b.md', files);
	assert.equal(
		stdout,
		`id,scope,kind,title,file,line,column,dialect,status,attributes
REQ-2,,requirement,"登录 ""fast""",specs/b.md,1,5,native,,"{""priority"":""P0"",""refines"":[""STORY-1"",""STORY-2""]}"
STORY-1,,story,One,specs/b.md,6,4,native,,{}
STORY-2,,story,"Two, or more",specs/b.md,8,4,native,,{}
`,
	);
});

test('REQ-204 should print a table with aligned columns', async () => {
	const { stdout } = await runCommand('list', files);
	assert.equal(
		stdout,
		`ID               KIND         STATUS  TITLE             PLACE
003-auth/FR-001  requirement          System MUST ask.  specs/003-auth/spec.md:5
PRD-a            prd          draft   A                 specs/a.md:3
REQ-2            requirement          登录 "fast"       specs/b.md:1
STORY-1          story                One               specs/b.md:6
STORY-2          story                Two, or more      specs/b.md:8
`,
	);
});

test('REQ-204 should cut a table to the width of the terminal', async () => {
	const { stdout } = await runCommand('list', files, { terminal: 78 });
	assert.ok(stdout.split('\n').every(it => it.length <= 78));
	assert.match(stdout, / System MUST a…  specs/);
});

test('REQ-204 should keep a key that is called like a property of every object', async () => {
	const { stdout } = await runCommand('list --format json', { 'a.md': '# REQ-1: A\n- __proto__: x\n- constructor: y\n' });
	assert.match(stdout, /"constructor":"y"/);
});

test('REQ-605 should tell the status of a story by the sprint, else by its own file', async () => {
	const sprint =
		'development_status:\n  epic-1: in-progress # begun\n  1-1-order: "review"\n  1-2-pay:\n  1-3-deliver: ready-for-dev\n';
	const story = (number: string): string => `# Story ${number}: One\n\nStatus: done\n\n## Tasks\n`;
	const bmad = {
		'_bmad-output/planning-artifacts/epics.md': `## Epic 1: Orders\n\n${['1.1', '1.2', '1.3', '1.4'].map(it => `### Story ${it}: One\n`).join('\n')}`,
		'_bmad-output/implementation-artifacts/sprint-status.yaml': sprint,
		'_bmad-output/implementation-artifacts/1-1-order.md': story('1.1'),
		'_bmad-output/implementation-artifacts/1-2-pay.md': story('1.2'),
	};
	const list = async (line: string): Promise<string[]> => {
		const { stdout } = await runCommand(`list --format json ${line}`, bmad);
		return (JSON.parse(stdout) as { id: string; status: string | null }[]).map(it => `${it.id} ${it.status}`);
	};
	assert.deepEqual(await list(''), [
		'Epic 1 in-progress',
		'Story 1.1 review',
		'Story 1.2 done',
		'Story 1.3 ready-for-dev',
		'Story 1.4 null',
	]);
	assert.deepEqual(await list('--status review'), ['Story 1.1 review']);
});

test('REQ-204 should list a field that an item has many times in proportion to them', async () => {
	await assertProportional(
		async count => {
			const { stdout } = await runCommand('list --format json', { 'a.md': `### REQ-1: A\n${'- note: b\n'.repeat(count)}` });
			const [item] = JSON.parse(stdout) as readonly { readonly attributes: Readonly<Record<string, readonly string[]>> }[];
			assert.equal(item?.attributes['note']?.length, count);
		},
		{ from: 4000 },
	);
});

test('REQ-204 AC-893 should print what the list of a file says of its items', async () => {
	const list = '| 编号 | 名称 | 优先级 | 备注 |\n|---|---|---|---|\n| REQ-1 | 登录 | P0 | 无 |\n';
	const { stdout } = await runCommand('list --format json', { 'a.md': `${list}\n### REQ-1 登录\n- 优先级：P1\n` });
	const items = JSON.parse(stdout) as Record<string, unknown>[];
	assert.deepEqual(
		items.map(it => it['attributes']),
		[{ priority: 'P1', 备注: '无' }],
	);
});
