import { detach } from '../../../util/detach.js';
import type { Span } from '../../../util/span.js';
import type { FoundId } from '../../id.js';
import type { Kind } from '../../kind.js';
import { extendedGrammar } from '../extended-grammar.js';

/** The IDs that BMAD writes with a hyphen, beside ours: journeys, success metrics, capabilities, decisions of an architecture. */
const kindByPrefix: readonly (readonly [string, Kind])[] = [
	['AD', 'decision'],
	['CAP', 'requirement'],
	['SM', 'metric'],
	['UJ', 'journey'],
];

/** The team's IDs and those of BMAD. */
export const withBmadIds = extendedGrammar(own => new Map([...kindByPrefix, ...own]));

/** The source of a pattern of `FR1`, `FR1.2`, `NFR4b`, `FR-42-01`, `UX-DR3`; in a range such as `FR1-FR3` it is one of the ends. */
export const compactSource = String.raw`(?:(?:N?FR|AR)\d+(?:\.\d+)*[a-z]?|N?FR-\d{1,3}-\d{2,3}|UX-?DR-?\d+)(?![A-Za-z0-9_]|-(?!(?:N?FR|AR|UX-?DR)-?\d))`;

/** The source of a pattern of a range that gives no more than the number at its end: `FR64-70`, `NFR-A1–13`. */
export const shortRangeSource = String.raw`(?:(?:N?FR(?:-[A-Z]{1,4})?|AR)\d+[–—~-]|N?FR-\d+[–—~])[1-9]\d*(?![A-Za-z0-9_.-])`;

/** The source of a pattern of several IDs of which the first alone has its letters: `FR-1,2,10`. */
export const shortListSource = String.raw`N?FR-?\d+(?:,\d{1,3}(?![A-Za-z0-9_-]|\.\d))+`;

/** The source of a pattern of `FR-1`, `NFR-4.2`, `FR-AUTH-1`, `NFR-S1`. */
export const wordySource = String.raw`N?FR-(?:[A-Z]{1,12}-?)?\d+(?:\.\d+)*[a-z]?(?![A-Za-z0-9_]|-(?!N?FR-?\d))`;

/** The source of a pattern of `UJ-1`, `SM-C1`. */
export const hyphenSource = String.raw`(?:AD|CAP|SM|UJ)-C?\d+[a-z]?(?![A-Za-z0-9_])`;

/** `NFR-P1` ends in no number to us, so that elsewhere it defines something in bold alone. */
const compact = new RegExp(String.raw`^(?:${compactSource}|N?FR-[A-Z]{1,3}\d+(?:\.\d+)*[a-z]?(?![A-Za-z0-9_-]))`);

/** The ID without a hyphen, or with letters before its number, that begins at an offset. */
export function compactIdAt(text: string, { start, end }: Span): FoundId | undefined {
	const id = compact.exec(text.slice(start, Math.min(end, start + longestId)))?.[0];
	return id === undefined ? undefined : { id: detach(id), kind: 'requirement', start, end: start + id.length, isNumbered: true };
}

const longestId = 24;

/** The other way to write an ID: `FR-1` for `FR1`, and `FR1` for `FR-1`. */
export function otherSpelling(id: string): string | undefined {
	const { letters, hyphen, rest } =
		/^(?<letters>N?FR|AR|UX-?DR)(?<hyphen>-?)(?<rest>\d+(?:\.\d+)*[a-z]?)$/.exec(id)?.groups ?? {};
	return letters === undefined ? undefined : `${letters}${hyphen === '' ? '-' : ''}${rest ?? ''}`;
}

/** Whether an ID is of what epics number themselves, since no PRD has it: what the UX design and the architecture ask for. */
export function isNumberedByEpics(id: string): boolean {
	return /^(?:AR|UX-?DR)-?\d/.test(id);
}
