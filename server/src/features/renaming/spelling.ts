import type { Item } from '../../language/document.js';

/** `US-01` and `US1` are one ID in spec-kit, where a story is `User Story 1` or `US-1` and its tasks say `[US1]`. */
const story = /^US-?(?<number>\d+)$/;

/** Whether an ID is another way to write that of an item, rather than an old ID of it. */
export function isSpellingOf({ id }: Item, other: string): boolean {
	return other === id || (isStory(id) && storyNumber(other) === storyNumber(id));
}

/** An ID the way an item has it: `US4` for `US-04`, where the item is a story of spec-kit. */
export function canonicalId({ id }: Item, newId: string): string {
	const number = storyNumber(newId);
	return isStory(id) && number !== undefined ? `US${number}` : newId;
}

/** All ways to write an ID that an item shall have. */
export function spellingsOf({ id }: Item, newId: string): readonly string[] {
	const number = storyNumber(newId);
	return isStory(id) && number !== undefined
		? [newId, ...[1, 2, 3].map(it => `US-${String(number).padStart(it, '0')}`)]
		: [newId];
}

/** How an ID is written at a place, as far as its length tells: `US-1` has one character more than `US1`. */
export function spellingAt({ id, aliases }: Item, length: number): string {
	return length === id.length
		? id
		: (aliases.find(it => it.length === length && isStory(id) && storyNumber(it) === storyNumber(id)) ?? id);
}

function isStory(id: string): boolean {
	return story.test(id) && !id.includes('-');
}

function storyNumber(id: string): number | undefined {
	const number = story.exec(id)?.groups?.['number'];
	return number === undefined ? undefined : Number(number);
}
