import { otherSpelling } from '../../language/dialects/bmad/own-id.js';
import { parseArtifactId } from '../../language/dialects/openfasttrace/artifact-id.js';
import { parseRuleId } from '../../language/dialects/tracey/rule-id.js';
import type { Item } from '../../language/document.js';

/** `US-01` and `US1` are one ID in spec-kit, where a story is `User Story 1` or `US-1` and its tasks say `[US1]`. */
const story = /^US-?(?<number>\d+)$/;

/** Whether an ID is another way to write that of an item, rather than an old ID of it. */
export function isSpellingOf({ id, aliases }: Item, other: string): boolean {
	return (
		other === id || (isStory(id) && storyNumber(other) === storyNumber(id)) || (aliases.includes(other) && isRespelled(id, other))
	);
}

/** `FR-1` and `FR1` are one ID in BMAD, `BACK-1` and `back-1` one in Backlog.md; a version of tracey is one of the same requirement. */
export function isRespelled(id: string, other: string): boolean {
	return (
		otherSpelling(id) === other ||
		(id !== other && id.toLowerCase() === other.toLowerCase()) ||
		parseRuleId(id).name === parseRuleId(other).name
	);
}

/** An ID the way an item has it: `US4` for `US-04`, where the item is a story of spec-kit. */
export function canonicalId({ id, idStyle, aliases }: Item, newId: string): string {
	const other = otherSpelling(newId);
	if (other !== undefined && id.includes('-') !== newId.includes('-') && aliases.some(it => isRespelled(id, it))) {
		return other;
	}
	if (id.includes('+') && !newId.includes('+')) {
		return newId + id.slice(id.lastIndexOf('+'));
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

/** How an ID is written at a place, as far as its length tells: `US-1` has one character more than `US1`. */
export function spellingAt(item: Item, length: number): string {
	const { id, aliases } = item;
	return length === id.length ? id : (aliases.find(it => it.length === length && isSpellingOf(item, it)) ?? id);
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
