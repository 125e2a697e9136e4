import { BACKSLASH, isLineEnding, isSpaceOrTab, LEFT_BRACKET, RIGHT_BRACKET } from './characters.js';

/** The longest label, in characters. */
export const LABEL_LIMIT = 999;

/**
 * Reads a label from its `[` on.
 * ```markdown
 * [label]: /destination
 * ^      ^ from and, as the result, the offset behind the label; -1 when it is none
 * ```
 */
export function scanLabel(text: string, from: number, limit: number): number {
	let at = from + 1;
	let size = 0;
	let hasContent = false;
	while (at < limit) {
		const code = text.charCodeAt(at);
		if (code === RIGHT_BRACKET) {
			return hasContent && size <= LABEL_LIMIT ? at + 1 : -1;
		}
		if (code === LEFT_BRACKET || size > LABEL_LIMIT) {
			return -1;
		}
		if (!isLineEnding(code)) {
			size++;
			hasContent ||= !isSpaceOrTab(code);
		}
		at++;
		if (code === BACKSLASH && at < limit && isLabelEscape(text.charCodeAt(at))) {
			at++;
			size++;
		}
	}
	return -1;
}

/**
 * Reads the label of a footnote, which holds no white space.
 * ```markdown
 * [^label]: text
 *   ^    ^ from and, as the result, the `]`; -1 when it is no label
 * ```
 */
export function scanFootnoteLabel(text: string, from: number, limit: number): number {
	let at = from;
	let size = 0;
	while (at < limit && size <= LABEL_LIMIT) {
		const code = text.charCodeAt(at);
		if (code === RIGHT_BRACKET) {
			return at === from ? -1 : at;
		}
		if (code === LEFT_BRACKET || isSpaceOrTab(code) || isLineEnding(code)) {
			return -1;
		}
		at++;
		size++;
		if (code === BACKSLASH && at < limit && isLabelEscape(text.charCodeAt(at))) {
			at++;
			size++;
		}
	}
	return -1;
}

/** Labels match whatever their case and their white space; escapes stay as they are. */
export function normalizeLabel(label: string): string {
	// Lower, then upper case folds letters that have several small or capital forms, such as `ẞ` and `ss`.
	return label
		.replace(/[\t\n\r ]+/g, ' ')
		.replace(/^ | $/g, '')
		.toLowerCase()
		.toUpperCase();
}

function isLabelEscape(code: number): boolean {
	return code === LEFT_BRACKET || code === BACKSLASH || code === RIGHT_BRACKET;
}
