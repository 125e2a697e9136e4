import { anchorOfName } from '../../language/dialects/anchor-of-name.js';
import {
	type DeltaScenario,
	type Document,
	isWritten,
	type Item,
	type Reference,
	type SpecDocument,
} from '../../language/document.js';
import { addTo, type Group } from '../../util/group-by.js';
import { type Span, spanAround } from '../../util/span.js';
import type { LocatedItem, LocatedReference } from '../../workspace/postings.js';
import type { Workspace } from '../../workspace/workspace.js';
import { respell } from './new-id.js';
import { isMadeFrom, isSpellingOf, withoutLetters } from './spelling.js';

/** A place where an ID stands that gets another name. The span is that of the ID, without its qualifier. */
export interface Place extends Span {
	readonly oldId: string;
	readonly newId: string;
	readonly role: 'definition' | 'field' | 'reference';

	/** Where the whole begins, with a qualifier before the ID. */
	readonly wholeStart: number;
}

/** An item, and the ID that it is to have. */
interface Renaming {
	readonly target: LocatedItem;
	readonly newId: string;
}

/** Where the ID stands, and the IDs that are made from it: `US1/AC2` from `US1`. */
export function findPlaces(workspace: Workspace, renaming: Renaming): Map<Document, Group<Place>> {
	const { target, newId } = renaming;
	const places = new Map<Document, Group<Place>>();
	for (const { document, item } of [target, ...workspace.repeatsOf(target)]) {
		addTo(places, document, definition(item, renaming));
	}
	const made = target.inside.filter(it => isMadeFrom(it.item, target.item));
	for (const { document, item } of made.filter(writesAll)) {
		addTo(places, document, definitionWithin(item, renaming));
	}
	for (const located of [target, ...made]) {
		for (const link of workspace.referencesTo(located)) {
			if (isFound(link, located, renaming)) {
				addTo(places, link.document, located === target ? reference(link, renaming) : referenceWithin(link, renaming));
			}
		}
	}
	for (const { document, scenario } of copiesOf(workspace, target)) {
		const { name: oldId, start, end } = scenario;
		const written = newId.slice(target.item.id.length - oldId.length);
		addTo(places, document, { oldId, newId: written, start, end, role: 'reference', wholeStart: start });
	}
	return places;
}

function definition({ id, idSpan, form }: Item, { target, newId }: Renaming): Place {
	const role = form === 'field' ? 'field' : 'definition';
	return { oldId: id, newId: respell(id, target.item.id, newId) ?? newId, ...idSpan, role, wholeStart: idSpan.start };
}

/** An item that is counted within the renamed one, and says so in full, as the heading `Requirement 1.1.2.1` does. */
function definitionWithin({ idSpan: { start } }: Item, { target, newId }: Renaming): Place {
	const oldId = target.item.id;
	return { oldId, newId, start, end: start + oldId.length, role: 'definition', wholeStart: start };
}

function writesAll({ item: { id, idStyle, idSpan } }: LocatedItem): boolean {
	return idStyle === 'number' && idSpan.end - idSpan.start === id.length;
}

/** Whether a reference to the renamed item, or to one that is made from it, writes the ID: `US1/AC2` or `US1-AS2`. */
function isFound({ document, reference }: LocatedReference, located: LocatedItem, { target }: Renaming): boolean {
	const { id, start, end } = reference;
	const isWhole = located === target || end - start >= id.length;
	const isSpelled = isSpellingOf(located.item, id) || (located !== target && id.startsWith(`${target.item.id}-`));
	return isWritten(reference) && isWhole && isSpelled && !isAnchorOfLink(document, reference);
}

/** The anchor in a link follows the heading, as links do. */
function isAnchorOfLink(document: Document, { id, start, end }: Reference): boolean {
	const link = document.type === 'spec' && anchorOfName(id) === id ? spanAround(document.links, start) : undefined;
	return link !== undefined && end <= link.end;
}

/** The number alone may stand for an ID, as `0030` does. */
function reference({ reference: { id, start: wholeStart, end } }: LocatedReference, { target, newId }: Renaming): Place {
	const start = Math.max(wholeStart, end - id.length);
	return { oldId: id, newId: respell(id, target.item.id, newId) ?? newId, start, end, role: 'reference', wholeStart };
}

/** Of `US1/AC2` or `1.2`, the place of `US1` or `1`. */
function referenceWithin({ reference: { id, start: wholeStart, end } }: LocatedReference, { target, newId }: Renaming): Place {
	const around = target.item.id;
	const oldId = id.startsWith(around) ? around : withoutLetters(around);
	const start = Math.max(wholeStart, end - id.length);
	return {
		oldId,
		newId: respell(oldId, around, newId) ?? newId,
		start,
		end: start + oldId.length,
		role: 'reference',
		wholeStart,
	};
}

/** Where open changes copy a scenario, since they are to replace the requirement that it belongs to. */
function copiesOf(
	workspace: Workspace,
	{ item, parent, document: { path } }: LocatedItem,
): readonly { readonly document: SpecDocument; readonly scenario: DeltaScenario }[] {
	return (parent && item.idStyle === 'name' ? workspace.referencesTo(parent) : []).flatMap(({ document, reference }) =>
		document.type === 'spec' && document.delta?.target === path
			? document.delta.entries
					.filter(it => it.start === reference.start)
					.flatMap(it => it.scenarios)
					.filter(it => item.id === `${parent?.item.id ?? ''}/${it.name}`)
					.map(scenario => ({ document, scenario }))
			: [],
	);
}
