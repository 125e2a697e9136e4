/**
 * A text of a file as it can be shown in one line of a terminal: characters that would move the cursor, change colours or turn
 * the direction of writing are shown as what they are.
 */
export function printable(text: string): string {
	return unprintable.test(text) ? text.replace(allUnprintable, show) : text;
}

/** Control characters but the tab, marks of direction, and the marks of a broken surrogate pair. */
const unprintable = /[\0-\x08\x0A-\x1F\x7F-\x9F\u2028-\u202E\u2066-\u2069\uFEFF]|\p{Cs}/u;
const allUnprintable = new RegExp(unprintable.source, 'gu');

function show(character: string): string {
	const code = character.charCodeAt(0);
	return code < 0x20 ? String.fromCharCode(0x2400 + code) : code === 0x7f ? '\u2421' : '\uFFFD';
}
