import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { rules } from '../../server/src/rules/index.js';
import { openFiles, splitFiles } from '../support/fixture-workspace.js';

const folder = join(import.meta.dirname, '../../server/src/rules');
const example = /@example (?<verdict>invalid|valid)\n(?<lines>(?: \*(?: {3}.*)?\n)+)/g;

for (const rule of rules) {
	const source = readFileSync(join(folder, `${rule.id}.ts`), 'utf8');
	const examples = Array.from(source.matchAll(example), ({ groups }) => ({
		isValid: groups?.['verdict'] === 'valid',
		text: groups?.['lines']?.replace(/^ \*(?: {3})?/gm, '') ?? '',
	}));

	test(`${rule.id} has a valid and an invalid example`, () => {
		assert.ok(examples.some(it => it.isValid));
		assert.ok(examples.some(it => !it.isValid));
	});

	for (const [index, { text, isValid }] of examples.entries()) {
		test(`${rule.id}: example ${index + 1} is ${isValid ? 'valid' : 'invalid'}`, async () => {
			const { workspace } = await openFiles(splitFiles(text), { findsWeaselWords: true });
			const violations = workspace.documents().flatMap(it => [...rule.check(it, workspace)]);
			assert.equal(violations.length === 0, isValid, text);
		});
	}
}
