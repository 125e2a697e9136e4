import { anchorOfName } from '../../language/dialects/anchor-of-name.js';
import { otherSpelling } from '../../language/dialects/bmad/own-id.js';
import { parseArtifactId } from '../../language/dialects/openfasttrace/artifact-id.js';
import { parseRuleId } from '../../language/dialects/tracey/rule-id.js';
import type { Item } from '../../language/document.js';
import type { LocatedItem } from '../../workspace/postings.js';

/** `US-01` and `US1` are one ID in spec-kit, where a story is `User Story 1` or `US-1` and its tasks say `[US1]`. */
const story = /^US-?(?<number>\d+)$/;

/** Whether an ID is another way to write that of an item, rather than an old ID of it. */
export function isSpellingOf({ id, aliases }: Item, other: string): boolean {
	return (
		other === id || (isStory(id) && storyNumber(other) === storyNumber(id)) || (aliases.includes(other) && isRespelled(id, other))
	);
}

/**
 * `FR-1` and `FR1` are one ID in BMAD, `BACK-1` and `back-1` one in Backlog.md, `ADR-9` and `ADR-0009` one of a decision, `R1.1` and `1.1` one in Kiro; a version of
 * tracey is one of the same requirement, and an element of reqvire has the anchor of its name.
 */
export function isRespelled(id: string, other: string): boolean {
	return (
		otherSpelling(id) === other ||
		isPadded(id, other) ||
		withoutLetters(id) === other ||
		anchorOfName(id) === other ||
		(id !== other && id.toLowerCase() === other.toLowerCase()) ||
		parseRuleId(id).name === parseRuleId(other).name
	);
}

/** An ID the way an item has it: `US4` for `US-04`, where the item is a story of spec-kit. */
export function canonicalId({ item, parent }: LocatedItem, newId: string): string {
	const { id, idStyle, aliases } = item;
	const other = otherSpelling(newId);
	if (other !== undefined && id.includes('-') !== newId.includes('-') && aliases.some(it => isRespelled(id, it))) {
		return other;
	}
	if (id.includes('+') && !newId.includes('+')) {
		return newId + id.slice(id.lastIndexOf('+'));
	}
	const around = id.slice(0, id.length - ownName(item, parent).length);
	if (!newId.startsWith(around)) {
		return around + newId;
	}
	if (aliases.some(it => isPadded(id, it))) {
		const { number = '' } = /-(?<number>0\d*)$/.exec(id)?.groups ?? {};
		return newId.replace(/\d+$/, it => it.padStart(number.length, '0'));
	}
	const artifact = idStyle === 'artifact' && !newId.includes('~') ? parseArtifactId(id) : undefined;
	if (artifact) {
		return `${artifact.type}~${newId}~${artifact.revision}`;
	}
	const number = storyNumber(newId);
	return isStory(id) && number !== undefined ? `US${number}` : newId;
}

/** All ways to write an ID that an item shall have. */
export function spellingsOf({ id, aliases }: Item, newId: string): readonly string[] {
	const number = storyNumber(newId);
	return isStory(id) && number !== undefined
		? [newId, ...[1, 2, 3].map(it => `US-${String(number).padStart(it, '0')}`)]
		: [newId, ...(aliases.includes(otherSpelling(id) ?? '') ? (otherSpelling(newId) ?? []) : [])];
}

/** The ID of an item as a place spells it: `US-1` for `US1`; where the place says it in other words, as `User Story 1` does, as the item has it. */
export function spellingOf({ item, parent }: LocatedItem, written: string): string {
	const isSpelled = written === ownName(item, parent) || (item.aliases.includes(written) && isSpellingOf(item, written));
	return isSpelled ? written : item.id;
}

/** What a name says beside that of the item around it: `Wrong password` of `Sign in/Wrong password`; of any other ID, all of it. */
function ownName(item: Item, parent: LocatedItem | undefined): string {
	return item.idStyle === 'name' && parent && isMadeFrom(item, parent.item) ? item.id.slice(parent.item.id.length + 1) : item.id;
}

/** The number alone of an ID: `1.1` of `R1.1`. */
export function withoutLetters(id: string): string {
	return id.replace(/^[A-Z]+-?(?=\d)/, '');
}

/** Whether two IDs differ in the zeros before their number alone. */
function isPadded(id: string, other: string): boolean {
	const [a, b] = [id, other].map(it => it.replace(/-0+(?=\d+$)/, '-'));
	return id !== other && a === b;
}

function isStory(id: string): boolean {
	return story.test(id) && !id.includes('-');
}

function storyNumber(id: string): number | undefined {
	const number = story.exec(id)?.groups?.['number'];
	return number === undefined ? undefined : Number(number);
}

/** Whether the ID of an item begins with that of the one around it: `US1/AC2` in `US1`, `1.2` in `1`, and `BACK-1#2` in `BACK-1`. */
export function isMadeFrom({ id, idStyle }: Item, around: Item): boolean {
	return id.startsWith(around.id) && (idStyle === 'number' ? '.#' : '/').includes(id.charAt(around.id.length) || ' ');
}
