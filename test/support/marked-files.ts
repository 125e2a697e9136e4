import { createLineTable, positionAt } from '../../server/src/util/line-table.js';
import { movePlace, type Place, variants, writeVariant } from './fixture-variants.js';
import { type Files, splitFiles } from './fixture-workspace.js';

/** Files in which places were marked: `<|>` is a cursor, `<|…|>` a range. Ranges may hold cursors and other ranges. */
export interface MarkedFiles {
	readonly files: Files;

	/** In the order of the text. */
	readonly cursors: readonly Place[];

	/** In the order in which they begin. */
	readonly ranges: readonly MarkedRange[];
}

/** A range between two marks. */
export interface MarkedRange {
	readonly start: Place;
	readonly end: Place;
}

/** The same files in one way of writing that must make no difference. */
export interface Writing extends MarkedFiles {
	readonly name: string;

	/** Where the place of the files as they were given is now. */
	move(place: Place): Place;
}

/** Takes the marks out of one file, or of several under lines such as `//// specs/login.md`. */
export function readMarkedFiles(text: string): MarkedFiles {
	const marked = Array.from(splitFiles(text), ([path, it]) => ({ path, ...readMarks(path, it) }));
	return {
		files: new Map(marked.map(it => [it.path, it.plain])),
		cursors: marked.flatMap(it => it.cursors),
		ranges: marked.flatMap(it => it.ranges),
	};
}

/** The files as they are, then in every other way of writing. */
export function writingsOf({ files, cursors, ranges }: MarkedFiles): Writing[] {
	const places = [...cursors, ...ranges.flatMap(it => [it.start, it.end])];
	const others = variants.map((variant): Writing => {
		const move = (place: Place): Place => movePlace(files, variant, place);
		return {
			name: variant.name,
			files: writeVariant(files, variant, places),
			cursors: cursors.map(move),
			ranges: ranges.map(({ start, end }) => ({ start: move(start), end: move(end) })),
			move,
		};
	});
	return [{ name: 'as it is', files, cursors, ranges, move: place => place }, ...others];
}

/** `specs/login.md 3:5`, lines and columns counted from 0. */
export function showPlace({ path, line, column }: Place): string {
	return `${path} ${line}:${column}`;
}

/** `specs/login.md 3:5–3:10`. */
export function showRange({ start, end }: MarkedRange): string {
	return `${showPlace(start)}–${end.line}:${end.column}`;
}

function readMarks(path: string, text: string): { plain: string; cursors: Place[]; ranges: MarkedRange[] } {
	const cursors: number[] = [];
	const spans: { start: number; end: number }[] = [];
	const open: { start: number; end: number }[] = [];
	let plain = '';
	for (const part of text.split(/(<\|>|<\||\|>)/)) {
		if (part === '<|>') {
			cursors.push(plain.length);
		} else if (part === '<|') {
			const span = { start: plain.length, end: plain.length };
			spans.push(span);
			open.push(span);
		} else if (part === '|>') {
			Object.assign(open.pop() ?? {}, { end: plain.length });
		} else {
			plain += part;
		}
	}
	const lines = createLineTable(plain);
	const placeOf = (offset: number): Place => {
		const { line, character } = positionAt(lines, offset);
		return { path, line, column: character };
	};
	return {
		plain,
		cursors: cursors.map(placeOf),
		ranges: spans.map(({ start, end }) => ({ start: placeOf(start), end: placeOf(end) })),
	};
}
