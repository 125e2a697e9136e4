import type { Document, DialectName, SpecDocument } from '../document.js';

/**
 * A document as flat data: one array of numbers and one string, whatever it holds. A large workspace has a million small values, and
 * the memory and the time that as many objects take exceed those of reading it. Flat data also goes from thread to thread by copy.
 */
export interface PackedDocument {
	readonly type: Document['type'];
	readonly path: string;
	readonly dialect: DialectName;

	/** A header that says where each part begins, then the rows of items, attributes, references and links, then the starts of lines. */
	readonly numbers: Int32Array<ArrayBuffer>;

	/** All strings one after the other; the rows say where each stands. */
	readonly text: string;

	/** Words that recur, such as the keys of attributes, each once. */
	readonly words: readonly string[];

	/** What few documents have is packed no further. */
	readonly rest: PackedRest;
}

/** Parts of a document that are mostly empty. */
export type PackedRest = Pick<
	SpecDocument,
	| 'questions'
	| 'diagrams'
	| 'issueReferences'
	| 'weaselWords'
	| 'suppressions'
	| 'lapses'
	| 'delta'
	| 'sections'
	| 'watches'
	| 'failure'
>;

/** What the numbers of a packed document begin with: where its parts begin, and where some strings stand. */
export const header = {
	attributes: 0,
	references: 1,
	links: 2,
	lines: 3,

	/** Six numbers: the edges of the block, those of its content, and those of its source in the text; -1 where there is none. */
	frontMatter: 4,

	/** Three: where the headings begin in the text, where the names after them do, and where those end. */
	anchors: 10,

	/** Items begin where the header ends. */
	length: 13,
} as const;

/** The columns of an item. Its strings stand one after the other: each ends where the next begins. */
export const itemColumns = {
	start: 0,
	end: 1,
	idStart: 2,
	idEnd: 3,
	parent: 4,
	kind: 5,
	form: 6,
	status: 7,
	hasCriteria: 8,
	idStyle: 9,
	idText: 10,
	titleText: 11,
	aliasText: 12,
	textEnd: 13,

	/** The rows of its attributes, from the first to the one after the last. */
	attributes: 14,
	attributesEnd: 15,
	listedBy: 16,
	count: 17,
} as const;

/** The columns of an attribute. */
export const attributeColumns = { start: 0, end: 1, keyStart: 2, key: 3, valueText: 4, textEnd: 5, count: 6 } as const;

/** The columns of a reference. A qualifier of no length is none. */
export const referenceColumns = {
	start: 0,
	end: 1,
	verb: 2,
	from: 3,
	certainty: 4,
	annotation: 5,
	idText: 6,
	qualifierText: 7,
	textEnd: 8,
	count: 9,
} as const;

/** The columns of a link. Where it has no target, its path is at -1. */
export const linkColumns = { start: 0, end: 1, destinationText: 2, pathText: 3, fragmentText: 4, textEnd: 5, count: 6 } as const;
