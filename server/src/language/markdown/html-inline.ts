import {
	DASH,
	EXCLAMATION_MARK,
	GREATER_THAN,
	isLetter,
	isWhitespace,
	LEFT_BRACKET,
	QUESTION_MARK,
	SLASH,
	skipWhitespace,
} from './characters.js';
import { scanAttributes, scanTagName } from './html-tag.js';

const UNKNOWN = -2;

/** Finds the next place of one mark again and again, from left to right, and looks at no character twice. */
class NextMark {
	private readonly mark: string;
	private found = UNKNOWN;

	constructor(mark: string) {
		this.mark = mark;
	}

	/** The offset behind the first mark from `from` on; -1 when there is none before `limit`. */
	findEnd(text: string, from: number, limit: number): number {
		if (this.found !== -1 && this.found < from) {
			this.found = text.indexOf(this.mark, from);
		}
		const end = this.found + this.mark.length;
		return this.found >= 0 && end <= limit ? end : -1;
	}
}

/** Reads the HTML that stands in text: tags, comments, instructions, declarations and CDATA. */
export class InlineHtmlSearch {
	private readonly commentEnd = new NextMark('-->');
	private readonly instructionEnd = new NextMark('?>');
	private readonly declarationEnd = new NextMark('>');
	private readonly cdataEnd = new NextMark(']]>');

	/** The offset behind the HTML that the `<` at `from` opens, or -1. */
	scan(text: string, from: number, limit: number): number {
		const next = from + 1 < limit ? text.charCodeAt(from + 1) : 0;
		if (next === EXCLAMATION_MARK) {
			return this.scanDeclaration(text, from + 2, limit);
		}
		if (next === QUESTION_MARK) {
			return this.instructionEnd.findEnd(text, from + 2, limit);
		}
		return next === SLASH ? scanEndTag(text, from + 2, limit) : scanStartTag(text, from + 1, limit);
	}

	/** What `<!` opens; `at` is the offset behind it. */
	private scanDeclaration(text: string, at: number, limit: number): number {
		const code = at < limit ? text.charCodeAt(at) : 0;
		if (code === DASH) {
			// `<!-->` is a whole comment: its end may share the dashes of its start.
			return at + 1 < limit && text.charCodeAt(at + 1) === DASH ? this.commentEnd.findEnd(text, at, limit) : -1;
		}
		if (code === LEFT_BRACKET) {
			return text.startsWith('[CDATA[', at) ? this.cdataEnd.findEnd(text, at + 7, limit) : -1;
		}
		return isLetter(code) ? this.declarationEnd.findEnd(text, at + 1, limit) : -1;
	}
}

function scanEndTag(text: string, nameStart: number, limit: number): number {
	const nameEnd = scanTagName(text, nameStart, limit);
	const end = skipWhitespace(text, nameEnd, limit);
	return nameEnd > nameStart && end < limit && text.charCodeAt(end) === GREATER_THAN ? end + 1 : -1;
}

function scanStartTag(text: string, nameStart: number, limit: number): number {
	const nameEnd = scanTagName(text, nameStart, limit);
	const code = nameEnd > nameStart && nameEnd < limit ? text.charCodeAt(nameEnd) : 0;
	if (code !== SLASH && code !== GREATER_THAN && !isWhitespace(code)) {
		return -1;
	}
	const end = scanAttributes(text, nameEnd, limit, 'inline');
	return end < 0 ? -1 : end + 1;
}
