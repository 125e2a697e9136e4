/**
 * What a fact is about. Blocks come first, inlines from `codeSpan` on, both here and in the list of facts.
 *
 * Only what a reader of specs asks for is a kind: emphasis, hard breaks and entities change how a text looks, not what it is.
 */
export const FactKind = {
	frontMatter: 1,
	heading: 2,
	fence: 3,
	indentedCode: 4,
	htmlBlock: 5,
	list: 6,
	listItem: 7,
	blockQuote: 8,
	table: 9,
	tableRow: 10,
	tableCell: 11,
	definition: 12,
	footnoteDefinition: 13,
	thematicBreak: 14,
	paragraph: 15,
	codeSpan: 16,
	link: 17,
	image: 18,
	referenceLink: 19,
	referenceImage: 20,
	autolink: 21,
	literalAutolink: 22,
	inlineHtml: 23,
	footnoteReference: 24,
} as const;

/** One of the values of the table of the same name. */
export type FactKind = (typeof FactKind)[keyof typeof FactKind];
