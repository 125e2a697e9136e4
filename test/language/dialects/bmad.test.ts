import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSpec } from '../../../server/src/language/read-spec.js';

for (const [inputs, isOfPrd] of [
	['[prd.md]', true],
	["['BRIEF.md', 'prd.md']", true],
	["['c:\\Users\\li\\planning\\prd.md']", true],
	['\n  - prd.md', true],
	['\n  - docs/shop-prd.md', true],
	['[docs/prdx.md, approval.md]', false],
	['[]', false],
] as const) {
	test(`REQ-605 should ${isOfPrd ? 'define nothing' : 'define requirements'} in epics made from ${inputs.trim()}`, () => {
		const text = `---\nstepsCompleted: [1]\ninputDocuments: ${inputs}\n---\n- FR1: Order bread\n\n## Epic 1: Orders\n`;
		const { items } = readSpec('_bmad-output/epics.md', text);
		assert.deepEqual(
			items.map(it => it.id),
			isOfPrd ? ['Epic 1'] : ['FR1', 'Epic 1'],
		);
	});
}
