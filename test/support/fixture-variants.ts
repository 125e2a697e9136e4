import type { Files } from './fixture-workspace.js';

/** Where a finding begins, and how long it is if it ends in the same line. Lines and columns count from 0, in UTF-16. */
export interface Place {
	readonly path: string;
	readonly line: number;
	readonly column: number;
}

/** The same files written another way, and where what was at a place is now. */
export interface Variant {
	readonly name: string;
	write(text: string, places: readonly Place[]): string;
	move(place: Place, text: string): Place;
}

/** The ways of writing that must make no difference to what is found. */
export const variants: readonly Variant[] = [
	{ name: 'CRLF', write: text => text.replaceAll('\n', '\r\n'), move: place => place },
	{ name: 'a lone CR', write: text => text.replaceAll('\n', '\r'), move: place => place },
	{
		name: 'a byte-order mark',
		write: text => `\ufeff${text}`,
		move: place => ({ ...place, column: place.column + (place.line === 0 ? 1 : 0) }),
	},
	{
		name: 'wide characters before it',
		write(text, places) {
			const lines = text.split('\n').map((line, index) => (isWidened(line, index, text, places) ? wide + line : line));
			lines.splice(endOfFrontMatter(text), 0, wide, '');
			return lines.join('\n');
		},
		move(place, text) {
			const line = text.split('\n')[place.line] ?? '';
			const isBody = place.line >= endOfFrontMatter(text);
			const column = place.column + (isWidened(line, place.line, text, [place]) ? wide.length : 0);
			return { ...place, line: place.line + (isBody ? 2 : 0), column };
		},
	},
];

/** Characters of four and of three bytes in UTF-8, of which the first is two units of UTF-16. */
const wide = '😀漢字，';

/** Only in a paragraph may anything stand before the first word, unless that is an ID that the line introduces. */
function isWidened(line: string, index: number, text: string, places: readonly Place[]): boolean {
	const isFree =
		/^(?:[\p{L}（(“]|\[(?!.*\]:))/u.test(line) && !/^(?:[A-Z-]+\d+(?:-\d+)*(?::| -)|Property \d+:|[a-z]+\[)/.test(line);
	return isFree && index >= endOfFrontMatter(text) && places.some(it => it.line === index);
}

function endOfFrontMatter(text: string): number {
	const end = text.startsWith('---\n') ? text.split('\n').indexOf('---', 1) : -1;
	return end + 1;
}

/** The Markdown files written in another way; the others as they are. */
export function writeVariant(files: Files, variant: Variant, places: readonly Place[]): Files {
	return new Map(
		Array.from(files, ([path, text]) => {
			const own = places.filter(it => it.path === path);
			return [path, isSpec(path) ? variant.write(text, own) : text];
		}),
	);
}

/** Where what was at a place is in the files as `writeVariant` has them. */
export function movePlace(files: Files, variant: Variant, place: Place): Place {
	return isSpec(place.path) ? variant.move(place, files.get(place.path) ?? '') : place;
}

function isSpec(path: string): boolean {
	return path.endsWith('.md');
}
