import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SpecFlows } from '../../server/src/drawing/flow/model.js';
import { createFlows } from '../../server/src/views/flow.js';
import { openFiles } from '../support/fixture-workspace.js';

const items = `### REQ-1: Guest checkout
- status: approved
- priority: P0
- owner: "@li"

### REQ-2: Pay by card
- status: shipped

### 003-pay: Not an item
`;

async function flowsOf(source: string, before = '', eol = '\n'): Promise<SpecFlows> {
	const spec = `${before}## Checkout\n\n\`\`\`mermaid\n${source}\n\`\`\`\n`.replaceAll('\n', eol);
	const { workspace } = await openFiles(
		new Map([
			['items.md', items],
			['flow.md', spec],
		]),
	);
	const document = workspace.document('flow.md');
	assert.ok(document?.type === 'spec');
	return createFlows(workspace, document);
}

async function itemsByStep(source: string, eol?: string): Promise<Record<string, string>> {
	const [diagram] = (await flowsOf(source, '', eol)).diagrams;
	return Object.fromEntries((diagram?.steps ?? []).map(it => [it.id, [it.label, ...it.items].join(' | ')]));
}

for (const [name, source, expected] of [
	['its label', 'a["Pay (REQ-2)"] --> b[Done]', { a: 'Pay | REQ-2', b: 'Done' }],
	['its label, over lines', 'a["Pay<br/>REQ-2"] --> b', { a: 'Pay | REQ-2', b: 'b' }],
	['its label alone', 'a[REQ-2] --> b', { a: 'REQ-2 | REQ-2', b: 'b' }],
	['its label in Chinese', 'a["付款（REQ-2）"] --> b["下单：REQ-1"]', { a: '付款 | REQ-2', b: '下单 | REQ-1' }],
	['its name', 'REQ-2[Pay] --> b', { 'REQ-2': 'Pay | REQ-2', b: 'b' }],
	['several IDs', 'a["Pay REQ-1, REQ-2"] --> b', { a: 'Pay | REQ-1 | REQ-2', b: 'b' }],
	['a comment that names the step', 'a[Pay] --> b[Done]\n%% b: REQ-1', { a: 'Pay', b: 'Done | REQ-1' }],
	['a comment over the step', 'x --> y\n%% REQ-1\na[Pay] --> b[Done]', { x: 'x', y: 'y', a: 'Pay | REQ-1', b: 'Done' }],
	['a comment over comments', '%% REQ-1\n%% as agreed\n\na[Pay] --> b', { a: 'Pay | REQ-1', b: 'b' }],
	['no item but an unknown ID', 'a["Pay REQ-9"] --> b', { a: 'Pay REQ-9', b: 'b' }],
	['a longer ID', 'a["Pay REQ-12"] --> b', { a: 'Pay REQ-12', b: 'b' }],
] as const) {
	for (const eol of ['\n', '\r\n']) {
		test(`REQ-411 should tell the items of a step by ${name}${eol === '\n' ? '' : ' with CRLF'}`, async () => {
			assert.deepEqual(await itemsByStep(`flowchart TD\n${source}`, eol), expected);
		});
	}
}

test('should tell the items of a state by its description', async () => {
	const byStep = await itemsByStep('stateDiagram-v2\n[*] --> Paying\nPaying: Waits for the bank REQ-2\nPaying --> [*]');
	assert.equal(byStep['Paying'], 'Waits for the bank | REQ-2');
});

test('should tell what is known of the items, each once', async () => {
	const { items: found } = await flowsOf('flowchart TD\na[REQ-2] --> b[REQ-1]\nb --> c[REQ-2]');
	assert.deepEqual(
		found.map(({ id, title, status, priority, owner, file, line }) => [id, title, status, priority, owner, file, line]),
		[
			['REQ-2', 'Pay by card', 'shipped', '', '', 'items.md', 5],
			['REQ-1', 'Guest checkout', 'approved', 'P0', '@li', 'items.md', 0],
		],
	);
});

test('should tell what other types of diagrams name', async () => {
	const { diagrams, items: found } = await flowsOf('sequenceDiagram\n  a->>b: pay, REQ-2');
	assert.deepEqual([diagrams[0]?.items, diagrams[0]?.steps, found.map(it => it.id)], [['REQ-2'], [], ['REQ-2']]);
});

for (const eol of ['\n', '\r\n']) {
	test(`should tell the lines of everything${eol === '\n' ? '' : ' with CRLF'}`, async () => {
		const { diagrams } = await flowsOf('flowchart TD\na --> b\n\nb --> c', 'One\n\n', eol);
		const [diagram] = diagrams;
		assert.equal(diagram?.title, 'Checkout');
		assert.deepEqual([diagram.line, diagram.lastLine], [5, 8]);
		assert.deepEqual(
			diagram.steps.map(it => [it.id, it.line]),
			[
				['a', 6],
				['b', 6],
				['c', 8],
			],
		);
	});

	test(`should tell where Mermaid stops${eol === '\n' ? '' : ' with CRLF'}`, async () => {
		const { diagrams } = await flowsOf('flowchart TD\na --> b\nb -->', 'One\n\n', eol);
		assert.equal(diagrams[0]?.fault?.line, 7);
		assert.deepEqual(diagrams[0].steps, []);
	});
}

for (const [name, source, roles] of [
	['a flowchart', 'flowchart TD\na --> b{?}\nb --> c\nb --> d\nd --> b', 'a start, b decision, c end, d step'],
	['a circle', 'flowchart TD\na --> b\nb --> a', 'a start, b step'],
	['a line that returns to its first step', 'flowchart TD\na --> b\nb --> a\nb --> c', 'a start, b step, c end'],
	['ways without arrows', 'flowchart TD\na --> b\nb --- c', 'a start, b step, c step'],
	['a step that leads to itself', 'flowchart TD\na --> a\na --> b', 'a start, b end'],
	['states', 'stateDiagram-v2\n[*] --> a\na --> [*]', 'root_start start, a step, root_end end'],
] as const) {
	test(`should tell where ${name} begins and ends`, async () => {
		const [diagram] = (await flowsOf(source)).diagrams;
		assert.equal(diagram?.steps.map(it => `${it.id} ${it.role}`).join(', '), roles);
	});
}
