import { statusOf } from '../../workspace/status.js';
import * as l10n from '@vscode/l10n';
import type { Item } from '../../language/document.js';
import { nameOfReference } from '../../language/reference-name.js';
import { isPartVerb } from '../../workspace/coverage.js';
import type { LocatedItem } from '../../workspace/postings.js';
import { qualifiedId } from '../../workspace/workspace.js';
import type { Stream } from '../command/io.js';
import { toEntry } from '../listing/item-entry.js';
import { type Colors, createColors } from '../printing/colors.js';
import type { Output } from '../printing/output.js';
import { printable } from '../printing/printable.js';
import type { Link } from './link-graph.js';
import { lineOf } from './trace-entry.js';
import type { TracedItem, Tracing } from './tracing.js';
import { coverageName, describeNeeds } from './write-table.js';

/** For each item: what it comes from, itself, and what follows from it, down to code and tests. */
export async function writeTrees(tracing: Tracing, items: readonly TracedItem[], output: Output, stream: Stream): Promise<void> {
	const tree = new Tree(tracing, createColors(stream));
	for (const [index, item] of items.entries()) {
		await output.write(`${index > 0 ? '\n' : ''}${tree.linesOf(item).join('\n')}\n`);
	}
}

/** A line of a tree, and the lines under it. */
interface Branch {
	readonly text: string;
	readonly branches: readonly Branch[];
}

/** A walk from one item: no item is gone into twice, or the tree of a goal would be larger than the workspace. */
interface Walk {
	readonly seen: Set<Item>;
	readonly depth: number;
}

/** How far a tree goes from its item; what is deeper can be asked for from there. */
const deepest = 12;

class Tree {
	readonly #tracing: Tracing;
	readonly #colors: Colors;

	constructor(tracing: Tracing, colors: Colors) {
		this.#tracing = tracing;
		this.#colors = colors;
	}

	linesOf(traced: TracedItem): string[] {
		const { item } = traced.located;
		const { bold, dim } = this.#colors;
		const sources = this.#sourcesOf(traced.located, { seen: new Set([item]), depth: 0 });
		const results = this.#resultsOf(traced.located, { seen: new Set([item]), depth: 0 });
		const status = statusOf(this.#tracing.workspace, traced.located) ?? '';
		const facts = [item.kind, status, coverageName(traced.coverage), describeNeeds(traced)];
		return [
			bold(this.#name(traced.located)),
			`  ${dim(facts.filter(it => it !== '' && it !== '–').join(' · '))}`,
			...section(l10n.t('comes from'), sources),
			...section(l10n.t('leads to'), results),
		];
	}

	#name(located: LocatedItem): string {
		const { title, file, line } = toEntry(this.#tracing.workspace, located);
		return `${qualifiedId(this.#tracing.workspace, located)} ${printable(title)} ${this.#colors.dim(`${file}:${line}`)}`;
	}

	/** What an item refers to, and what that refers to. */
	#sourcesOf(located: LocatedItem, walk: Walk): Branch[] {
		const links = this.#tracing.graph.outgoing(located).filter(it => it.located.reference.verb !== 'mentions');
		return unique(links, it => `${it.located.reference.verb} ${it.located.reference.id}`).map(link => {
			const { located, target } = link;
			const { verb } = located.reference;
			if (!target) {
				return { text: `${verb} ${nameOfReference(located.reference)} ${this.#colors.red(stateName(link))}`, branches: [] };
			}
			return { text: `${verb} ${this.#name(target)}`, branches: this.#deeper(target, walk, 'sources') };
		});
	}

	/** What refers to an item, what is inside it, and what refers to those. */
	#resultsOf(located: LocatedItem, walk: Walk): Branch[] {
		const links = this.#tracing.graph.incoming(located).filter(it => it.located.reference.verb !== 'mentions');
		const parts = new Set(links.filter(it => isPartVerb(it.located.reference.verb)).map(it => it.source));
		const inside = located.inside.filter(it => !parts.has(it));
		return [
			...inside.map(it => ({ text: `${l10n.t('contains')} ${this.#name(it)}`, branches: this.#deeper(it, walk, 'results') })),
			...[...links].sort((a, b) => rankOf(a) - rankOf(b)).map(link => this.#result(link, walk)),
		];
	}

	#result(link: Link, walk: Walk): Branch {
		const { source } = link;
		const { document, reference } = link.located;
		const verb = this.#colors.cyan(reference.verb);
		if (source) {
			const branches = isPartVerb(reference.verb) ? this.#deeper(source, walk, 'results') : [];
			return { text: `${verb} ← ${this.#name(source)}`, branches };
		}
		return { text: `${verb} ← ${document.path}:${lineOf(link.located)}`, branches: [] };
	}

	#deeper(located: LocatedItem, { seen, depth }: Walk, way: 'sources' | 'results'): Branch[] {
		if (seen.has(located.item) || depth === deepest) {
			return [];
		}
		seen.add(located.item);
		const walk = { seen, depth: depth + 1 };
		return way === 'sources' ? this.#sourcesOf(located, walk) : this.#resultsOf(located, walk);
	}
}

/** Parts come first, then code and tests. */
function rankOf({ located: { document, reference } }: Link): number {
	return isPartVerb(reference.verb) ? 0 : document.type === 'code' ? 1 : 2;
}

function stateName({ state }: Link): string {
	return state === 'ambiguous' ? l10n.t('(means several items)') : l10n.t('(is not defined)');
}

function section(title: string, branches: readonly Branch[]): string[] {
	return branches.length === 0 ? [] : [`  ${title}`, ...draw(branches, '  ')];
}

function draw(branches: readonly Branch[], indent: string): string[] {
	return branches.flatMap(({ text, branches: under }, index) => {
		const isLast = index === branches.length - 1;
		return [`${indent}${isLast ? '└─' : '├─'} ${text}`, ...draw(under, `${indent}${isLast ? '   ' : '│  '}`)];
	});
}

function unique<Value>(values: readonly Value[], keyOf: (value: Value) => string): Value[] {
	return [...new Map(values.map(it => [keyOf(it), it])).values()];
}
