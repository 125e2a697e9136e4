import { nameOfReference } from '../../language/reference-name.js';
import { positionAt } from '../../util/line-table.js';
import type { CoverageState } from '../../workspace/coverage.js';
import type { LocatedItem, LocatedReference } from '../../workspace/postings.js';
import type { Workspace } from '../../workspace/workspace.js';
import { type ItemEntry, toEntry } from '../listing/item-entry.js';
import type { Link, LinkState } from './link-graph.js';
import type { Tracing, TracedItem } from './tracing.js';

/** An item as `trace` prints it. */
export interface TraceEntry extends ItemEntry {
	/** Verbs, or kinds of items that must refer to it. */
	readonly needs: readonly string[];
	readonly coverage: CoverageState;

	/** The coverage of the item and of all its parts together. */
	readonly deepCoverage: CoverageState;
	readonly incoming: readonly LinkEntry[];
	readonly outgoing: readonly LinkEntry[];
}

/** A link as it is printed. */
export interface LinkEntry {
	readonly verb: string;

	/** The item at the other end, as it is named there; `undefined` for a link from code, or from text outside of items. */
	readonly id: string | undefined;

	/** The scope of that item, where it is not the whole workspace. */
	readonly scope: string | undefined;

	/** Where the link is written, from 1. */
	readonly file: string;
	readonly line: number;
	readonly state: LinkState;
}

/** A reference to nothing. */
export interface DanglingEntry {
	readonly id: string;
	readonly verb: string;
	readonly file: string;
	readonly line: number;
}

/** An item with its coverage and its links, as `trace` prints it. */
export function toTraceEntry({ workspace, graph, deepStateOf }: Tracing, traced: TracedItem): TraceEntry {
	const { located, needs, coverage } = traced;
	// V8 takes many times as long to spread an object and go on behind it.
	return Object.assign(toEntry(workspace, located), {
		needs,
		coverage,
		deepCoverage: deepStateOf(traced),
		incoming: graph.incoming(located).map(it => toIncoming(workspace, it)),
		outgoing: graph.outgoing(located).map(it => toOutgoing(workspace, it)),
	});
}

/** A reference that leads nowhere, as `trace` prints it. */
export function toDanglingEntry(located: LocatedReference): DanglingEntry {
	const { document, reference } = located;
	return { id: nameOfReference(reference), verb: reference.verb, file: document.path, line: lineOf(located) };
}

/** The line of a reference, from 1. */
export function lineOf({ document, reference }: LocatedReference): number {
	return positionAt(document.lines, reference.start).line + 1;
}

/** A link, as it is printed at what it leads to. */
export function toIncoming(workspace: Workspace, { located, source, state }: Link): LinkEntry {
	return toLinkEntry(workspace, located, { end: source, id: source?.item.id, state });
}

/** A link, as it is printed at what it comes from. */
export function toOutgoing(workspace: Workspace, { located, state, id, target }: Link): LinkEntry {
	return toLinkEntry(workspace, located, { end: target, id, state });
}

/** The other end of a link. */
interface LinkEnd extends Pick<LinkEntry, 'id' | 'state'> {
	readonly end: LocatedItem | undefined;
}

function toLinkEntry(workspace: Workspace, located: LocatedReference, { end, id, state }: LinkEnd): LinkEntry {
	const scope = (end && workspace.scopeOf(end.document.path)) || undefined;
	const { verb } = located.reference;
	return { verb, id, scope, file: located.document.path, line: lineOf(located), state };
}
