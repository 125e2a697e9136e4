import * as l10n from '@vscode/l10n';
import { type Document, isWritten, type Link, type SpecDocument } from '../../language/document.js';
import type { Reading } from '../../language/reading.js';
import { foldAnchor } from '../../rules/judgement/anchor.js';
import type { LocatedItem } from '../../workspace/postings.js';
import type { Workspace } from '../../workspace/workspace.js';
import type { Located } from '../located.js';
import { followsMoves, type Moves } from '../linking/moves.js';
import { Refusal } from '../refusal.js';
import { refuseTaken } from './conflicts.js';
import { refuseUnfit } from './new-id.js';
import { findPlaces, type Place } from './places.js';
import { renamedPath } from './renamed-path.js';

/** What a renaming has to do with: everything that has to be known before texts are read, when the picture may be over. */
export interface RenamePlan {
	readonly target: LocatedItem;
	readonly newId: string;
	readonly reading: Reading;

	/** The file that carries the ID in its name, if there is one. */
	readonly moves: Moves;
	readonly files: readonly PlannedFile[];
}

/** One file that may have to be changed. */
export interface PlannedFile {
	readonly document: Document;

	/** In text order; none where a range such as `FR-1–FR-3` alone means the item. */
	readonly places: readonly Place[];

	/** The links whose destinations may have to follow. */
	readonly links: readonly Link[];
}

/** Finds out what has to change; an ID that cannot be, or would change what others mean, is refused. */
export function planRename({ workspace, client }: Located, target: LocatedItem, newId: string): RenamePlan {
	const { reading } = workspace.configuration;
	const { document, item } = target;
	refuseUnfit(item, newId, reading.grammar);
	refuseTaken(workspace, target, newId);
	const newPath = client.canChangeFiles && item.idStyle === 'code' ? renamedPath(document, item.id, newId) : undefined;
	if (newPath !== undefined && workspace.hasFile(newPath)) {
		throw new Refusal(l10n.t('The file would be called `{0}`, and there is one already. Move that first.', newPath));
	}
	const moves: Moves = new Map(newPath === undefined ? [] : [[document.path, newPath]]);
	return { target, newId, reading, moves, files: planFiles(workspace, { target, newId, moves }) };
}

function planFiles(workspace: Workspace, plan: Pick<RenamePlan, 'target' | 'newId' | 'moves'>): PlannedFile[] {
	const placesByDocument = findPlaces(workspace, plan);
	const named = new Set([...placesByDocument.keys(), plan.target.document]);
	const linking = Array.from(named).flatMap(it => (it.type === 'spec' ? workspace.linkingTo(it.path) : []));
	const implying = new Set(workspace.referencesTo(plan.target).flatMap(it => (isWritten(it.reference) ? [] : it.document)));
	const headed = new Set(Array.from(placesByDocument.keys(), it => it.path));
	return Array.from(new Set([...named, ...linking, ...implying]), it => ({
		document: it,
		places: (placesByDocument.get(it) ?? []).toSorted((a, b) => a.start - b.start),
		links: it.type === 'spec' ? it.links.filter(link => mayFollow(link, it, headed, plan)) : [],
	})).filter(it => it.places.length + it.links.length > 0 || implying.has(it.document));
}

/** Whether a link leads to a file that moves, or to a heading that may have another name. */
function mayFollow(
	link: Link,
	{ path }: SpecDocument,
	headed: ReadonlySet<string>,
	{ target, moves }: Pick<RenamePlan, 'target' | 'moves'>,
): boolean {
	const isOfHeading =
		link.target?.fragment &&
		headed.has(link.target.path) &&
		foldAnchor(link.target.fragment).includes(foldAnchor(target.item.id).replace(/^us(?=\d+$)/, ''));
	return Boolean(isOfHeading) || (moves.size > 0 && followsMoves(moves, path, link));
}
