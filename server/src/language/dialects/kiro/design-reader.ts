import type { Span } from '../../../util/span.js';
import type { Definition } from '../dialect.js';
import { LayeredReader } from '../layered-reader.js';
import { propertyWords } from './words.js';

/**
 * Reads `design.md`: properties, which say what tests have to show for any input. One is a heading, `### Property 1: Undo restores`; or a
 * paragraph, `Property 1: Undo restores`, with or without bold letters, unless the file has that property already.
 */
export class DesignReader extends LayeredReader {
	readonly #known = new Set<string>();

	override heading(text: string, content: Span, depth: number): Definition | undefined {
		return this.#note(readProperty(text, content, heading)) ?? this.base.heading(text, content, depth);
	}

	override paragraph(text: string, content: Span): Definition | undefined {
		const found = readProperty(text, content, paragraph);
		return found && !this.#known.has(found.id) ? this.#note(found) : this.base.paragraph(text, content);
	}

	#note(found: Definition | undefined): Definition | undefined {
		if (found) {
			this.#known.add(found.id);
		}
		return found;
	}
}

function readProperty(text: string, { start, end }: Span, opening: RegExp): Definition | undefined {
	const match = opening.exec(text.slice(start, Math.min(end, start + longestOpening)));
	if (!match) {
		return undefined;
	}
	const { mark = '', head = '', number = '' } = match.groups ?? {};
	const idStart = start + mark.length;
	return {
		id: `Property ${number}`,
		idStyle: 'number',
		kind: 'property',
		idSpan: { start: idStart, end: idStart + head.length },
		titleSpan: { start: start + match[0].length, end },
		attributes: [],
	};
}

const longestOpening = 100;
const name = String.raw`(?<head>(?:${propertyWords})[ \t]*(?<number>\d+))`;

/** In `Property 1 (round trip): …`, what stands in brackets. */
const remark = String.raw`(?:[ \t]*[(（][^()（）\r\n]{1,60}[)）](?=(?:\*\*|__)?[ \t]*[:：]))?`;
const heading = new RegExp(String.raw`^${name}${remark}(?:[ \t]*[:：.–—-][ \t]*|[ \t]*(?=[(（])|$)`, 'i');

/** Small letters open a sentence as well. */
const paragraph = new RegExp(String.raw`^(?<mark>(?:\*\*|__)?)${name}${remark}(?:\*\*|__)?[ \t]*[:：](?:\*\*|__)?[ \t]*(?=\S)`);
