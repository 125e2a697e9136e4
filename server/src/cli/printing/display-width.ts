/** How many cells of a terminal a text takes: two for each Chinese, Japanese or Korean character and for each emoji. */
export function displayWidth(text: string): number {
	if (isNarrow(text)) {
		return text.length;
	}
	let width = 0;
	for (const grapheme of graphemesOf(text)) {
		width += graphemeWidth(grapheme);
	}
	return width;
}

/** The text with spaces up to a width; as it is where it is wider. */
export function padEnd(text: string, width: number): string {
	return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}

/** The text cut to a width, with `…` at the end where something was cut off. */
export function truncate(text: string, width: number): string {
	if (text.length <= width && displayWidth(text) <= width) {
		return text;
	}
	return `${takeStart(text, width - 1)}…`;
}

/** As much from the start of a text as fits into a width. */
export function takeStart(text: string, width: number): string {
	return take(graphemesOf(text.slice(0, Math.max(0, width) * longestGrapheme)), width).join('');
}

/** As much from the end of a text as fits into a width. */
export function takeEnd(text: string, width: number): string {
	return take([...graphemesOf(text.slice(-Math.max(1, width * longestGrapheme)))].reverse(), width)
		.reverse()
		.join('');
}

/** Whether each character of the text takes one cell by itself: Latin letters, dashes, arrows and the marks of our own tables. */
function isNarrow(text: string): boolean {
	return /^[\x20-\x7E\u00A1-\u00AC\u00AE-\u02FF\u2010-\u2027\u2190-\u21FF\u2713\u2717]*$/.test(text);
}

/** In UTF-16 units: a family of emoji is 11, and more than a few combining marks are a game. */
const longestGrapheme = 16;

let segmenter: Intl.Segmenter | undefined;

function* graphemesOf(text: string): Generator<string> {
	if (isNarrow(text)) {
		yield* text;
		return;
	}
	segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
	for (const { segment } of segmenter.segment(text)) {
		yield segment;
	}
}

function take(graphemes: Iterable<string>, width: number): string[] {
	const taken: string[] = [];
	let rest = width;
	for (const grapheme of graphemes) {
		rest -= graphemeWidth(grapheme);
		if (rest < 0) {
			break;
		}
		taken.push(grapheme);
	}
	return taken;
}

function graphemeWidth(grapheme: string): number {
	return wide.test(grapheme) ? 2 : invisible.test(grapheme) ? 0 : 1;
}

/** What UAX #11 calls wide or full-width, and what is drawn as a picture. */
const wide =
	/^[\u1100-\u115F\u2E80-\u303E\u3041-\u33FF\u3400-\u4DBF\u4E00-\u9FFF\uA000-\uA4CF\uA960-\uA97C\uAC00-\uD7A3\uF900-\uFAFF\uFE10-\uFE19\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u{16FE0}-\u{18CFF}\u{1AFF0}-\u{1B2FF}\u{20000}-\u{3FFFD}]|^\p{Emoji_Presentation}|^\p{Extended_Pictographic}\uFE0F/u;
const invisible = /^[\p{Mn}\p{Me}\p{Cc}\p{Cf}]+$/u;
