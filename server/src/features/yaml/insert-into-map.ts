import type { FrontMatter, YamlMap } from '../../language/front-matter/index.js';
import type { TextChange } from '../../util/text-change.js';
import { lineAround, lineEndingOf } from '../../language/writing/text-lines.js';

/** Behind the last field of a map, as that is written. */
export function insertIntoMap(
	map: YamlMap,
	field: string,
	text: string,
	{ content }: Pick<FrontMatter, 'content'>,
): TextChange | undefined {
	if (text.charAt(map.start) === '{') {
		const last = map.pairs.at(-1);
		const at = last ? Math.max(last.value.end, last.keySpan.end) : map.start + 1;
		return { start: at, end: at, newText: last ? `, ${field}` : ` ${field} ` };
	}
	const first = map.pairs[0];
	if (!first) {
		return undefined;
	}
	const indent = ' '.repeat(first.keySpan.start - lineAround(text, first.keySpan.start).start);
	const last = map.pairs.at(-1) ?? first;
	const lineEnd = lineAround(text, lastCharacter(text, Math.max(last.value.end, last.keySpan.end))).end;
	const at = Math.min(lineEnd, content.end);
	return { start: at, end: at, newText: `${lineEndingOf(text)}${indent}${field}` };
}

/** A block scalar ends behind its last line ending. */
function lastCharacter(text: string, end: number): number {
	let at = end;
	while (at > 0 && /\s/.test(text.charAt(at - 1))) {
		at--;
	}
	return at;
}
