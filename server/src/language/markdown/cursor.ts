import { CARRIAGE_RETURN, isSpaceOrTab, LINE_FEED, SPACE, TAB } from './characters.js';

/** Columns from one tab stop to the next. */
const TAB_STOP = 4;

/**
 * A place in the text, with the line it is in and the column it stands at.
 *
 * Indents are counted in columns, and a container may take only part of a tab:
 * ```markdown
 * >→→code
 *  ^ The quote takes one of the three columns of this tab; the other two, and the four of the next, indent the code.
 * ```
 */
export class Cursor {
	readonly text: string;
	/** The offset where the current line starts. */
	lineStart = 0;
	/** The offset of its line ending, or of the end of the text. */
	lineEnd = 0;
	/** The offset behind its line ending; past the end of the text when the last line has none. */
	nextLineStart = 0;
	/** Where the cursor is. */
	offset = 0;
	/** Its column, from 0. Behind a tab that is used up in part, the column where that tab ends. */
	column = 0;
	/** How many columns of the tab before `offset` are still to be used. */
	tabRest = 0;
	/** The offset of the first character from the cursor on that is no space or tab; `lineEnd` in a blank line. */
	contentStart = 0;
	/** How many columns there are between the cursor and `contentStart`. */
	indent = 0;
	private lineFeed = -1;
	private carriageReturn: number;

	constructor(text: string, start: number) {
		this.text = text;
		this.nextLineStart = start;
		this.lineFeed = start - 1;
		this.carriageReturn = text.indexOf('\r', start);
	}

	get isBlank(): boolean {
		return this.contentStart >= this.lineEnd;
	}

	/** Goes to the start of the next line, which there must be. A line ends at LF, CRLF or a lone CR. */
	startLine(): void {
		const { text, nextLineStart: start } = this;
		if (this.lineFeed < start) {
			const found = text.indexOf('\n', start);
			this.lineFeed = found < 0 ? text.length : found;
		}
		this.lineStart = start;
		this.lineEnd = this.lineFeed;
		this.nextLineStart = this.lineFeed + 1;
		if (this.carriageReturn >= 0) {
			this.endLineAtCarriageReturn();
		}
		this.offset = start;
		this.column = 0;
		this.tabRest = 0;
	}

	/** Looks where the content of the line starts, seen from the cursor. */
	findContent(): void {
		const { text, lineEnd } = this;
		let at = this.offset;
		let column = this.column;
		while (at < lineEnd) {
			const code = text.charCodeAt(at);
			if (code === SPACE) {
				column++;
			} else if (code === TAB) {
				column += tabWidth(column);
			} else {
				break;
			}
			at++;
		}
		this.contentStart = at;
		this.indent = column - this.column + this.tabRest;
	}

	/** Goes to the content that `findContent` has found. */
	skipToContent(): void {
		this.column += this.indent - this.tabRest;
		this.offset = this.contentStart;
		this.tabRest = 0;
	}

	/** Goes over characters of the line none of which is a tab. */
	skipTo(offset: number): void {
		this.column += offset - this.offset;
		this.offset = offset;
	}

	/** Goes over `columns` columns of space, or fewer where there are no more. */
	skipColumns(columns: number): void {
		let left = columns;
		if (this.tabRest > 0) {
			const used = Math.min(this.tabRest, left);
			this.tabRest -= used;
			left -= used;
		}
		while (left > 0 && this.offset < this.lineEnd && isSpaceOrTab(this.text.charCodeAt(this.offset))) {
			const width = this.text.charCodeAt(this.offset) === TAB ? tabWidth(this.column) : 1;
			this.offset++;
			this.column += width;
			const used = Math.min(width, left);
			this.tabRest = width - used;
			left -= used;
		}
	}

	private endLineAtCarriageReturn(): void {
		if (this.carriageReturn < this.lineStart) {
			this.carriageReturn = this.text.indexOf('\r', this.lineStart);
		}
		if (this.carriageReturn >= 0 && this.carriageReturn < this.lineEnd) {
			const isBeforeLineFeed = this.carriageReturn + 1 === this.lineEnd && this.lineEnd < this.text.length;
			this.lineEnd = this.carriageReturn;
			this.nextLineStart = this.carriageReturn + (isBeforeLineFeed ? 2 : 1);
		}
	}
}

function tabWidth(column: number): number {
	return TAB_STOP - (column & (TAB_STOP - 1));
}

/** The offset behind the line ending that stands at `at`. */
export function skipLineEnding(text: string, at: number): number {
	return text.charCodeAt(at) === CARRIAGE_RETURN && text.charCodeAt(at + 1) === LINE_FEED ? at + 2 : at + 1;
}
