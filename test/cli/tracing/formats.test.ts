import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TraceEntry } from '../../../server/src/cli/tracing/trace-entry.js';
import { runCommand } from '../../support/cli.js';

const files = {
	'docs/prd.md': '### REQ-1: Pay by card\n- needs: dsn, design\n\n### REQ-2: Pay by bill\n',
	'.kiro/specs/pay/requirements.md': '### Requirement 1: Card\n\n1. WHEN a card is valid THE system SHALL charge it\n',
	'.kiro/specs/pay/tasks.md': '- [ ] 1. Charge\n  - _Requirements: 1.1, REQ-1_\n- [ ] 2. Bill\n  - _Requirements: REQ-2_\n',
	'doc/design.md': '`dsn~card~1`\n\nCovers:\n\n* REQ-1\n\nDepends:\n\n* [REQ-2](../docs/prd.md)\n\nNeeds: impl\n',
	'src/Card.java': '// [impl->dsn~card~1]\n// @implements REQ-1\n',
};

// @verifies REQ-603
test('REQ-604 should let what is written in several formats meet in one graph', async () => {
	const { items } = JSON.parse((await runCommand('trace --format json', files)).stdout) as { items: readonly TraceEntry[] };
	const linksTo = (id: string): string[] =>
		items.flatMap(it => (it.id === id ? it.incoming.map(link => `${link.verb} ${link.id ?? link.file}`) : [])).toSorted();
	assert.deepEqual(linksTo('REQ-1'), ['covers dsn~card~1', 'implements Task 1', 'implements src/Card.java']);
	assert.equal(items.find(it => it.id === 'REQ-1')?.coverage, 'covered');
	assert.deepEqual(linksTo('REQ-2'), ['depends-on dsn~card~1', 'implements Task 2']);
	assert.deepEqual(linksTo('1.1'), ['implements Task 1']);
	assert.deepEqual(linksTo('dsn~card~1'), ['implements src/Card.java']);
});

const kiroRequirements = '### Requirement 1: A\n\n1. WHEN a THE system SHALL b\n';
const kiroTest = (marks: string): string => `// ${marks}**Validates: Requirements 1.1**\n`;

for (const [what, test1, covered] of [
	['no feature, where two have the number', kiroTest(''), []],
	['a feature', kiroTest('Feature: pay\n// '), ['.kiro/specs/pay']],
	['no feature, where one has the number', kiroTest('').replace('1.1', '2.1'), ['.kiro/specs/refund']],
] as const) {
	// @verifies REQ-603
	test(`AC-764 should count what a test that names ${what} covers`, async () => {
		const refund = `${kiroRequirements}\n### Requirement 2: B\n\n1. WHEN a THE system SHALL b\n`;
		const { stdout } = await runCommand('trace --format json', {
			'clewline.yaml': 'needs: { criterion: [verifies] }\n',
			'.kiro/specs/pay/requirements.md': kiroRequirements,
			'.kiro/specs/refund/requirements.md': refund,
			'test/a.test.ts': test1,
		});
		const { items } = JSON.parse(stdout) as { items: readonly TraceEntry[] };
		assert.deepEqual(
			items.filter(it => it.coverage === 'covered' && it.kind === 'criterion').map(it => it.scope),
			covered,
		);
	});
}

