import assert from 'node:assert/strict';
import { test } from 'node:test';
import { provideWorkspaceSymbol } from '../../server/src/features/workspace-symbol.js';
import { ableClient, locateIn } from '../support/feature-files.js';
import { splitFiles } from '../support/fixture-workspace.js';

const files = splitFiles(`//// specs/001-pay/spec.md
- **FR-001**: The system MUST let 游客 pay.
- **FR-002**: The system MUST print.
//// prd.md
### REQ-012: Guest checkout
- status: dropped
### REQ-112: 游客结账
`);

for (const [query, names] of [
	[
		'',
		[
			'REQ-012 Guest checkout',
			'REQ-112 游客结账',
			'001-pay/FR-001 The system MUST let 游客 pay.',
			'001-pay/FR-002 The system MUST print.',
		],
	],
	['12', ['REQ-012 Guest checkout', 'REQ-112 游客结账']],
	['req-012', ['REQ-012 Guest checkout']],
	['游客', ['REQ-112 游客结账', '001-pay/FR-001 The system MUST let 游客 pay.']],
	['CHECKOUT guest', ['REQ-012 Guest checkout']],
	['nothing like it', []],
] as const) {
	test(`should find ${names.length} items for “${query}”`, async () => {
		const folder = await locateIn(files, '');
		const editor = { client: ableClient, folders: () => [folder], locate: () => folder };
		assert.deepEqual(
			provideWorkspaceSymbol(editor, { query }).map(it => it.name),
			names,
		);
	});
}

test('should say of a criterion to which requirement it belongs', async () => {
	const folder = await locateIn(splitFiles('//// a.md\n### REQ-1: Pay\n- [ ] **AC-1** WHEN it rains.\n'), '');
	const editor = { client: ableClient, folders: () => [folder], locate: () => folder };
	const containers = provideWorkspaceSymbol(editor, { query: '' }).map(it => [it.name, it.containerName]);
	assert.deepEqual(containers, [
		['REQ-1 Pay', undefined],
		['AC-1 WHEN it rains.', 'REQ-1'],
	]);
});
