import type { Span } from '../util/span.js';
import type { Flow, FlowEdge, FlowNode, FlowShape } from '../language/diagram.js';
import type { MermaidDatabase, MermaidEdge, MermaidNode } from './read-diagram.js';

/**
 * The steps and the ways of a flowchart or a state diagram. A group of steps is none: what leads to it leads to all of its steps, and
 * what leaves it leaves all of them. `undefined` where that makes too many ways.
 * @param bare The source without comments, each character where it was.
 */
export function flowOf(database: MermaidDatabase, bare: string): Flow | undefined {
	const { nodes, edges } = database.getData();
	const steps = nodes.filter(it => it.isGroup !== true && !(it.shape ?? '').startsWith('note'));
	const stepsByName = new Map<string, string[]>(nodes.map(it => [it.id, []]));
	const parents = new Map(nodes.map(it => [it.id, it.parentId]));
	for (const { id } of steps) {
		for (let around: string | undefined = id; around !== undefined; around = parents.get(around)) {
			stepsByName.get(around)?.push(id);
		}
	}
	const named = bare.replace(description, text => ' '.repeat(text.length));
	const ways: FlowEdge[] = [];
	for (const edge of edges) {
		ways.push(...waysOf(edge, stepsByName));
		if (ways.length > mostWays) {
			return undefined;
		}
	}
	return { nodes: steps.map(it => toNode(it, named)).sort((a, b) => a.start - b.start), edges: ways };
}

const mostWays = 20_000;

function toNode({ id, label = id, shape = '' }: MermaidNode, bare: string): FlowNode {
	return { id, label, shape: shapes[shape] ?? 'other', ...placeOf(id, shape, bare) };
}

/** What Mermaid calls the shapes that tell something. */
const shapes: Readonly<Record<string, FlowShape>> = {
	stateStart: 'initial',
	stateEnd: 'final',
	diamond: 'decision',
	question: 'decision',
	choice: 'decision',
	stadium: 'rounded',
	circle: 'rounded',
	doublecircle: 'rounded',
};

function waysOf(
	{ id = '', start = '', end = '', label = '', arrowTypeStart, arrowTypeEnd }: MermaidEdge,
	stepsByName: StepsByName,
): FlowEdge[] {
	const isDirected = isArrow(arrowTypeEnd) && !isArrow(arrowTypeStart);
	const targets = stepsByName.get(end) ?? [];
	return (stepsByName.get(start) ?? []).flatMap(from => targets.map(to => ({ id, from, to, label, isDirected })));
}

/** The steps in a group; of a step, itself. */
type StepsByName = ReadonlyMap<string, readonly string[]>;

function isArrow(type: string | undefined): boolean {
	return type !== undefined && type !== '' && type !== 'none';
}

/** Where the name of a node first stands as a word of its own. */
function placeOf(id: string, shape: string, bare: string): Span {
	const name = shape === 'stateStart' || shape === 'stateEnd' ? '[*]' : id;
	const from = shape === 'stateEnd' ? Math.max(0, bare.search(wayToEnd)) : 0;
	let start = bare.indexOf(name, from);
	while (start >= 0 && !isWord(bare, start, start + name.length)) {
		start = bare.indexOf(name, start + 1);
	}
	return start < 0 ? { start: 0, end: 0 } : { start, end: start + name.length };
}

function isWord(text: string, start: number, end: number): boolean {
	return !letter.test(text[start - 1] ?? '') && !letter.test(text[end] ?? '');
}

/** What a diagram says of itself to those who do not see it. */
const description = /^[ \t]*acc(?:Title|Descr)[ \t]*:.*$/gm;

/** In a state diagram, what leads to an end. */
const wayToEnd = /-->\s*\[\*\]/;

const letter = /[\p{L}\p{N}_]/u;
