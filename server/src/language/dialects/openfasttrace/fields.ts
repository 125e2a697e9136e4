import { detach } from '../../../util/detach.js';
import type { Attribute } from '../../document.js';
import type { Verb } from '../../verb.js';
import { behindLineEnding, lineEnd } from '../../writing/text-lines.js';
import { artifactIdSource } from './artifact-id.js';

/** What the lines under an ID say of the item. */
export interface Fields {
	readonly attributes: readonly Attribute[];

	/** Where the IDs stand that it covers and depends on. */
	readonly links: readonly { readonly offset: number; readonly verb: Verb }[];
}

/**
 * Reads the fields of an item, from behind its ID up to the next ID or heading. Code is passed over.
 * @param isOff Whether what begins at an offset is to be left alone.
 */
export function readFields(text: string, from: number, isOff: (offset: number) => boolean): Fields {
	const attributes: Attribute[] = [];
	const links: { offset: number; verb: Verb }[] = [];
	let section = '';
	let fence = '';

	/** The line before. */
	let above = '';
	let next = from;
	while (next < text.length) {
		const start = next;
		const ending = lineEnd(text, start);
		const content = text.slice(start, ending);
		next = behindLineEnding(text, ending);
		const lineAbove = above;
		above = content;
		if ((section === '' && fence === '' && !opensAnything.test(content)) || isOff(start)) {
			continue;
		}
		const mark = fenceMark(content);
		if (fence !== '' || mark !== '') {
			fence = fence === '' ? mark : mark.startsWith(fence) ? '' : fence;
			continue;
		}
		const isUnderlined = underline.test(content) && isText.test(lineAbove);
		if (isUnderlined || ((content.startsWith('#') || content.includes('~')) && end.test(content))) {
			break;
		}
		const { key, gap = '', value = '' } = (content.includes(':') ? field.exec(content)?.groups : undefined) ?? {};
		section = key?.toLowerCase() ?? (isLinking(section) || /^\s*$|^\s*[-+*]\s/.test(content) ? section : '');
		if (key !== undefined && value.trim() !== '') {
			if (isInline(section, value.trim())) {
				attributes.push(attribute(section, value.trim(), start, start + key.length + 1 + gap.length));
			}
			section = section === 'tags' ? section : '';
		} else if (isLinking(section)) {
			const at = placeOfEntry(content);
			const entry = at < 0 ? foreignEntry.exec(content)?.groups : undefined;
			if (at >= 0) {
				links.push({ offset: start + at, verb: verbOf[section] });
			} else if (entry) {
				const { before = '', value: ids = '' } = entry;
				attributes.push(attribute(verbOf[section], ids, start, start + before.length));
			}
		} else if ((section === 'needs' || section === 'tags') && key === undefined) {
			const entry = entryOf[section].exec(content);
			const word = entry?.groups?.['value'] ?? '';
			if (entry && word !== '') {
				attributes.push(attribute(section, word, start, start + entry.index + (entry.groups?.['before'] ?? '').length));
			}
		}
	}
	return { attributes, links };
}

/** What a line opens or closes a fence with; empty for any other line. */
function fenceMark(content: string): string {
	const isAny = content.includes('```') || content.includes('~~~');
	return (isAny && /^\s*(?<mark>`{3,}|~{3,})/.exec(content)?.groups?.['mark']) || '';
}

/** Whether a field is a list of links, which goes on over text between its entries. */
function isLinking(section: string): section is keyof typeof verbOf {
	return section === 'covers' || section === 'depends';
}

/** Whether a field may be written in one line: links are a list, and what is needed are words between commas. */
function isInline(section: string, value: string): boolean {
	return !isLinking(section) && (section !== 'needs' || /^\w+(?:\s*,\s*\w+)*$/.test(value));
}

/** Where the ID of an entry stands in its line; of several the last counts. -1 for a line that is no entry, or has none. */
function placeOfEntry(content: string): number {
	const isEntry = content.includes('~') && /^\s{0,3}[-+*]/.test(content);
	const id = isEntry ? content.match(reference)?.at(-1) : undefined;
	return id === undefined ? -1 : content.indexOf(id);
}

/** An entry that names what is no item of OpenFastTrace: `* REQ-7`. */
const foreignEntry = /^(?<before>\s{0,3}[-+*]\s+)(?<value>\S.*\d.*?)\s*$/;

/** An entry of what is needed is one word. */
const entryOf = {
	needs: /^(?<before>\s{0,3}[-+*]\s*`?)(?<value>\w+)(?=`?\s*$)/,
	tags: /^(?<before>\s{0,3}[-+*]\s*`?)(?<value>[^\s`](?:.*[^\s`])?)/,
} as const;

const verbOf = { covers: 'covers', depends: 'depends-on' } as const;

function attribute(key: string, value: string, keyStart: number, start: number): Attribute {
	return { key, value: detach(value), keyStart, start, end: start + value.length };
}

/** What lines begin with that are no text: fences, headings and what underlines them, IDs and fields. */
const opensAnything = /^(?:\s*(?:`|~~~|===|---)|#|[A-Za-z]+[~:])/;

/** A line of hyphens makes a heading of text above it. */
const isText = /^\s{0,3}[^\s*+`-]/;
const underline = /^\s{0,3}(?:={3,}|-{3,})\s*$/;

const end = new RegExp(`^(?:#+\\s|\`?${artifactIdSource}(?![\\w~]))`, 'u');
const field = /^(?<key>Needs|Covers|Depends|Status|Tags|Description|Rationale|Comment):(?<gap>[ \t]*)(?<value>.*)$/;
const reference = new RegExp(`(?<![\\w~])${artifactIdSource}(?![\\w~])`, 'gu');
