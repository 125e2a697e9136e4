/** The kinds of block that hold no blocks and may go on in the next line; at most one such leaf is open at a time. */
export type LeafKind = 'none' | 'paragraph' | 'fence' | 'htmlBlock' | 'indentedCode' | 'table';

/** What is known of the paragraph that is open. */
export interface OpenParagraph {
	start: number;
	/** The end of its last line. */
	end: number;
	lineCount: number;
	/** The item whose task box the paragraph may open with, or -1. */
	taskItem: number;
	/** Where quote prefixes such as `> ` stand inside the paragraph: start and end by turns. */
	prefixes: number[] | undefined;
	/** The line before the last one: where it ended. */
	earlierEnd: number;
	/** Where the last line starts behind the prefixes of its containers, and where behind its indent too. */
	lastLineStart: number;
	lastContentStart: number;
	/** Whether a delimiter row under the last line would make it the head of a table. */
	canBeTableHead: boolean;
}

/** What is known of the fence that is open. */
export interface OpenFence {
	start: number;
	/** The character it is made of, how many there are, and the columns before them. */
	marker: number;
	size: number;
	indent: number;
	infoStart: number;
	infoEnd: number;
	contentStart: number;
	contentEnd: number;
}

/** What is known of the HTML block that is open. */
export interface OpenHtmlBlock {
	start: number;
	/** One of the seven kinds of CommonMark; they differ in what ends them. */
	kind: number;
}

/** What is known of the indented code that is open. */
export interface OpenIndentedCode {
	start: number;
	end: number;
}

/** A paragraph of nothing. */
export function emptyParagraph(): OpenParagraph {
	return {
		start: 0,
		end: 0,
		lineCount: 0,
		taskItem: -1,
		prefixes: undefined,
		earlierEnd: -1,
		lastLineStart: 0,
		lastContentStart: 0,
		canBeTableHead: true,
	};
}

/** A fence of nothing. */
export function emptyFence(): OpenFence {
	return { start: 0, marker: 0, size: 0, indent: 0, infoStart: -1, infoEnd: -1, contentStart: -1, contentEnd: -1 };
}
