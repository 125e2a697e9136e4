import type { Progress } from '../../drawing/roadmap/model.js';
import { type Coverage, coverageOf, partsOf } from '../../workspace/coverage.js';
import type { LocatedItem } from '../../workspace/postings.js';
import type { Workspace } from '../../workspace/workspace.js';
import { ownFactsOf } from './own-facts.js';
import type { Row } from './row.js';

/**
 * Measures how far items have come, by the requirements and tasks they contain. Each counts as much as its `estimate` says, else
 * one: nothing as a draft, a little once approved, a quarter when work has begun and up to three quarters as its needs are
 * met, and all of it once shipped. What was dropped does not count.
 */
export class ProgressMeter {
	readonly #workspace: Workspace;
	readonly #units = new Map<LocatedItem, readonly LocatedItem[]>();
	readonly #amounts = new Map<LocatedItem, Amount>();

	constructor(workspace: Workspace) {
		this.#workspace = workspace;
	}

	/** Has a row and those inside it know how far they have come; what two of them contain counts once. */
	measure(row: Row): readonly LocatedItem[] {
		const own = this.#unitsOf(row.located);
		const units = row.children.length === 0 ? own : joinLists([own, ...row.children.map(it => this.measure(it))]);
		row.progress = units.length > 0 ? this.#sum(units) : ownProgress(row.own.status);
		return units;
	}

	/**
	 * The innermost requirements and tasks of an item, itself where it contains none; what contains itself is visited once. Without
	 * recursion: a chain may be longer than the stack is deep.
	 */
	#unitsOf(located: LocatedItem): readonly LocatedItem[] {
		const open = this.#units.has(located) ? [] : [this.#begin(located)];
		for (let last = open.at(-1); last; last = open.at(-1)) {
			const next = last.rest.next().value;
			if (next === undefined) {
				open.pop();
				this.#units.set(last.located, this.#unitsAmong(last));
			} else if (!this.#units.has(next)) {
				open.push(this.#begin(next));
			}
		}
		return this.#units.get(located) ?? noUnits;
	}

	#begin(located: LocatedItem): Visit {
		this.#units.set(located, noUnits);
		const parts = countsForNothing(located) ? noUnits : partsOf(this.#workspace, located);
		return { located, parts, rest: parts.values() };
	}

	#unitsAmong({ located, parts }: Visit): readonly LocatedItem[] {
		const inner = joinLists(parts.map(it => this.#units.get(it) ?? noUnits));
		return inner.length === 0 && unitKinds.has(located.item.kind) && !countsForNothing(located) ? [located] : inner;
	}

	/** What a unit counts by itself. */
	#amountOf(unit: LocatedItem): Amount {
		const known = this.#amounts.get(unit);
		if (known) {
			return known;
		}
		const coverage = coverageOf(this.#workspace, unit);
		const { status, weight } = ownFactsOf(unit);
		const amount = {
			weight,
			share: weight * shareOf(status, coverage),
			done: status === 'shipped' ? 1 : 0,
			needs: coverage.needs.length,
			met: coverage.needs.length - coverage.unmet.length,
		};
		this.#amounts.set(unit, amount);
		return amount;
	}

	#sum(units: readonly LocatedItem[]): Progress {
		let weight = 0;
		let share = 0;
		let done = 0;
		let needs = 0;
		let met = 0;
		for (const unit of units) {
			const amount = this.#amountOf(unit);
			weight += amount.weight;
			share += amount.share;
			done += amount.done;
			needs += amount.needs;
			met += amount.met;
		}
		return { share: share / weight, units: units.length, done, ...(needs > 0 ? { coverage: met / needs } : {}) };
	}
}

/** An item whose parts are being gone through. */
interface Visit {
	readonly located: LocatedItem;
	readonly parts: readonly LocatedItem[];
	readonly rest: Iterator<LocatedItem, undefined>;
}

function countsForNothing({ item: { kind, status } }: LocatedItem): boolean {
	return status === 'dropped' || kind === 'criterion';
}

/** What one or more units add up to. */
interface Amount {
	readonly weight: number;

	/** How far they have come, times their weight. */
	readonly share: number;
	readonly done: number;
	readonly needs: number;
	readonly met: number;
}

const noUnits: readonly LocatedItem[] = [];

/** What is in any of some lists, once. */
function joinLists(lists: readonly (readonly LocatedItem[])[]): readonly LocatedItem[] {
	const filled = lists.filter(it => it.length > 0);
	return filled.length > 1 ? [...new Set(filled.flat())] : (filled[0] ?? noUnits);
}

/** What work is counted in. */
const unitKinds: ReadonlySet<string> = new Set(['requirement', 'task']);

/** What contains no work is as far as its own status says. */
function ownProgress(status: string | undefined): Progress {
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
