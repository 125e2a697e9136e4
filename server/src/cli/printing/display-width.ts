/** How many cells of a terminal a text takes: two for each Chinese, Japanese or Korean character and for each emoji. */
export function displayWidth(text: string): number {
	if (isNarrow(text)) {
		return text.length;
	}
	if (standsAlone(text)) {
		return text.length + (text.match(allIdeographs)?.length ?? 0);
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
	const room = Math.max(0, width);
	return isNarrow(text.slice(0, room + 1))
		? text.slice(0, room)
		: take(graphemesOf(text.slice(0, room * longestGrapheme)), room).join('');
}

/** As much from the end of a text as fits into a width. */
export function takeEnd(text: string, width: number): string {
	const start = Math.max(0, text.length - Math.max(0, width));
	return isNarrow(text.slice(start))
		? text.slice(start)
		: take([...graphemesOf(text.slice(-Math.max(1, width * longestGrapheme)))].reverse(), width)
				.reverse()
				.join('');
}

/** Whether each character of the text takes one cell by itself: Latin letters, dashes, arrows and the marks of our own tables. */
function isNarrow(text: string): boolean {
	return onlyNarrow.test(text);
}

/** Whether no character of the text belongs to the one before it: Chinese, Japanese and Korean without marks of tone or voice. */
function standsAlone(text: string): boolean {
	return onlyAlone.test(text);
}

const narrow = String.raw`\x20-\x7E\u00A1-\u00AC\u00AE-\u02FF\u2010-\u2027\u2190-\u21FF\u2713\u2717`;
const ideographs = String.raw`\u3000-\u3029\u3041-\u3096\u309B-\u30FF\u3400-\u4DBF\u4E00-\u9FFF\uAC00-\uD7A3\uFF01-\uFF60`;
const onlyNarrow = new RegExp(`^[${narrow}]*$`);
const onlyAlone = new RegExp(`^[${narrow}${ideographs}]*$`);
const allIdeographs = new RegExp(`[${ideographs}]`, 'g');

/** In UTF-16 units: a family of emoji is 11, and more than a few combining marks are a game. */
const longestGrapheme = 16;

let segmenter: Intl.Segmenter | undefined;

function* graphemesOf(text: string): Generator<string> {
	if (standsAlone(text)) {
		yield* text;
		return;
	}
	segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
	let start = 0;
	while (start < text.length) {
		const piece = text.slice(start, start + pieceLength);
		const isLast = start + piece.length === text.length;
		for (const { segment, index } of segmenter.segment(piece)) {
			// What stands at the end of a piece may go on in the next one.
			if (isLast || index === 0 || index + segment.length < piece.length) {
				yield segment;
				start += segment.length;
			}
		}
	}
}

/** In UTF-16 units: each step of the segmenter takes time in proportion to the text that it was given. */
const pieceLength = 1024;

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
