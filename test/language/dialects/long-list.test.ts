import assert from 'node:assert/strict';
import { test } from 'node:test';
import { builtInIdGrammar } from '../../../server/src/language/id.js';
import { readCode } from '../../../server/src/language/read-code.js';
import { readSpec } from '../../../server/src/language/read-spec.js';

/** More numbers than a call may have arguments. */
const count = 200_000;
const numbers = Array.from({ length: count }, (_, index) => `1.${index}`).join(', ');

for (const [path, text] of [
	['.kiro/specs/pay/tasks.md', `- [ ] 1. Pay\n  - _Requirements: ${numbers}_\n`],
	['_bmad-output/epics.md', `## Epic 1: Pay\n\nStories ${numbers}\n`],
] as const) {
	test(`REQ-002 should read a list of as many numbers as somebody writes in ${path}`, () => {
		const { references, failure } = readSpec(path, text);
		assert.equal(failure, undefined);
		assert.equal(references.length, count);
	});
}

test('REQ-002 should read a list of as many numbers as somebody writes in code', () => {
	assert.equal(readCode('a.ts', `// Validates: Requirements ${numbers}\n`, builtInIdGrammar).references.length, count);
});

test('REQ-002 should read as many ranges as somebody writes', () => {
	const ranges = '1.1-1.30, '.repeat(count);
	const { references, failure } = readSpec('.kiro/specs/pay/tasks.md', `- [ ] 1. Pay\n  - _Requirements: ${ranges}_\n`);
	assert.equal(failure, undefined);
	assert.ok(references.length >= 2 * count && references.length < 3 * count);
});
