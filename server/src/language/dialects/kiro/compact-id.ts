import { detach } from '../../../util/detach.js';
import type { Span } from '../../../util/span.js';
import type { Kind } from '../../kind.js';
import type { Definition } from '../dialect.js';

/**
 * The source of a pattern of the IDs without a hyphen that some give to requirements, stories and criteria: `FR1`, `NFR2.1`, `US1`, `AC1.1`. Each
 * requirement may have an `AC1`, which names none.
 */
export const compactSource = String.raw`(?:(?:N?FR|US|TR|BR)[1-9]\d{0,2}|AC[1-9]\d{0,2}(?=\.\d))(?:\.[1-9]\d{0,2}){0,2}`;

/** What such an ID names at the start of a heading, a line or a list entry, with a colon or a dash behind it or in bold. */
export function readCompactId(text: string, { start, end }: Span): Definition | undefined {
	const match = opening.exec(text.slice(start, Math.min(end, start + longestOpening)));
	const { before = '', id = '' } = match?.groups ?? {};
	const idStart = start + before.length;
	return match
		? {
				id: detach(id),
				idStyle: 'number',
				kind: kindOf(id),
				idSpan: { start: idStart, end: idStart + id.length },
				titleSpan: { start: start + match[0].length, end },
				attributes: [],
			}
		: undefined;
}

function kindOf(id: string): Kind {
	return id.startsWith('US') ? 'story' : id.startsWith('AC') ? 'criterion' : 'requirement';
}

const longestOpening = 60;

const opening = new RegExp(
	String.raw`^(?<before>(?:\*\*)?)(?<id>${compactSource})(?:[ \t]*(?:\*\*)?[:：](?:\*\*)?|\*\*(?=[ \t]+\S)|[ \t]+[–—-](?=[ \t]))[ \t]*(?=\S)`,
);
