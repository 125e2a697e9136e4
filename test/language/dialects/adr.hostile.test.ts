import { test } from 'node:test';
import { readSpec } from '../../../server/src/language/read-spec.js';
import { assertProportional } from '../../support/growth.js';

for (const [what, text] of [
	['lists of decisions', (count: number) => `Supersedes: ${'ADR-0001, '.repeat(count)}`],
	['lists of links', (count: number) => `Amends ${'[1. A](0001-a.md), '.repeat(count)}`],
	['entries of decisions', (count: number) => `Related ADRs:\n${'- ADR-0001 (of old)\n'.repeat(count)}`],
	['links to days', (count: number) => `Amends ${'[A](20260201-a.md), '.repeat(count)}`],
	['links that nobody closes', (count: number) => 'Amends [A](20260201-a '.repeat(count)],
	['words of relation', (count: number) => 'Supersedes '.repeat(count)],
	['blanks behind a word', (count: number) => `Supersedes${' '.repeat(8 * count)}`],
	['blanks behind a decision', (count: number) => `Supersedes: ADR-1${' '.repeat(8 * count)}`],
	['marks before a word', (count: number) => '> * _'.repeat(count)],
	['decisions that others replace', (count: number) => '被 ADR-0001 '.repeat(count)],
	['dates', (count: number) => `Date: ${'2026-02-01 · '.repeat(count)}`],
] as const) {
	test(`REQ-608 should read ${what} in proportion to their length`, async () => {
		await assertProportional(count => readSpec('docs/adr/0001-a.md', `# 1. A\n\n${text(count)}`), { from: 2_000 });
	});
}
