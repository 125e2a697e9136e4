import type { CoverageState } from '../../workspace/coverage.js';
import type { Selection } from './selection.js';

/** The figures of what `trace` prints. */
export interface TraceSummary {
	/** Files with at least one of the items. */
	readonly files: number;
	readonly items: number;

	/** Links that lead to the items. */
	readonly links: number;
	readonly covered: number;
	readonly partial: number;
	readonly uncovered: number;

	/** Items that need nothing. */
	readonly none: number;
	readonly dangling: number;
	readonly durationMs: number;
}

/** Counts the entries of a trace by their coverage. */
export function summarize({ items, dangling }: Selection, incoming: number, durationMs: number): TraceSummary {
	const count = (state: CoverageState): number => items.filter(it => it.coverage === state).length;
	return {
		files: new Set(items.map(it => it.located.document.path)).size,
		items: items.length,
		links: incoming,
		covered: count('covered'),
		partial: count('partial'),
		uncovered: count('uncovered'),
		none: count('none'),
		dangling: dangling.length,
		durationMs,
	};
}
