import type { Span } from '../../../util/span.js';
import type { RequirementHeading } from './requirement-heading.js';
import { countedWords, labelSource, opensCriteria } from './words.js';

/**
 * Reads a heading that counts a requirement without the word or by another, `### 1. Undo`, `### 2 Feature: Redo` or
 * `### User Story 3: Redo`: a story or criteria stand right beneath it.
 */
export function readCountedHeading(text: string, { start, end }: Span): RequirementHeading | undefined {
	const match = opening.exec(text.slice(start, Math.min(end, start + longestOpening)));
	const { word = '', number = '' } = match?.groups ?? {};
	const idStart = start + word.length;
	return match && hasCriteriaBeneath(text, end)
		? {
				id: number,
				idSpan: { start: idStart, end: idStart + number.length },
				titleSpan: { start: start + match[0].length, end },
				isPlain: false,
			}
		: undefined;
}

const longestOpening = 40;
const opening = new RegExp(
	String.raw`^(?<word>(?:(?:${countedWords})[ \t]*#?)?)(?<number>[1-9]\d{0,2})(?:[ \t]*[.:：、)）–—-][ \t]*|[ \t]+)(?=[^\s\d])`,
	'i',
);

function hasCriteriaBeneath(text: string, headingEnd: number): boolean {
	const beneath = text.slice(headingEnd, headingEnd + farthest);
	const next = heading.exec(beneath);
	return opensCriteria.test(next?.groups?.['title'] ?? '') || label.test(beneath.slice(0, next?.index));
}

/** Behind an introduction, a story begins. */
const farthest = 1500;
const heading = /^#{1,6}[ \t]+(?<title>[^\r\n]*)/m;
const label = new RegExp(`^${labelSource}`, 'im');
