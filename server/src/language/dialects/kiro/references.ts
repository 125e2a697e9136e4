import type { Certainty } from '../../document.js';
import { findIds, type IdGrammar } from '../../id.js';
import type { Verb } from '../../verb.js';
import type { DialectReference } from '../dialect.js';
import { fieldLead, fieldName } from './field-lead.js';
import { type NumberList, numbersInField, numbersInSentence } from './number-list.js';
import { numbersInTables } from './table-numbers.js';
import { validatesField } from './validates.js';
import { propertyWords, requirementWords } from './words.js';

/**
 * The numbers by which the files of a feature name its requirements: `_Requirements: 1.1, 1.4_`, `**Validates: Requirements 1.2**`; and the
 * IDs of others in the same place: `_Requirements: 1.1, REQ-7_`.
 */
export function kiroReferences(path: string, text: string, grammar: IdGrammar): DialectReference[] {
	const qualifier = `/${path.slice(0, Math.max(0, path.lastIndexOf('/')))}`;
	const isTasks = path.endsWith('tasks.md');
	const references: DialectReference[] = [];
	const named = isTasks ? namedInTasks : namedAnywhere;
	named.lastIndex = 0;
	for (let match = named.exec(text); match; match = named.exec(text)) {
		const place = placeOf(match.groups ?? {});
		const { numbers, end } = place.list(text, named.lastIndex, references.length);
		for (const { id, start, end, isUnsure } of numbers) {
			const certainty = isUnsure || detail.test(id) || isQuantity(text, id, end) ? 'named' : place.certainty;
			references.push({ id, start, end, verb: place.verb, qualifier, certainty });
		}
		named.lastIndex = numbers.length > 0 ? end : match.index + 1;
	}
	const properties = Array.from(text.matchAll(isTasks ? propertyInTasks : property), ({ index, groups }): DialectReference => {
		const { before = '', name = '', number = '' } = groups ?? {};
		const start = index + before.length;
		return { id: `Property ${number}`, verb: 'implements', qualifier, start, end: start + name.length };
	});
	const others = text.includes('-')
		? Array.from(text.matchAll(isTasks ? fieldInTasks : field)).flatMap(it => idsIn(text, it, grammar))
		: [];
	const tables = path.endsWith('design.md') ? numbersInTables(text, references.length) : [];
	const inTables = tables.map(
		({ id, start, end }): DialectReference => ({ id, start, end, verb: 'refines', qualifier, certainty: 'named' }),
	);
	const more = [...properties, ...others, ...inTables];
	return more.length === 0 ? references : [...references, ...more].sort((a, b) => a.start - b.start);
}

/** `1.2.1` may count what is nested in a criterion, which is no item. */
const detail = /^\d+\.\d+\./;

/** Whether a number may count something: `3 months`. */
function isQuantity(text: string, id: string, end: number): boolean {
	counted.lastIndex = end;
	return !id.includes('.') && counted.test(text);
}

const counted = /[ \t]{1,4}(?!and\b|to\b|through\b)\p{L}/uy;

/** What numbers mean at a place, and how sure that is. */
interface Place {
	readonly verb: Verb;
	readonly certainty: Certainty;
	list(text: string, start: number, before: number): NumberList;
}

function placeOf({ field, entry, shown }: Record<string, string | undefined>): Place {
	if (field !== undefined) {
		return { verb: 'implements', certainty: 'prose', list: numbersInField };
	}
	if (entry !== undefined) {
		return { verb: 'implements', certainty: 'named', list: numbersInEntry };
	}
	// In a sentence a number may count something else.
	return shown !== undefined
		? { verb: 'refines', certainty: 'prose', list: numbersInField }
		: { verb: 'mentions', certainty: 'named', list: numbersInSentence };
}

/** Without italics, as in `- Requirements: 3 weeks`, the words may be about something else, so that nothing but numbers may follow. */
function numbersInEntry(text: string, start: number, before: number): NumberList {
	const list = numbersInField(text, start, before);
	restOfLine.lastIndex = list.end;
	return restOfLine.test(text) ? list : { numbers: [], end: start };
}

const restOfLine = /[ \t*_.。]{0,8}(?:[\r\n]|$)/y;

/** The IDs with letters in a task's field. */
function idsIn(text: string, { index, 0: field }: RegExpMatchArray, grammar: IdGrammar): DialectReference[] {
	const start = index ?? 0;
	return findIds(text, { start, end: start + field.length }, grammar).map(it => ({
		id: it.id,
		verb: 'implements',
		certainty: 'prose',
		isField: true,
		start: it.start,
		end: it.end,
	}));
}

const propertyName = String.raw`(?<name>(?:${propertyWords})[ \t]*(?<number>\d+))`;

/** In a task, `**Property 1: Undo restores the document**`. */
const property = new RegExp(String.raw`(?<before>\*\*)${propertyName}(?=[ \t]*[:：])`, 'g');

/** There also `**Property 1**: …`, `**Property 1 (undo)**: …` and `- Property 1: …`, which elsewhere begin a note about the property. */
const propertyInTasks = new RegExp(
	String.raw`(?<before>\*\*|^[ \t]{0,40}[-*+][ \t]{1,4})${propertyName}(?=(?:[ \t]*[(（][^()（）\r\n]{1,60}[)）])?(?:\*\*)?[ \t]*[:：])`,
	'gm',
);

/** In a list of tasks also `- Requirements: `, `- **Requirements**: ` and `- **Requirements: `. */
const entryLead = String.raw`^[ \t]{0,40}[-*+][ \t]{1,4}(?:\*\*)?${fieldName}(?:\*\*)?[ \t]{0,4}[:：][ \t]{0,4}(?:\*\*[ \t]{0,4})?`;

/** `_Requirements: `, `**Validates: Requirements `, or the word alone in a sentence. */
const namedAnywhere = leadOf(`(?<field>${fieldLead})`);
const namedInTasks = leadOf(`(?<field>${fieldLead})|(?<entry>${entryLead})`);

function leadOf(fields: string): RegExp {
	return new RegExp(String.raw`${fields}|(?<shown>${validatesField})|(?<![A-Za-z#])(?:${requirementWords})[ \t]{0,4}`, 'gim');
}

/** The whole of `_Requirements: 1.1, REQ-7_`. */
const field = new RegExp(String.raw`${fieldLead}[^\r\n]{1,400}`, 'gi');
const fieldInTasks = new RegExp(String.raw`(?:${fieldLead}|${entryLead})[^\r\n]{1,400}`, 'gim');
