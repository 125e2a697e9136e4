/** About how wide a text is drawn, in parts of its font size: nobody can measure it without a page. */
export function textWidth(text: string): number {
	let width = 0;
	for (const character of text) {
		width += widthOf(character.codePointAt(0) ?? 0);
	}
	return width;
}

/** The text cut to a width, with `…` at the end where something was cut off. */
export function fitText(text: string, width: number): string {
	if (textWidth(text) <= width) {
		return text;
	}
	let used = 1;
	let end = 0;
	for (const character of text) {
		used += widthOf(character.codePointAt(0) ?? 0);
		if (used > width) {
			break;
		}
		end += character.length;
	}
	return `${text.slice(0, end).trimEnd()}…`;
}

/** Characters of East Asian scripts are square; capitals are wider than small letters. */
function widthOf(code: number): number {
	if (code >= 0x1100) {
		return 1;
	}
	return (code >= 0x41 && code <= 0x5a) || code === 0x40 ? 0.7 : code === 0x20 || code === 0x2e || code === 0x2c ? 0.32 : 0.59;
}
