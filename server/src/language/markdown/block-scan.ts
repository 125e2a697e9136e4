import type { Container } from './container.js';
import { Cursor } from './cursor.js';
import type { FactBuilder } from './fact-builder.js';
import { HtmlBlockEnds } from './html-block-ends.js';
import {
	emptyFence,
	emptyParagraph,
	type LeafKind,
	type OpenFence,
	type OpenHtmlBlock,
	type OpenIndentedCode,
	type OpenParagraph,
} from './open-leaf.js';
import { TitleSearch } from './title.js';

/** The text of a paragraph whose quote prefixes are blanked out; `origin` is the offset in the file of its first character. */
export interface MaskedText {
	/** The paragraph or the heading that the text belongs to. */
	readonly fact: number;
	readonly text: string;
	readonly origin: number;
}

/**
 * All that the block pass knows while it goes through the lines of one text.
 *
 * The functions of the constructs share it and change it. Nothing in it outlives the scan.
 */
export class BlockScan {
	readonly text: string;
	readonly cursor: Cursor;
	readonly facts: FactBuilder;

	/** The open containers, outermost first. */
	readonly containers: Container[] = [];
	/** How many of them are block quotes. */
	quoteDepth = 0;
	/** Where the open containers end if no more of them follows: behind the last line that belonged to them all. */
	containerEnd = 0;

	/** The leaf that is open, and what is known of it. */
	leaf: LeafKind = 'none';
	readonly paragraph: OpenParagraph = emptyParagraph();
	readonly fence: OpenFence = emptyFence();
	readonly htmlBlock: OpenHtmlBlock = { start: 0, kind: 0 };
	readonly indentedCode: OpenIndentedCode = { start: 0, end: 0 };
	/** The fact of the open table. */
	table = -1;

	/** How many of the open containers the current line goes on with. */
	matched = 0;
	/** Whether the current line has opened a container or an item. */
	hasOpened = false;
	/** Whether the current line carries the prefix of a quote or of a footnote, so that even blank it belongs to them. */
	hasPrefix = false;
	/** Whether a list marker would have to end a paragraph; only some may. */
	isInterrupting = false;
	/** The item whose content starts in the current line, so that a task box may follow; -1 when none does. */
	taskItem = -1;
	/** The same for the line before. */
	earlierTaskItem = -1;
	/** Where the line before ended. */
	previousLineEnd = 0;

	/** The labels that have a definition, and those that have a footnote, as `normalizeLabel` gives them. */
	readonly definitions = new Set<string>();
	readonly footnotes = new Set<string>();
	/** The paragraphs that have quote prefixes in them, in document order. */
	readonly maskedTexts: MaskedText[] = [];

	/** What earlier searches have found, kept so that a search is never repeated over the same text. */
	readonly titles = new TitleSearch();
	readonly htmlBlockEnds: HtmlBlockEnds;
	/** Up to where a thematic break of `breakMarker` is known to fail in the line that starts at `breakLine`. */
	breakLine = -1;
	breakMarker = 0;
	breakFailure = 0;

	constructor(text: string, start: number, facts: FactBuilder) {
		this.text = text;
		this.facts = facts;
		this.cursor = new Cursor(text, start);
		this.htmlBlockEnds = new HtmlBlockEnds(text);
		this.previousLineEnd = start;
	}

	/** Goes to the next line, of which nothing is known yet. */
	startLine(): void {
		this.cursor.startLine();
		this.cursor.findContent();
		this.earlierTaskItem = this.taskItem;
		this.taskItem = -1;
		this.matched = 0;
		this.hasOpened = false;
		this.hasPrefix = false;
	}
}
