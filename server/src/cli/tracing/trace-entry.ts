import { positionAt } from '../../util/line-table.js';
import type { CoverageState } from '../../workspace/coverage.js';
import type { LocatedReference } from '../../workspace/postings.js';
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

	/** The item at the other end, as it is named there; absent for a link from code, or from text outside of items. */
	readonly id?: string;

	/** The scope of that item, where it is not the whole workspace. */
	readonly scope?: string;

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
export function toTraceEntry({ workspace, graph }: Tracing, traced: TracedItem): TraceEntry {
	const { located, needs, coverage, deepCoverage } = traced;
	return {
		...toEntry(workspace, located),
		needs,
		coverage,
		deepCoverage,
		incoming: graph.incoming(located.item).map(it => toIncoming(workspace, it)),
		outgoing: graph.outgoing(located.item).map(it => toOutgoing(workspace, it)),
	};
}

/** A reference that leads nowhere, as `trace` prints it. */
export function toDanglingEntry(link: LocatedReference): DanglingEntry {
	const { id, qualifier, verb } = link.reference;
	return { id: qualifier === undefined ? id : `${qualifier}/${id}`, verb, ...placeOf(link) };
}

/** The file and the line of a reference. */
export function placeOf({ document, reference }: LocatedReference): { readonly file: string; readonly line: number } {
	return { file: document.path, line: positionAt(document.lines, reference.start).line + 1 };
}

/** A link, as it is printed at what it leads to. */
export function toIncoming(workspace: Workspace, link: Link): LinkEntry {
	const source = link.source?.item;
	const end = source ? { id: source.id, ...scopeOf(workspace, link.document.path) } : {};
	return { verb: link.reference.verb, ...end, ...placeOf(link), state: link.state };
}

/** A link, as it is printed at what it comes from. */
export function toOutgoing(workspace: Workspace, link: Link): LinkEntry {
	const { id, verb } = link.reference;
	const scope = link.target ? scopeOf(workspace, link.target.document.path) : {};
	return { verb, id: link.target?.item.id ?? id, ...scope, ...placeOf(link), state: link.state };
}

function scopeOf(workspace: Workspace, path: string): { readonly scope?: string } {
	const scope = workspace.scopeOf(path);
	return scope === '' ? {} : { scope };
}
