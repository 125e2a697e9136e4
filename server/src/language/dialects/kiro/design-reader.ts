import type { Span } from '../../../util/span.js';
import type { Definition } from '../dialect.js';
import { LayeredReader } from '../layered-reader.js';

/** Reads `design.md`: properties, which say what tests have to show for any input. */
export class DesignReader extends LayeredReader {
	override heading(text: string, content: Span, depth: number): Definition | undefined {
		const match = property.exec(text.slice(content.start, Math.min(content.end, content.start + longestOpening)));
		if (!match) {
			return this.base.heading(text, content, depth);
		}
		const { head = '', number = '' } = match.groups ?? {};
		return {
			id: `Property ${number}`,
			idStyle: 'number',
			kind: 'property',
			idSpan: { start: content.start, end: content.start + head.length },
			titleSpan: { start: content.start + match[0].length, end: content.end },
			attributes: [],
		};
	}
}

const longestOpening = 40;
const property = /^(?<head>(?:Property|属性|性质|屬性|プロパティ)[ \t]*(?<number>\d+))(?:[ \t]*[:：.-][ \t]*|$)/i;
