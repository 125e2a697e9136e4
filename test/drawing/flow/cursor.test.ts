import assert from 'node:assert/strict';
import { test } from 'node:test';
import { diagramAt, stepsAt } from '../../../server/src/drawing/flow/cursor.js';
import type { FlowDiagram } from '../../../server/src/drawing/flow/model.js';

const diagram: FlowDiagram = {
	source: 'flowchart TD\r\n  a --> b-2[One]\r\n  b-2-->付款\r\n',
	title: '',
	line: 10,
	lastLine: 12,
	fault: undefined,
	items: [],
	steps: ['a', 'b-2', '付款'].map(id => ({ id, label: id, role: 'step', line: 11, items: [] })),
	ways: [],
};

for (const [line, character, steps] of [
	[11, 0, ['a', 'b-2']],
	[11, 2, ['a']],
	[11, 3, ['a']],
	[11, 5, ['a', 'b-2']],
	[11, 9, ['b-2']],
	[12, 3, ['b-2']],
	[12, 8, ['付款']],
	[10, 0, []],
	[13, 0, []],
	[99, 0, []],
] as const) {
	test(`should find the steps at ${line}:${character}`, () => assert.deepEqual(stepsAt(diagram, { line, character }), steps));
}

for (const [line, index] of [
	[8, -1],
	[9, 0],
	[13, 0],
	[14, -1],
	[19, 1],
] as const) {
	test(`should find the diagram at line ${line}`, () => {
		assert.equal(diagramAt([diagram, { ...diagram, line: 20, lastLine: 20 }], { line, character: 0 }), index);
	});
}