for (const [id, field, linked] of [
	['AC-825', '1.2-2.1', ['1.2', '1.3', '2.1']],
	['AC-825', '1.3–3.1', ['1.3', '2.1', '2.2', '3.1']],
	['AC-825', '3.1-1.2', ['1.2', '3.1']],
	['AC-826', 'All', ['1', '2', '3']],
	['AC-826', 'All requirements (wiring)', ['1', '2', '3']],
	['AC-826', '所有需求', ['1', '2', '3']],
	['AC-826', '全要件', ['1', '2', '3']],
	['AC-826', 'Toutes les exigences', ['1', '2', '3']],
	['AC-826', 'Alle', ['1', '2', '3']],
	['AC-826', 'Tất cả yêu cầu', ['1', '2', '3']],
	['AC-826', 'All core requirements', []],
	['AC-826', 'All of 1.1', []],
	['AC-827', '§1.1, §2', ['1.1', '2']],
	['AC-827', '§9.9', []],
] as const) {
	// @verifies REQ-603
	test(`${id} should link a task of Kiro to what ${field} means`, async () => {
		const criteria = (count: number): string => '1. WHEN a THE system SHALL b\n'.repeat(count);
		const { stdout } = await runCommand('trace --format json', {
			'.kiro/specs/pay/requirements.md': [3, 2, 1]
				.map((it, index) => `### Requirement ${index + 1}: A\n\n${criteria(it)}`)
				.join('\n'),
			'.kiro/specs/pay/tasks.md': `- [ ] 1. Pay\n  - _Requirements: ${field}_\n`,
		});
		const { items, dangling } = JSON.parse(stdout) as { items: readonly TraceEntry[]; dangling: readonly unknown[] };
		assert.deepEqual(
			items.filter(it => it.incoming.some(link => link.id === 'Task 1')).map(it => it.id),
			linked,
		);
		assert.deepEqual(dangling, []);
	});
}

for (const [what, table, linked] of [
	['a column of requirements', '| Requirement | Summary |\n| --- | --- |\n| 1.1, 2.1 | Pay |\n| 9.9 | Fly |\n', ['1.1', '2.1']],
	['a column in Japanese', '| 部品 | 要件カバレッジ |\n|---|---|\n| 画面 | 1.1–1.2、2 |\n', ['1.1', '1.2', '2']],
	['a column in Chinese', '| 需求 | 摘要 |\n|---|---|\n| 1.1：支付 | 支付 |\n', ['1.1']],
	['a row of facts', '| Field | Detail |\n|---|---|\n| Intent | 2.1 times faster |\n| Requirements | 1.2 |\n', ['1.2']],
	['no numbers of requirements', '| Requirement | Version |\n|---|---|\n| 2 retries | 1.1 |\n| Memory | 2 |\n', []],
] as const) {
	// @verifies REQ-603
	test(`AC-828 should link a table of a design with ${what}`, async () => {
		const { stdout } = await runCommand('trace --format json', {
			'.kiro/specs/pay/requirements.md': [2, 1]
				.map((it, index) => `### Requirement ${index + 1}: A\n\n${'1. WHEN a THE system SHALL b\n'.repeat(it)}`)
				.join('\n'),
			'.kiro/specs/pay/design.md': `# Design\n\n${table}`,
		});
		const { items, dangling } = JSON.parse(stdout) as { items: readonly TraceEntry[]; dangling: readonly unknown[] };
		assert.deepEqual(
			items.filter(it => it.incoming.some(link => link.verb === 'refines')).map(it => it.id),
			linked,
		);
		assert.deepEqual(dangling, []);
	});
}

// @verifies REQ-603
test('AC-863 should tell the features of spec-workflow apart', async () => {
	const requirement = (title: string): string =>
		`### REQ-1: ${title}\n\n#### Acceptance Criteria\n\n1. WHEN a THE system SHALL b\n`;
	const features = {
		'.spec-workflow/specs/pay/requirements.md': requirement('Pay'),
		'.spec-workflow/specs/pay/design.md': 'The form is the one of REQ-1.\n',
		'.spec-workflow/archive/specs/refund/requirements.md': requirement('Refund'),
		'.claude/specs/login/requirements.md': requirement('Log in'),
	};
	const { findings } = JSON.parse((await runCommand('check --format json', features)).stdout) as { findings: readonly unknown[] };
	assert.deepEqual(findings, []);
	const { items } = JSON.parse((await runCommand('trace --format json', features)).stdout) as { items: readonly TraceEntry[] };
	assert.deepEqual(
		items.map(it => `${it.scope}/${it.id} ${it.incoming.length}`),
		[
			'.claude/specs/login/REQ-1 0',
			'.claude/specs/login/REQ-1.1 0',
			'.spec-workflow/archive/specs/refund/REQ-1 0',
			'.spec-workflow/archive/specs/refund/REQ-1.1 0',
			'.spec-workflow/specs/pay/REQ-1 1',
			'.spec-workflow/specs/pay/REQ-1.1 0',
		],
	);
});

