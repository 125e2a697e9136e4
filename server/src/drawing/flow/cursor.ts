import type { FlowDiagram } from './model.js';

/** Where a cursor stands in a spec; both count from 0. */
export interface FlowCursor {
	readonly line: number;
	readonly character: number;
}

/** The index of the diagram that a cursor stands in, its fences included; -1 where it stands in none. */
export function diagramAt(diagrams: readonly FlowDiagram[], { line }: FlowCursor): number {
	return diagrams.findIndex(it => it.line - 1 <= line && line <= it.lastLine + 1);
}

/** The names of the steps that the cursor's line names: of the one under the cursor alone, if it is on one. */
export function stepsAt({ source, line, steps }: FlowDiagram, cursor: FlowCursor): readonly string[] {
	const text = source.split(/\r\n?|\n/)[cursor.line - line];
	if (text === undefined) {
		return [];
	}
	const words = Array.from(text.matchAll(/[\p{L}\p{N}_-]+/gu), it => ({ start: it.index, word: it[0].replace(/-+$/, '') }));
	const named = words.filter(({ word }) => steps.some(it => it.id === word));
	const under = named.filter(it => it.start <= cursor.character && cursor.character <= it.start + it.word.length);
	return [...new Set((under.length > 0 ? under : named).map(it => it.word))];
}
