import type { Span } from '../../util/span.js';
import type { Attribute } from '../document.js';
import type { Definition, ListPlace } from './dialect.js';

/**
 * A task that is counted within its file: `- [ ] 1.2 Write the form`, `- [x] 3. Wire it up`, or behind a star where nobody has to do
 * it: `- [ ]* 2.3 Write unit tests`. Criteria have such numbers, too, so that the ID is `Task 1.2`.
 */
export function readNumberedTask(text: string, { start, end }: Span, { checked }: ListPlace): Definition | undefined {
	const groups = opening.exec(text.slice(start, Math.min(end, start + longestOpening)))?.groups;
	const { before = '', box = boxOf[checked + 1], number = '', after = '' } = groups ?? {};
	const status = statusByBox[box ?? ''];
	if (!groups || status === undefined) {
		return undefined;
	}
	const idStart = start + before.length;
	const idSpan = { start: idStart, end: idStart + number.length };
	return {
		id: `Task ${number}`,
		idStyle: 'number',
		kind: 'task',
		status,
		idSpan,
		titleSpan: { start: idSpan.end + after.length, end },
		attributes: before.includes('*') ? [optional(start + before.indexOf('*'))] : [],
	};
}

/** A star says that nobody has to do the task. */
function optional(star: number): Attribute {
	return { key: 'optional', value: 'true', keyStart: star, start: star, end: star + 1 };
}

/** What a box holds that Markdown knows as one: none, an empty one, a checked one. */
const boxOf = [undefined, ' ', 'x'];

const statusByBox: Readonly<Record<string, string>> = { ' ': 'open', x: 'done', X: 'done', '-': 'in-progress', '~': 'open' };

const longestOpening = 40;

/** A box that a star follows is none to Markdown, so it is read here. */
const opening =
	/^(?<before>(?:\[(?<box>[ xX~-])\]\*?[ \t]+|\*[ \t]+)?)(?<number>\d+(?:\.\d+)*[A-Za-z]?)(?<after>\.?[ \t]+(?:\([A-Z]\)[ \t]*)?)(?=\S)/;