for (const [id, field, linked] of [
	['AC-864', '**_Requirements:** 1.1, 1.2', ['1.1', '1.2']],
	['AC-864', '**\\_Requirements:** 1.1 (the form), 1.2', ['1.1', '1.2']],
	['AC-864', '**_Requirements**: 1.1, 1.2', ['1.1', '1.2']],
	['AC-864', '_**Requirements:** 1.1, 1.2_', ['1.1', '1.2']],
	['AC-864', '_Requirements_: 1.1, 1.2', ['1.1', '1.2']],
	['AC-864', '_Requirements:_ 1.1, 1.2', ['1.1', '1.2']],
	['AC-864', '*需求*：1.1、1.2', ['1.1', '1.2']],
	['AC-864', '\\_Requirements: 1.1, 1.2\\_', ['1.1', '1.2']],
	['AC-864', '_Prompt: Pay | **_Requirements:** 1.1 | Success: paid_', ['1.1']],
	['AC-865', '_Requirements: Performance, 1.1, Code Architecture (fast), 1.2_', ['1.1', '1.2']],
	['AC-865', '_需求: 性能, 1.1_', ['1.1']],
	['AC-865', '_Requirements: See 1.1, Performance_', []],
	['AC-866', 'Set special_requirements: 9', []],
	['AC-866', '_Requirements: 9 months of data_', []],
	['AC-866', '_Requirements: 1.1, 1 card at least_', ['1', '1.1']],
	['AC-870', '_Requirements: 1.0_', ['1']],
	['AC-870', '_需求: 1.0、1.2_', ['1', '1.2']],
	['AC-870', '_Requirements: 1.0.1, R1.0 (all)_', []],
	['AC-866', 'Set special\\_requirements: 9', []],
] as const) {
	// @verifies REQ-603
	test(`${id} should link a task of Kiro by the line ${field}`, async () => {
		const { stdout } = await runCommand('trace --format json', {
			'.kiro/specs/pay/requirements.md': '### Requirement 1: A\n\n1. WHEN a THE system SHALL b\n2. WHEN a THE system SHALL b\n',
			'.kiro/specs/pay/tasks.md': `- [ ] 1. Pay\n  - ${field}\n`,
		});
		const { items, dangling } = JSON.parse(stdout) as { items: readonly TraceEntry[]; dangling: readonly unknown[] };
		assert.deepEqual(
			items.filter(it => it.incoming.some(link => link.verb === 'implements')).map(it => it.id),
			linked,
		);
		assert.deepEqual(dangling, []);
	});
}

for (const [id, task, tasks] of [
	['AC-867', '**T1** — Pay', ['T1']],
	['AC-867', 'T001 Pay', ['T001']],
	['AC-867', 'SubTask 1.1: Pay', ['Task 1.1']],
	['AC-868', '2 ways to pay', []],
] as const) {
	// @verifies REQ-603
	test(`${id} should read ${tasks.length === 0 ? 'no task' : 'a task'} in ${task}`, async () => {
		const { stdout } = await runCommand('trace --format json', {
			'.spec-workflow/specs/pay/requirements.md': '### Requirement 1: A\n\n1. WHEN a THE system SHALL b\n',
			'.spec-workflow/specs/pay/tasks.md': `- [x] ${task}\n  - _Requirements: Requirement 1_\n`,
		});
		const { items } = JSON.parse(stdout) as { items: readonly TraceEntry[] };
		assert.deepEqual(
			items.filter(it => it.kind === 'task').map(it => it.id),
			tasks,
		);
		assert.deepEqual(
			items.flatMap(it => it.incoming.flatMap(link => link.id ?? [])),
			tasks,
		);
	});
}
