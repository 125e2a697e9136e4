import type { Progress } from '../../drawing/roadmap/model.js';
import { type Coverage, coverageOf, partsOf } from '../../workspace/coverage.js';
import type { LocatedItem } from '../../workspace/postings.js';
import type { Workspace } from '../../workspace/workspace.js';
import { valuesOf } from './values.js';

/**
 * Measures how far items have come, by the requirements and tasks they contain. Each counts as much as its `estimate` says, else
 * one: nothing as a draft, a little once approved, a quarter when work has begun and up to three quarters as its needs are
 * met, and all of it once shipped. What was dropped does not count.
 */
export class ProgressMeter {
	readonly #workspace: Workspace;
	readonly #units = new Map<LocatedItem, readonly LocatedItem[]>();
	readonly #coverage = new Map<LocatedItem, Coverage>();

	constructor(workspace: Workspace) {
		this.#workspace = workspace;
	}

	/** How far an item has come together with others that belong to it; what two of them contain counts once. */
	measure(located: LocatedItem, others: readonly LocatedItem[]): Progress {
		const units = others.length === 0 ? this.#unitsOf(located) : this.#unitsOfAll([located, ...others]);
		return units.length > 0 ? this.#sum(units) : ownProgress(located);
	}

	/** The innermost requirements and tasks of an item, itself where it contains none; what contains itself is visited once. */
	#unitsOf(located: LocatedItem): readonly LocatedItem[] {
		const known = this.#units.get(located);
		if (known || located.item.status === 'dropped' || located.item.kind === 'criterion') {
			return known ?? noUnits;
		}
		this.#units.set(located, noUnits);
		const inner = this.#unitsOfAll(partsOf(this.#workspace, located));
		const units = inner.length === 0 && unitKinds.has(located.item.kind) ? [located] : inner;
		this.#units.set(located, units);
		return units;
	}

	#unitsOfAll(items: readonly LocatedItem[]): readonly LocatedItem[] {
		const lists = items.map(it => this.#unitsOf(it)).filter(it => it.length > 0);
		return lists.length > 1 ? [...new Set(lists.flat())] : (lists[0] ?? noUnits);
	}

	#coverageOf(located: LocatedItem): Coverage {
		const known = this.#coverage.get(located) ?? coverageOf(this.#workspace, located);
		this.#coverage.set(located, known);
		return known;
	}

	#sum(units: readonly LocatedItem[]): Progress {
		let weight = 0;
		let share = 0;
		let done = 0;
		let needs = 0;
		let met = 0;
		for (const unit of units) {
			const coverage = this.#coverageOf(unit);
			const own = weightOf(unit);
			weight += own;
			share += own * shareOf(unit.item.status, coverage);
			done += unit.item.status === 'shipped' ? 1 : 0;
			needs += coverage.needs.length;
			met += coverage.needs.length - coverage.unmet.length;
		}
		return { share: share / weight, units: units.length, done, ...(needs > 0 ? { coverage: met / needs } : {}) };
	}
}

const noUnits: readonly LocatedItem[] = [];

/** What work is counted in. */
const unitKinds: ReadonlySet<string> = new Set(['requirement', 'task']);

/** What contains no work is as far as its own status says. */
function ownProgress({ item: { status } }: LocatedItem): Progress {
	return status === undefined ? { units: 0, done: 0 } : { share: shareOf(status, undefined), units: 0, done: 0 };
}

function shareOf(status: string | undefined, coverage: Coverage | undefined): number {
	switch (status) {
		case 'shipped':
		case 'done':
			return 1;
		case 'in-progress': {
			const needs = coverage?.needs.length ?? 0;
			return 0.25 + 0.5 * (coverage && needs > 0 ? 1 - coverage.unmet.length / needs : 0.5);
		}
		case 'approved':
			return 0.1;
		case 'review':
			return 0.05;
		default:
			return 0;
	}
}

/** The number in `estimate: 5 days`, else one. */
function weightOf({ item }: LocatedItem): number {
	const written = Number.parseFloat(valuesOf(item).get('estimate')?.[0] ?? '');
	return written > 0 ? written : 1;
}
