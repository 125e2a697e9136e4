import { detach } from '../../../util/detach.js';
import type { Attribute } from '../../document.js';
import type { Verb } from '../../verb.js';
import { behindLineEnding, lineEnd, nextLineStart } from '../../writing/text-lines.js';
import { artifactIdSource, forwardingSource } from './artifact-id.js';

/** What the lines under an ID say of the item. */
export interface Fields {
	readonly attributes: readonly Attribute[];

	/** Where the IDs stand that it covers and depends on. */
	readonly links: readonly { readonly offset: number; readonly verb: Verb }[];

	/** The starts of lines that look as if they forwarded a need, but are text of the item. */
	readonly unforwarded: ReadonlySet<number>;
}

/**
 * Reads the fields of an item, from behind the line of its ID up to the next ID, heading or forwarded need. Code is passed over.
 * @param isOff Whether what begins at an offset is to be left alone.
 */
export function readFields(text: string, from: number, isOff: (offset: number) => boolean): Fields {
	const reader = new FieldReader();
	let fence = '';
	let above = '';
	let next = nextLineStart(text, from);
	while (next < text.length) {
		const start = next;
		const ending = lineEnd(text, start);
		const content = text.slice(start, ending);
		const lineAbove = above;
		next = behindLineEnding(text, ending);
		above = content;
		if (fence === '' && !reader.isInField && !opensAnything.test(content) && !content.includes('-->')) {
			reader.pass(content);
			continue;
		}
		if (isOff(start)) {
			continue;
		}
		const mark = fenceMark(content);
		if (fence !== '' || mark !== '') {
			fence = fence === '' ? mark : mark.startsWith(fence) ? '' : fence;
			reader.pass(content);
			continue;
		}
		const isUnderlined = underline.test(content) && canBeTitle.test(lineAbove);
		if (
			isUnderlined ||
			((content.startsWith('#') || content.includes('~')) && end.test(content)) ||
			!reader.read(content, start)
		) {
			break;
		}
	}
	return reader;
}

/** Takes in an item's lines one after the other. */
class FieldReader implements Fields {
	readonly attributes: Attribute[] = [];
	readonly links: { offset: number; verb: Verb }[] = [];
	readonly unforwarded = new Set<number>();

	/** The field that a line may add to. */
	#field = '';

	/** Whether a status may come: behind text it would be text, too. */
	#takesStatus = true;

	get isInField(): boolean {
		return this.#field !== '';
	}

	/** A line that belongs to no field. */
	pass(content: string): void {
		this.#takesStatus &&= isBlank(content);
	}

	/** Any other line; whether the item goes on behind it. */
	read(content: string, start: number): boolean {
		if (content.includes('-->') && forwarding.test(content)) {
			if (!isText(this.#field) && !(isLinking(this.#field) && placeOfEntry(content) >= 0)) {
				return false;
			}
			this.unforwarded.add(start);
		}
		const { key, gap = '', value = '' } = (content.includes(':') ? field.exec(content)?.groups : undefined) ?? {};
		const valueStart = start + (key?.length ?? 0) + 1 + gap.length;
		if (key === 'Status') {
			this.#status(value, start, valueStart);
		} else if (key !== 'Description' || !isLinking(this.#field)) {
			this.#takesStatus = isBlank(content) && (this.#takesStatus || this.#field === 'tags');
			this.#field = key?.toLowerCase() ?? (goesOn(this.#field, content) ? this.#field : '');
			if (key === undefined) {
				this.#entry(content, start);
			} else if (value.trim() !== '') {
				this.#inline(value.trim(), start, valueStart);
			}
		}
		return true;
	}

	/** Of two the last counts. */
	#status(value: string, keyStart: number, start: number): void {
		const status = this.#takesStatus ? knownStatus.exec(value)?.[0] : undefined;
		this.#takesStatus = status !== undefined;
		if (status !== undefined) {
			const former = this.attributes.findIndex(it => it.key === 'status');
			this.attributes.splice(former < 0 ? this.attributes.length : former, 1, attribute('status', status, keyStart, start));
		}
	}

	#inline(value: string, keyStart: number, start: number): void {
		if (isInline(this.#field, value)) {
			this.attributes.push(attribute(this.#field, value, keyStart, start));
			this.#takesStatus = this.#field === 'needs';
		}
		this.#field = this.#field === 'tags' ? this.#field : '';
	}

	#entry(content: string, start: number): void {
		const section = this.#field;
		if (isLinking(section)) {
			const at = placeOfEntry(content);
			const { before = '', value } = (at < 0 ? foreignEntry.exec(content)?.groups : undefined) ?? {};
			if (at >= 0) {
				this.links.push({ offset: start + at, verb: verbOf[section] });
			} else if (value !== undefined) {
				this.attributes.push(attribute(verbOf[section], value, start, start + before.length));
			}
		} else if (section === 'needs' || section === 'tags') {
			const { before = '', value } = entryOf[section].exec(content)?.groups ?? {};
			if (value !== undefined) {
				this.attributes.push(attribute(section, value, start, start + before.length));
			}
		}
	}
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

/** Whether a line belongs to the field above it. */
function goesOn(section: string, content: string): boolean {
	return isLinking(section) || isText(section) || isBlank(content) || /^\s*[-+*]\s/.test(content);
}

/** Whether a field is text, which ends with the next field. */
function isText(section: string): boolean {
	return section === 'rationale' || section === 'comment';
}

function isBlank(content: string): boolean {
	return content.trim() === '';
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
const canBeTitle = /^\s{0,3}[^\s*+`-]/;
const underline = /^\s{0,3}(?:={3,}|-{3,})\s*$/;

const knownStatus = /^(?:approved|proposed|draft|rejected)(?=\s*$)/;
const forwarding = new RegExp(forwardingSource, 'u');
const end = new RegExp(`^(?:#+\\s|\`?${artifactIdSource}(?![\\w~]))`, 'u');
const field = /^(?<key>Needs|Covers|Depends|Status|Tags|Description|Rationale|Comment):(?<gap>[ \t]*)(?<value>.*)$/;
const reference = new RegExp(`(?<![\\w~])${artifactIdSource}(?![\\w~])`, 'gu');
