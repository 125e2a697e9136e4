import type { Span } from '../../../util/span.js';
import type { Definition, ListPlace } from '../dialect.js';

/**
 * `- [ ] T012 [P] [US1] Write the form`. Teams write `T-012`, `T012A`, `T012.5`, `[T012]` and `T012: …`, too, mark what is under way or
 * left out as `[~]` and `[-]`, which are no boxes to Markdown, and strike out what will not be done.
 */
export function readTask(text: string, { start, end }: Span, { checked }: ListPlace): Definition | undefined {
	const groups = opening.exec(text.slice(start, Math.min(end, start + longestOpening)))?.groups;
	const { before = '', box, strike = '', id = '', rest = '' } = groups ?? {};
	if (!groups || (checked < 0 && box === undefined)) {
		return undefined;
	}
	const idStart = start + before.length;
	const titleStart = idStart + id.length + rest.length;
	const close = strike === '' ? -1 : text.indexOf(strike, titleStart);
	return {
		id,
		kind: 'task',
		status: statusOf(checked, box, strike),
		...(box !== undefined && { isTentative: true }),
		idSpan: { start: idStart, end: idStart + id.length },
		titleSpan: { start: titleStart, end: close < 0 || close >= end ? end : close },
		attributes: [],
	};
}

function statusOf(checked: number, box: string | undefined, strike: string): string {
	if (checked === 1) {
		return 'done';
	}
	return box === '-' || strike !== '' ? 'dropped' : 'open';
}

const longestOpening = 120;
const opening =
	/^(?<before>(?:\[(?<box>[~-])\][ \t]+)?(?<strike>(?:~~)?)\**\[?)(?<id>T-?\d{3,}(?:\.\d+)?[A-Za-z]?)(?![A-Za-z0-9_'’]|[-–—~]+T?-?\d)(?<rest>\]?\**(?:~~)?(?:[ \t]*(?:\[[^\]\n]+\](?!\()|[:：.|·–—-]+(?=[ \t])))*[ \t]*)/;

/** The source of a pattern of the ID of a task in running text. */
export const taskReference = String.raw`T-?\d{3,}(?:\.\d+)?[A-Za-z]?`;
