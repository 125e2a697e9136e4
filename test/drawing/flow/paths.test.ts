import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checklistOf, titleOfPath } from '../../../server/src/drawing/flow/checklist.js';
import type { FlowDiagram, FlowStep } from '../../../server/src/drawing/flow/model.js';
import { pathsOf } from '../../../server/src/drawing/flow/paths.js';

/** A flow from ways such as `a>b`; it begins at `a`, and ends where a name is in capitals. */
function flowOf(ways: string, items: Readonly<Record<string, string[]>> = {}): FlowDiagram {
	const parsed = ways.split(' ').map(it => /^(?<from>\w+)(?::(?<label>\w+))?>(?<to>\w+)$/.exec(it)?.groups ?? {});
	const names = [...new Set(parsed.flatMap(it => [it['from'] ?? '', it['to'] ?? '']))];
	const roleOf = (id: string): FlowStep['role'] => (id === 'a' ? 'start' : /^[A-Z]/.test(id) ? 'end' : 'step');
	return {
		source: '',
		title: '',
		line: 0,
		lastLine: 1,
		fault: undefined,
		items: [],
		steps: names.map(id => ({ id, label: `Step ${id}`, role: roleOf(id), line: 0, items: items[id] ?? [] })),
		ways: parsed.map(({ from = '', to = '', label = '' }, index) => ({ id: String(index), from, to, label })),
	};
}

function pathsIn(ways: string, most?: number): string[] {
	return pathsOf(flowOf(ways), most).paths.map(path => [path[0]?.from, ...path.map(it => it.to)].join(''));
}

for (const [ways, paths] of [
	['a>b b>Z', ['abZ']],
	['a>b a>c b>Z c>Z', ['abZ', 'acZ']],
	['a>b b>b b>Z', ['abZ', 'abbZ']],
	['a>b b>c c>b b>Z', ['abZ', 'abcbZ']],
	['a>b b>c c>a c>Z', ['abcZ', 'abcabcZ']],
	['a>b b>x x>y b>Z', ['abZ']],
	['a>b x>b b>Z', ['abZ']],
	['a>b b>Z a>Y', ['aY', 'abZ']],
	['a>Z Z>b b>Z', ['aZ', 'aZbZ']],
	['a>b b>c', []],
] as const) {
	test(`REQ-415 should go through ${ways}`, () => assert.deepEqual(pathsIn(ways), paths));
}

test('should try every way that leads from a start to an end', () => {
	const flow = flowOf('a>b b>c b>d c>b d>a d>e e>d e>Z c>Z');
	const taken = new Set(pathsOf(flow).paths.flat());
	assert.deepEqual(
		flow.ways.filter(it => !taken.has(it)),
		[],
	);
});

test('should stop, and say so, where there are too many', () => {
	const ladder = Array.from({ length: 40 }, (_, n) => `s${n}>x${n} s${n}>y${n} x${n}>s${n + 1} y${n}>s${n + 1}`).join(' ');
	const { paths, isCut } = pathsOf(flowOf(`a>s0 ${ladder} s40>Z`));
	assert.equal(isCut, true);
	assert.ok(paths.length <= 100);
	assert.deepEqual(pathsOf(flowOf('a>b a>c b>Z c>Z'), 1).isCut, true);
	assert.deepEqual(pathsOf(flowOf('a>b a>c b>Z c>Z'), 2).isCut, false);
});

test('REQ-416 should be a checklist', () => {
	const flow = flowOf('a>b b:refused>c c:kept>b b>Z', { b: ['REQ-2'], Z: ['REQ-31', 'REQ-32'] });
	const path = pathsOf(flow).paths.at(-1) ?? [];
	assert.equal(titleOfPath(flow, path), 'Step a → refused → kept → Step Z');
	assert.equal(
		checklistOf(flow, path),
		`**Step a → refused → kept → Step Z**

- [ ] Given Step a
- [ ] When Step b (REQ-2)
- [ ] And refused → Step c
- [ ] And kept → Step b (REQ-2)
- [ ] Then Step Z (REQ-31) (REQ-32)
`,
	);
	assert.equal(checklistOf(flow, []), '');
});
