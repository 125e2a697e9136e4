import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rules } from '../../server/src/rules/index.js';
import { withoutAnnotations } from './annotate.js';
import { type Files, splitFiles } from './fixture-workspace.js';

/** Files in which rules find something, and what they are called in a test. */
export interface RuleFixture {
	readonly name: string;
	readonly files: Files;
}

const root = join(import.meta.dirname, '../..');
const invalidExample = /@example invalid\n(?<lines>(?: \*(?: {3}.*)?\n)+)/g;

/** The fixtures of all rules, and the invalid examples of their pages. */
export function ruleFixtures(): readonly RuleFixture[] {
	return rules.flatMap(({ id }) => {
		const folder = join(root, 'test/fixtures/rules', id);
		const fixtures = readdirSync(folder).map(name => ({
			name: `${id}: ${name}`,
			files: splitFiles(withoutAnnotations(readFileSync(join(folder, name), 'utf8'))),
		}));
		const source = readFileSync(join(root, 'server/src/rules', `${id}.ts`), 'utf8');
		const examples = Array.from(source.matchAll(invalidExample), ({ groups }, index) => ({
			name: `${id}: example ${index + 1}`,
			files: splitFiles(groups?.['lines']?.replace(/^ \*(?: {3})?/gm, '') ?? ''),
		}));
		return [...fixtures, ...examples];
	});
}
