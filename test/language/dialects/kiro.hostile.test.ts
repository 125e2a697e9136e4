import { test } from 'node:test';
import { readSpec } from '../../../server/src/language/read-spec.js';
import { assertProportional } from '../../support/growth.js';

const requirement = '### Requirement 1: Pay\n\n';

for (const [what, name, text] of [
	['fields without numbers', 'tasks', (count: number) => '_Requirements: '.repeat(count)],
	['remarks that nobody closes', 'tasks', (count: number) => `_Requirements: ${'1.1 (a, '.repeat(count)}`],
	['tags before a title', 'tasks', (count: number) => `- [ ] 1. ${'[P] '.repeat(count)}`],
	['tasks with a letter', 'tasks', (count: number) => '- [ ] **T1** — A\n  - _Requirements: 4.0_\n'.repeat(count)],
	['names in a field', 'tasks', (count: number) => `_Requirements: ${'Performance, '.repeat(count)}1.1`],
	['words in a field', 'tasks', (count: number) => `_Requirements: ${'Performance and '.repeat(count)}1.1`],
	['stars and bars', 'tasks', (count: number) => '**_'.repeat(count)],
	['blanks behind a field', 'tasks', (count: number) => `**Validates${' '.repeat(8 * count)}1.1`],
	['lists of ranges', 'tasks', (count: number) => '- _Requirements: 1-31_\n'.repeat(count)],
	['lists of ranges over many requirements', 'tasks', (count: number) => '- _Requirements: 1.1-99.1_\n'.repeat(count)],
	['tasks for all requirements', 'tasks', (count: number) => '- [ ] 1. A\n  - _Requirements: All_\n'.repeat(count)],
	['lists under unknown headings', 'requirements', (count: number) => requirement + '#### A\n\n1. WHEN a\n\n'.repeat(count)],
	['counted headings', 'requirements', (count: number) => '### 1. A\n'.repeat(count)],
	[
		'lines below a label',
		'requirements',
		(count: number) =>
			`${requirement}1. WHEN a\n\n**b**\n${Array.from({ length: count }, (_, index) => `${index + 2}. WHEN a\n`).join('')}`,
	],
	['lines with numbers', 'requirements', (count: number) => `${requirement}1.1 The form\n${'1.2 The form\n'.repeat(count)}`],
	['pictures before a heading', 'requirements', (count: number) => `### ${'✅'.repeat(count)}`],
	['rows of a table', 'design', (count: number) => `| Requirements |\n|---|\n${'| 1.1-9.9 |\n'.repeat(count)}`],
	['heads of tables', 'design', (count: number) => '| Requirements |\n|---|\n'.repeat(count)],
	['dashes that rule nothing off', 'design', (count: number) => `| a |\n|${'-'.repeat(8 * count)}x\n`],
	['bars', 'design', (count: number) => `| a |\n|---|\n${'|'.repeat(count)}`],
	['properties', 'design', (count: number) => 'Property 1: A\n\n'.repeat(count)],
] as const) {
	test(`REQ-002 should read ${what} of Kiro in proportion to their length`, async () => {
		await assertProportional(count => readSpec(`.kiro/specs/pay/${name}.md`, text(count)), { from: 2_000 });
	});
}

test('REQ-002 should recognise what Kiro writes in proportion to its length', async () => {
	for (const line of ['a: b\n', '- [ ] **', '  - **_', '**Validates', '### Property 1\n']) {
		await assertProportional(count => readSpec('specs/pay/design.md', `---\n${line.repeat(count)}`), { from: 2_000 });
		await assertProportional(count => readSpec('.claude/specs/pay/tasks.md', `---\n${line.repeat(count)}`), { from: 2_000 });
	}
});
