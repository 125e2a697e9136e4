import type { Span } from '../../util/span.js';
import type { MarkdownFacts } from './facts.js';

/** `---`, YAML, `---` at the top of a file. */
export interface FrontMatterFact extends Span {
	/** Where the YAML stands: behind the line ending of the opening fence, up to where the closing fence starts. */
	readonly contentStart: number;
	readonly contentEnd: number;
}

/** `## Title`, or a title with a line of `=` or `-` under it (setext). */
export interface HeadingFact extends Span {
	/** 1 to 6. */
	readonly depth: number;
	/** Where the title stands, without marks and the spaces around it; both -1 when there is none. */
	readonly textStart: number;
	readonly textEnd: number;
	readonly isSetext: boolean;
}

/** Three backticks or tildes or more, and the lines up to the same again. */
export interface FenceFact extends Span {
	/** What follows the opening marks, such as `ts title=a`; both -1 when nothing does. */
	readonly infoStart: number;
	readonly infoEnd: number;
	/** From the first to the last line that is not empty, container prefixes in between included; both -1 when there is none. */
	readonly contentStart: number;
	readonly contentEnd: number;
	/** Whether the fence was closed by marks rather than by the end of its container or of the file. */
	readonly isClosed: boolean;
}

/** Items that follow each other with the same marker. */
export interface ListFact extends Span {
	readonly isOrdered: boolean;
}

/** One item of a list; it ends with its content, before the blank lines that follow. */
export interface ListItemFact extends Span {
	/** The offset behind `-` or `12.`. */
	readonly markerEnd: number;
	/** The number of an ordered item, 12 in `12.`; -1 for a bullet. */
	readonly ordered: number;
	/** 1 for `[x]`, 0 for `[ ]`, -1 for an item that is no task. */
	readonly checked: -1 | 0 | 1;
	/** The offset of the `[` of a task, else -1. */
	readonly checkboxStart: number;
}

/** What a table row is for; the delimiter row is `|---|---|` and has no cells. */
export type TableRowRole = 'head' | 'delimiter' | 'body';

/** One line of a table. */
export interface TableRowFact extends Span {
	readonly role: TableRowRole;
}

/** One cell with the pipe before it; the last one of a row has the closing pipe too. */
export interface TableCellFact extends Span {
	/** Where its text stands, without the spaces around it; both -1 when it is empty. */
	readonly contentStart: number;
	readonly contentEnd: number;
}

/** `[label]: destination "title"`. */
export interface DefinitionFact extends Span {
	/** The label without brackets. */
	readonly labelStart: number;
	readonly labelEnd: number;
	/** The destination as written, `<` and `>` included; `linkDestination` decodes it. */
	readonly destinationStart: number;
	readonly destinationEnd: number;
	/** The title with its quotes; both -1 when there is none. */
	readonly titleStart: number;
	readonly titleEnd: number;
}

/** `[^label]: text`, and the indented lines that go with it. */
export interface FootnoteDefinitionFact extends Span {
	/** The label without `[^` and `]`. */
	readonly labelStart: number;
	readonly labelEnd: number;
}

/** Lines of text. */
export interface ParagraphFact extends Span {
	/** Where the text starts: `start`, or behind the box of a task. */
	readonly textStart: number;
}

/** Reads fact `i`, which must be a `frontMatter`. */
export function frontMatterOf(facts: MarkdownFacts, i: number): FrontMatterFact {
	return { start: facts.start(i), end: facts.end(i), contentStart: facts.detail(i, 0), contentEnd: facts.detail(i, 1) };
}

/** Reads fact `i`, which must be a `heading`. */
export function headingOf(facts: MarkdownFacts, i: number): HeadingFact {
	return {
		start: facts.start(i),
		end: facts.end(i),
		depth: facts.detail(i, 0),
		textStart: facts.detail(i, 1),
		textEnd: facts.detail(i, 2),
		isSetext: facts.detail(i, 3) === 1,
	};
}

/** Reads fact `i`, which must be a `fence`. */
export function fenceOf(facts: MarkdownFacts, i: number): FenceFact {
	return {
		start: facts.start(i),
		end: facts.end(i),
		infoStart: facts.detail(i, 0),
		infoEnd: facts.detail(i, 1),
		contentStart: facts.detail(i, 2),
		contentEnd: facts.detail(i, 3),
		isClosed: facts.detail(i, 4) === 1,
	};
}

/** Reads fact `i`, which must be a `list`. */
export function listOf(facts: MarkdownFacts, i: number): ListFact {
	return { start: facts.start(i), end: facts.end(i), isOrdered: facts.detail(i, 0) === 1 };
}

/** Reads fact `i`, which must be a `listItem`. */
export function listItemOf(facts: MarkdownFacts, i: number): ListItemFact {
	return {
		start: facts.start(i),
		end: facts.end(i),
		markerEnd: facts.detail(i, 0),
		ordered: facts.detail(i, 1),
		checked: facts.detail(i, 2) as -1 | 0 | 1,
		checkboxStart: facts.detail(i, 3),
	};
}

const rowRoles: readonly TableRowRole[] = ['head', 'delimiter', 'body'];

/** Reads fact `i`, which must be a `tableRow`. */
export function tableRowOf(facts: MarkdownFacts, i: number): TableRowFact {
	return { start: facts.start(i), end: facts.end(i), role: rowRoles[facts.detail(i, 0)] ?? 'body' };
}

/** Reads fact `i`, which must be a `tableCell`. */
export function tableCellOf(facts: MarkdownFacts, i: number): TableCellFact {
	return { start: facts.start(i), end: facts.end(i), contentStart: facts.detail(i, 0), contentEnd: facts.detail(i, 1) };
}

/** Reads fact `i`, which must be a `definition`. */
export function definitionOf(facts: MarkdownFacts, i: number): DefinitionFact {
	return {
		start: facts.start(i),
		end: facts.end(i),
		labelStart: facts.detail(i, 0),
		labelEnd: facts.detail(i, 1),
		destinationStart: facts.detail(i, 2),
		destinationEnd: facts.detail(i, 3),
		titleStart: facts.detail(i, 4),
		titleEnd: facts.detail(i, 5),
	};
}

/** Reads fact `i`, which must be a `footnoteDefinition`. */
export function footnoteDefinitionOf(facts: MarkdownFacts, i: number): FootnoteDefinitionFact {
	return { start: facts.start(i), end: facts.end(i), labelStart: facts.detail(i, 0), labelEnd: facts.detail(i, 1) };
}

/** Reads fact `i`, which must be a `paragraph`. */
export function paragraphOf(facts: MarkdownFacts, i: number): ParagraphFact {
	return { start: facts.start(i), end: facts.end(i), textStart: facts.detail(i, 0) };
}
