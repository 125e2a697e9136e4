import assert from 'node:assert/strict';
import { test } from 'node:test';
import { builtInIdGrammar } from '../../server/src/language/id.js';
import { readCode } from '../../server/src/language/read-code.js';
import { readSpec } from '../../server/src/language/read-spec.js';
import { applyRule } from '../../server/src/rules/rule.js';
import { unambiguousReference } from '../../server/src/rules/unambiguous-reference.js';
import { WorkspaceStore } from '../../server/src/workspace/workspace-store.js';
import { assertProportional } from '../support/growth.js';

/** The findings where so many features have one ID, and so many files of code name it, of one of the features each if they say so. */
function findIn(size: number, saysWhich = false): readonly (readonly string[])[] {
	const store = new WorkspaceStore();
	const numbers = Array.from({ length: size }, (_, at) => String(at + 1).padStart(5, '0'));
	const specs = numbers.map(it => readSpec(`specs/${it}-x/spec.md`, '- **FR-001**: The system MUST work.\n'));
	const code = numbers.map(it => {
		const text = `// Implements FR-001${saysWhich ? ` (spec ${it})` : ''}\n`;
		return readCode(`src/${it}.ts`, text, builtInIdGrammar);
	});
	store.apply({ changed: [...specs, ...code], isComplete: true });
	const { workspace } = store;
	return workspace
		.documents()
		.flatMap(it => [...applyRule(unambiguousReference, it, workspace)])
		.map(it => it.data?.['candidates'] as readonly string[]);
}

// @verifies AC-849
test('REQ-104 should take linear time for an ID that every feature has and all code names, and tell no more than twenty', async () => {
	assert.deepEqual(
		findIn(50).map(it => it.length),
		Array.from({ length: 50 }, () => 20),
	);
	await assertProportional(size => assert.equal(findIn(size).length, size), { from: 250 });
});

test('REQ-104 should take linear time for an ID that every feature has where all code says which is meant', async () => {
	await assertProportional(size => assert.deepEqual(findIn(size, true), []), { from: 500 });
});
