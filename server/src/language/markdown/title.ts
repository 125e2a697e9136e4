import { BACKSLASH, DOUBLE_QUOTE, LEFT_PARENTHESIS, RIGHT_PARENTHESIS, SINGLE_QUOTE } from './characters.js';

/** Whether this opens a title: `"title"`, `'title'` or `(title)`. */
export function isTitleOpener(code: number): boolean {
	return code === DOUBLE_QUOTE || code === SINGLE_QUOTE || code === LEFT_PARENTHESIS;
}

/**
 * Finds where titles end.
 *
 * It remembers the last search for each closing mark: in a text of many `](a "`, every one of them would look for the same quote.
 */
export class TitleSearch {
	private readonly doubleQuote = new ClosingMark(DOUBLE_QUOTE);
	private readonly singleQuote = new ClosingMark(SINGLE_QUOTE);
	private readonly parenthesis = new ClosingMark(RIGHT_PARENTHESIS);

	/** The offset behind the title that opens at `from`, or -1 when it does not end before `limit`. */
	scan(text: string, from: number, limit: number): number {
		const opener = text.charCodeAt(from);
		if (opener === DOUBLE_QUOTE) {
			return this.doubleQuote.find(text, from + 1, limit);
		}
		return opener === SINGLE_QUOTE ? this.singleQuote.find(text, from + 1, limit) : this.parenthesis.find(text, from + 1, limit);
	}
}

class ClosingMark {
	private readonly mark: number;
	/** The last search: in which text, from where to where, and what came out. */
	private text = '';
	private from = 0;
	private limit = -1;
	private found = -1;

	constructor(mark: number) {
		this.mark = mark;
	}

	find(text: string, from: number, limit: number): number {
		const isKnown = this.text === text && this.limit === limit && from >= this.from && (this.found < 0 || from < this.found);
		if (!isKnown) {
			this.text = text;
			this.from = from;
			this.limit = limit;
			this.found = this.search(text, from, limit);
		}
		return this.found;
	}

	private search(text: string, from: number, limit: number): number {
		let at = from;
		while (at < limit) {
			const code = text.charCodeAt(at);
			at++;
			if (code === this.mark) {
				return at;
			}
			if (code === BACKSLASH && at < limit && this.isEscape(text.charCodeAt(at))) {
				at++;
			}
		}
		return -1;
	}

	private isEscape(code: number): boolean {
		return code === this.mark || code === BACKSLASH;
	}
}
