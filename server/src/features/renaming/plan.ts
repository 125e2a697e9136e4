import * as l10n from '@vscode/l10n';
import { type Document, isWritten, type Link, type SpecDocument } from '../../language/document.js';
import type { Reading } from '../../language/reading.js';
import { foldAnchor } from '../../rules/judgement/anchor.js';
import { addTo, type Group } from '../../util/group-by.js';
import type { Span } from '../../util/span.js';
import type { LocatedItem } from '../../workspace/postings.js';
import type { Workspace } from '../../workspace/workspace.js';
import type { Located } from '../located.js';
import { followsMoves, type Moves } from '../linking/moves.js';
import { Refusal } from '../refusal.js';
import { refuseTaken } from './conflicts.js';
import { refuseUnfit, respell } from './new-id.js';
import { renamedPath } from './renamed-path.js';
import { isMadeFrom, isSpellingOf } from './spelling.js';

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

	/** In text order. */
	readonly places: readonly Place[];

	/** The links whose destinations may have to follow. */
	readonly links: readonly Link[];
}

/** A place where an ID stands that gets another name. The span is that of the ID, without its qualifier. */
export interface Place extends Span {
	readonly oldId: string;
	readonly newId: string;
	readonly role: 'definition' | 'field' | 'reference';

	/** Where the whole begins, with a qualifier before the ID. */
	readonly wholeStart: number;
}

/** Finds out what has to change; an ID that cannot be, or would change what others mean, is refused. */
export function planRename({ workspace, client }: Located, target: LocatedItem, newId: string): RenamePlan {
	const { reading } = workspace.configuration;
	const { document, item } = target;
	refuseUnfit(item, newId, reading.grammar);
	refuseTaken(workspace, target, newId);
	const newPath = client.canChangeFiles && item.idStyle === 'code' ? renamedPath(document.path, item.id, newId) : undefined;
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
	const headed = new Set(Array.from(placesByDocument.keys(), it => it.path));
	return Array.from(new Set([...named, ...linking]), it => ({
		document: it,
		places: (placesByDocument.get(it) ?? []).toSorted((a, b) => a.start - b.start),
		links: it.type === 'spec' ? it.links.filter(link => mayFollow(link, it, headed, plan)) : [],
	})).filter(it => it.places.length + it.links.length > 0);
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

/** Whether an item that is counted within another says so in full, as the heading `Requirement 1.1.2.1` does. */
function writesAll({ item: { id, idStyle, idSpan } }: LocatedItem): boolean {
	return idStyle === 'number' && idSpan.end - idSpan.start === id.length;
}

/** Where the ID stands, and the IDs that are made from it: `US1/AC2` from `US1`. */
function findPlaces(workspace: Workspace, { target, newId }: Pick<RenamePlan, 'target' | 'newId'>): Map<Document, Place[]> {
	const places = new Map<Document, Group<Place>>();
	const made = target.inside.filter(it => isMadeFrom(it.item, target.item));
	for (const located of [target, ...made]) {
		const names = { oldId: target.item.id, newId };
		if (located === target) {
			for (const { document, item } of [target, ...workspace.repeatsOf(target)]) {
				const role = item.form === 'field' ? 'field' : 'definition';
				const written = respell(item.id, names.oldId, newId) ?? newId;
				addTo(places, document, { oldId: item.id, newId: written, ...item.idSpan, role, wholeStart: item.idSpan.start });
			}
		}
		if (located !== target && writesAll(located)) {
			const { document, item } = located;
			const { start } = item.idSpan;
			addTo(places, document, { ...names, start, end: start + names.oldId.length, role: 'definition', wholeStart: start });
		}
		for (const { document, reference } of workspace.referencesTo(located)) {
			const isWhole = located === target || reference.end - reference.start >= reference.id.length;
			if (isWritten(reference) && isWhole && isSpellingOf(located.item, reference.id)) {
				const start = reference.end - reference.id.length;
				const isMade = located !== target;
				const oldId = isMade ? names.oldId : reference.id;
				const written = respell(oldId, names.oldId, newId) ?? newId;
				const span = { start, end: start + oldId.length };
				addTo(places, document, { oldId, newId: written, ...span, role: 'reference', wholeStart: reference.start });
			}
		}
	}
	return places;
}
