import type { Flow, FlowNode } from '../../language/diagram.js';
import type { FlowStep, FlowWay } from '../../drawing/flow/model.js';
import { isComment, lineAround, type NamedItem } from './names.js';

/** The steps of a flow, each with the items that its label, its name or a comment about it names. */
export function stepsOf(
	source: string,
	flow: Flow,
	names: readonly NamedItem[],
	lineOf: (offset: number) => number,
): readonly FlowStep[] {
	const commented = commentsByStep(source, flow, names);
	const roleOf = rolesIn(flow);
	return flow.nodes.map(node => {
		const own = names.filter(it => !it.isComment && (isWordIn(node.label, it.text) || isWordIn(node.id, it.text)));
		const items = [...new Set([...own, ...(commented.get(node.id) ?? [])].map(it => it.id))];
		return { id: node.id, label: plainLabel(node, own), role: roleOf(node), line: lineOf(node.start), items };
	});
}

/** The ways between them; what has no arrow can be gone both ways. */
export function waysOf({ edges }: Flow): readonly FlowWay[] {
	return edges.flatMap(({ id, from, to, label, isDirected }) => {
		const way = { id, from, to, label: oneLine(label) };
		return isDirected ? way : [way, { ...way, from: to, to: from }];
	});
}

/** A comment is about the step whose name it holds, else about the steps of the line below it. */
function commentsByStep(source: string, { nodes }: Flow, names: readonly NamedItem[]): ReadonlyMap<string, NamedItem[]> {
	const byStep = new Map<string, NamedItem[]>();
	for (const name of names.filter(it => it.isComment)) {
		const comment = lineAround(source, name.start);
		const named = nodes.filter(it => isWordIn(comment.replace(name.text, ''), it.id));
		const below = nextStatement(source, name.end);
		const about = named.length > 0 ? named : nodes.filter(it => below.start <= it.start && it.start < below.end).slice(0, 1);
		for (const { id } of about) {
			byStep.set(id, [...(byStep.get(id) ?? []), name]);
		}
	}
	return byStep;
}

/** The first line after an offset that is no comment and not empty. */
function nextStatement(source: string, offset: number): { readonly start: number; readonly end: number } {
	let start = source.indexOf('\n', offset) + 1;
	while (start > 0 && start < source.length) {
		const line = lineAround(source, start);
		if (line.trim() !== '' && !isComment(line)) {
			return { start, end: start + line.length };
		}
		start = source.indexOf('\n', start) + 1;
	}
	return { start: source.length, end: source.length };
}

/** A flow begins where its author says so, else at each step that nothing leads to; it ends where nothing leads away, too. */
function rolesIn({ nodes, edges }: Flow): (node: FlowNode) => FlowStep['role'] {
	const entered = new Set(edges.filter(it => it.from !== it.to).flatMap(it => (it.isDirected ? [it.to] : [it.to, it.from])));
	const left = new Set(edges.filter(it => it.from !== it.to).flatMap(it => (it.isDirected ? [it.from] : [it.to, it.from])));
	const isFirst = (it: FlowNode): boolean => it.shape === 'initial' || (!entered.has(it.id) && left.has(it.id));
	const hasFirst = nodes.some(isFirst);
	return node => {
		if (isFirst(node) || (!hasFirst && node === nodes[0])) {
			return 'start';
		}
		return node.shape === 'final' || !left.has(node.id) ? 'end' : node.shape === 'decision' ? 'decision' : 'step';
	};
}

/** What people read in a step, without the IDs, which stand beside it. A step that holds nothing else keeps them. */
function plainLabel({ label, shape, id }: FlowNode, names: readonly NamedItem[]): string {
	if (shape === 'initial' || shape === 'final') {
		return '[*]';
	}
	const text = oneLine(label);
	const bare = names.reduce((rest, it) => rest.replace(it.text, ''), text);
	const tidy = bare
		.replace(/[(（[]\s*[)）\]]/g, '')
		.replace(/^[\s:：,，·–—-]+|[\s:：,，·–—-]+$/g, '')
		.replace(/\s+/g, ' ');
	return tidy || text || id;
}

/** Labels may hold line breaks and entities of Mermaid's. */
function oneLine(label: string): string {
	return label
		.replace(/<br\s*\/?>|\\n/gi, ' ')
		.replace(/\s+/g, ' ')
		.trim();
}

/** Whether a text holds a word, with neither a letter nor a digit around it. */
function isWordIn(text: string, word: string): boolean {
	for (let at = text.indexOf(word); at >= 0 && word !== ''; at = text.indexOf(word, at + 1)) {
		if (!/[\p{L}\p{N}_]/u.test(text[at - 1] ?? '') && !/[A-Za-z0-9_]/.test(text[at + word.length] ?? '')) {
			return true;
		}
	}
	return false;
}
