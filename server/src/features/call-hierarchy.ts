import {
	type CallHierarchyIncomingCall,
	CallHierarchyIncomingCallsRequest,
	type CallHierarchyIncomingCallsParams,
	type CallHierarchyItem,
	type CallHierarchyOutgoingCall,
	CallHierarchyOutgoingCallsRequest,
	type CallHierarchyOutgoingCallsParams,
	type CallHierarchyPrepareParams,
	CallHierarchyPrepareRequest,
	type Range,
	SymbolKind,
} from 'vscode-languageserver-protocol';
import { groupBy, type Group } from '../util/group-by.js';
import { rangeOf } from '../util/line-table.js';
import type { LocatedItem, LocatedReference } from '../workspace/postings.js';
import { linksOf, sourceOf } from '../workspace/item-links.js';
import { compareReferences, qualifiedId, type Workspace } from '../workspace/workspace.js';
import { type Editor, editorFeature, feature } from './feature.js';
import type { Folder, Located } from './located.js';
import { findOccurrence } from './occurrence.js';
import { symbolKindOf } from './symbol-kind.js';

/** `textDocument/prepareCallHierarchy`. */
export const callHierarchy = feature({ callHierarchyProvider: true }, CallHierarchyPrepareRequest.type, prepareCallHierarchy);

/** `callHierarchy/incomingCalls`. */
export const callHierarchyIncoming = editorFeature({}, CallHierarchyIncomingCallsRequest.type, provideIncomingCalls);

/** `callHierarchy/outgoingCalls`. */
export const callHierarchyOutgoing = editorFeature({}, CallHierarchyOutgoingCallsRequest.type, provideOutgoingCalls);

/**
 * The trace begins at the item under the cursor.
 *
 * @implements REQ-315
 */
export function prepareCallHierarchy(located: Located, { position }: CallHierarchyPrepareParams): CallHierarchyItem[] | null {
	const occurrence = findOccurrence(located.workspace, located.path, position);
	return occurrence?.targets.map(it => toNode(located, it)) ?? null;
}

/** What links to an item: the items that refine it, the criteria, the code and the tests. From the need towards the test. */
export function provideIncomingCalls(
	editor: Editor,
	{ item: node }: CallHierarchyIncomingCallsParams,
): CallHierarchyIncomingCall[] | null {
	const found = findItem(editor, node);
	if (!found) {
		return null;
	}
	const { folder, located } = found;
	const links = folder.workspace.linksTo(located);
	const linkedParts = new Set(links.map(it => sourceOf(folder.workspace, it)));
	const inside = located.inside.filter(it => !linkedParts.has(it));
	return [
		...inside.map(it => ({ from: toNode(folder, it), fromRanges: [rangeOf(it.document.lines, it.item.idSpan)] })),
		...groupBySource(folder.workspace, links).map(group => toIncoming(folder, group)),
	];
}

/** What an item links to, and what it is inside of. From the test towards the need. */
export function provideOutgoingCalls(
	editor: Editor,
	{ item: node }: CallHierarchyOutgoingCallsParams,
): CallHierarchyOutgoingCall[] | null {
	const found = findItem(editor, node);
	if (!found) {
		return null;
	}
	const { folder, located } = found;
	const rangesByTarget = new Map<LocatedItem, CallHierarchyOutgoingCall['fromRanges']>();
	if (located.parent) {
		rangesByTarget.set(located.parent, [rangeOf(located.document.lines, located.item.idSpan)]);
	}
	for (const link of linksOf(folder.workspace, located)) {
		const resolution = folder.workspace.resolve(link);
		if (resolution.type === 'resolved') {
			const ranges = rangesByTarget.get(resolution.target) ?? [];
			rangesByTarget.set(resolution.target, [...ranges, rangeWithin(located, link)]);
		}
	}
	return Array.from(rangesByTarget, ([target, fromRanges]) => ({ to: toNode(folder, target), fromRanges }));
}

/** A node that stands for a place in code has no item behind it, and leads no further. */
function findItem(
	editor: Editor,
	{ uri, selectionRange }: CallHierarchyItem,
): { readonly folder: Folder; readonly located: LocatedItem } | undefined {
	const folder = editor.locate(uri);
	const document = folder?.workspace.document(folder.path);
	const located =
		document?.type === 'spec'
			? folder?.workspace.itemsIn(document).find(it => {
					const { start } = rangeOf(document.lines, it.item.idSpan);
					return start.line === selectionRange.start.line && start.character === selectionRange.start.character;
				})
			: undefined;
	return folder && located && { folder, located };
}

/** The links of one item, or those of one file that stand in no item, together. */
function groupBySource(workspace: Workspace, links: readonly LocatedReference[]): Group<LocatedReference>[] {
	const groups = groupBy(links.toSorted(compareReferences), it => sourceOf(workspace, it) ?? it.document);
	return [...groups.values()];
}

function toIncoming(folder: Folder, links: Readonly<Group<LocatedReference>>): CallHierarchyIncomingCall {
	const [first] = links;
	const verbs = [...new Set(links.map(it => it.reference.verb))].join(', ');
	const source = sourceOf(folder.workspace, first);
	const from = source ? toNode(folder, source, verbs) : toFileNode(folder, first, verbs);
	return { from, fromRanges: links.map(it => (source ? rangeWithin(source, it) : rangeOf(it.document.lines, it.reference))) };
}

/** Where an item links to another, in its own file: what a row elsewhere says for it stands for it as a whole. */
function rangeWithin({ document, item }: LocatedItem, link: LocatedReference): Range {
	return rangeOf(document.lines, link.document === document ? link.reference : item.idSpan);
}

function toNode({ workspace, uriOf }: Folder, located: LocatedItem, verbs?: string): CallHierarchyItem {
	const { document, item } = located;
	return {
		name: qualifiedId(workspace, located),
		kind: symbolKindOf(item),
		detail: [verbs, item.title].filter(Boolean).join(' · '),
		uri: uriOf(document.path),
		range: rangeOf(document.lines, item),
		selectionRange: rangeOf(document.lines, item.idSpan),
	};
}

function toFileNode({ uriOf }: Folder, { document, reference }: LocatedReference, verbs: string): CallHierarchyItem {
	const range = rangeOf(document.lines, reference);
	const name = document.path.slice(document.path.lastIndexOf('/') + 1);
	return {
		name: `${name}:${range.start.line + 1}`,
		kind: SymbolKind.File,
		detail: verbs,
		uri: uriOf(document.path),
		range,
		selectionRange: range,
	};
}
