import { dayOf, isoOf } from '../../../util/days.js';
import type { Roadmap, RoadmapItem } from '../model.js';
import { healthWord, progressWord } from '../words.js';

/** A calendar of whole days, as RFC 5545 has it: an event for each item that has a date of its own. */
export function toCalendar({ items, today }: Roadmap): string {
	const stamp = `${compact(today)}T000000Z`;
	const events = items.flatMap(it => (it.span && it.span.precision !== 'inner' ? eventOf(it, it.span, stamp) : []));
	return ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Clewline//Roadmap//EN', ...events, 'END:VCALENDAR']
		.map(it => `${fold(it)}\r\n`)
		.join('');
}

function eventOf(item: RoadmapItem, { start, end }: { readonly start: string; readonly end: string }, stamp: string): string[] {
	const { id, title, health } = item;
	const description = [healthWord(health.state), progressWord(item), health.reason].filter(Boolean).join('. ');
	return [
		'BEGIN:VEVENT',
		`UID:${encodeURIComponent(id)}@clewline`,
		`DTSTAMP:${stamp}`,
		`DTSTART;VALUE=DATE:${compact(start)}`,
		`DTEND;VALUE=DATE:${compact(isoOf(dayOf(end) + 1))}`,
		`SUMMARY:${escape(`${id} ${title}`.trim())}`,
		`DESCRIPTION:${escape(description)}`,
		'TRANSP:TRANSPARENT',
		'END:VEVENT',
	];
}

function compact(date: string): string {
	return date.replaceAll('-', '');
}

function escape(text: string): string {
	return text.replace(/[\\;,]/g, it => `\\${it}`).replace(/\r?\n/g, '\\n');
}

/** A line has at most 75 bytes; what is longer goes on after a line break and a space. */
function fold(line: string): string {
	let folded = '';
	let used = 0;
	for (const character of line) {
		const size = bytesOf(character.codePointAt(0) ?? 0);
		if (used + size > 75) {
			folded += '\r\n ';
			used = 1;
		}
		folded += character;
		used += size;
	}
	return folded;
}

/** As UTF-8 writes a character. */
function bytesOf(code: number): number {
	return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}
