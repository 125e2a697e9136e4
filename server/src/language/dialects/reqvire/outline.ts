import type { Attribute } from '../../document.js';
import { type HeadingLine, headingLines } from './heading-lines.js';
import { factsBelow } from './lists.js';
import { isTitleOfOne } from './model-file.js';

/** What the headings of a text tell. */
export interface Outline {
	readonly headings: readonly HeadingLine[];

	/** The title of a file that is one element as a whole. */
	readonly title: HeadingLine | undefined;

	/** The metadata under each heading that may be an element, by where its name begins. */
	readonly facts: ReadonlyMap<number, readonly Attribute[]>;
}

/** Reads the headings of a text, and what stands under `Metadata`. */
export function readOutline(text: string): Outline {
	const headings = Array.from(headingLines(text));
	const first = headings.find(it => it.depth === 1);
	const title = isTitleOfOne(first?.name) ? first : undefined;
	const facts = new Map<number, readonly Attribute[]>();
	let element = title?.nameStart ?? -1;
	for (const heading of headings) {
		const { depth, name, nameStart } = heading;
		if (!title && depth <= 3) {
			element = nameStart;
			facts.set(element, []);
		} else if (name === 'Metadata' && depth === (title ? 2 : 4) && (facts.get(element) ?? []).length === 0) {
			facts.set(element, factsBelow(text, heading));
		}
	}
	return { headings, title, facts };
}
