import { detach } from '../../../util/detach.js';
import type { Certainty } from '../../document.js';
import { findIds, type IdGrammar } from '../../id.js';
import type { Verb } from '../../verb.js';
import type { DialectReference } from '../dialect.js';
import { requirementWords } from './words.js';

/**
 * The numbers by which the files of a feature name its requirements: `_Requirements: 1.1, 1.4_`, `**Validates: Requirements 1.2**`; and the
 * IDs of others in the same place: `_Requirements: 1.1, REQ-7_`.
 */
export function kiroReferences(path: string, text: string, grammar: IdGrammar): DialectReference[] {
	const qualifier = `/${path.slice(0, Math.max(0, path.lastIndexOf('/')))}`;
	const references: DialectReference[] = [];
	let end = 0;
	for (const { index, groups, 0: whole } of text.matchAll(named)) {
		if (index >= end) {
			const { before = '', field, numbers = '' } = groups ?? {};
			const verb: Verb = field === undefined ? 'mentions' : /^_/.test(before) ? 'implements' : 'refines';
			// In a sentence a number may count something else.
			const certainty: Certainty = field === undefined ? 'named' : 'prose';
			for (const found of numbersIn(numbers, index + before.length)) {
				references.push({ ...found, verb, qualifier, certainty });
			}
			end = index + whole.length;
		}
	}
	const properties = Array.from(text.matchAll(property), ({ index, groups }): DialectReference => {
		const { before = '', name = '', number = '' } = groups ?? {};
		const start = index + before.length;
		return { id: `Property ${number}`, verb: 'implements', qualifier, start, end: start + name.length };
	});
	const others = text.includes('-') ? Array.from(text.matchAll(tasksField)).flatMap(it => idsIn(text, it, grammar)) : [];
	const more = [...properties, ...others];
	return more.length === 0 ? references : [...references, ...more].sort((a, b) => a.start - b.start);
}

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

/** In a task, `**Property 1: Undo restores the document**`. */
const property = /(?<before>\*\*)(?<name>(?:Property|属性|性质|屬性|プロパティ)[ \t]*(?<number>\d+))(?=[ \t]*[:：])/g;

/** The numbers of a list such as `1.1, 1.4 and 2`. */
export function numbersIn(list: string, offset: number): { readonly id: string; readonly start: number; readonly end: number }[] {
	return Array.from(list.matchAll(/\d+(?:\.\d+)*/g), ({ index, 0: id }) => ({
		id: detach(id),
		start: offset + index,
		end: offset + index + id.length,
	}));
}

/** What opens a list of the requirements that something shows: `Validates: Requirements`, `验证：需求`, `验证需求：`, `验证需求：需求`. */
export const validates = String.raw`(?:Validates|验证|驗證|検証(?:対象)?)(?:(?:需求|要件)(?:\*\*)?[ \t]*[:：]?(?:\*\*)?[ \t]*(?:(?:${requirementWords})[ \t]*)?|(?:\*\*)?[ \t]*[:：](?:\*\*)?[ \t]*(?:${requirementWords})[ \t]*)`;

/** Numbers in a row, with what joins them; a range names its ends only. */
export const numberList = String.raw`\d+(?:\.\d+)*(?:[ \t]*(?:[,，、;；&–~～-]|and|和|及|至|と)[ \t]*(?:(?:${requirementWords})[ \t]*)?\d+(?:\.\d+)*)*`;

/** The whole of `_Requirements: 1.1, REQ-7_`. */
const tasksField = new RegExp(String.raw`_(?:${requirementWords})[ \t]*[:：][^\r\n]{1,400}`, 'gi');

/** `_Requirements: `, `**Validates: Requirements `, or the word alone in a sentence. */
const named = new RegExp(
	String.raw`(?<before>(?<field>_(?:${requirementWords})[ \t]*[:：][ \t]*(?:(?:${requirementWords})[ \t]*)?|\*\*(?:Validates[ \t]*[:：](?:\*\*)?[ \t]*(?:${requirementWords})?[ \t]*|${validates}))|(?<![A-Za-z#])(?:${requirementWords})[ \t]*)(?<numbers>${numberList})(?![\d.]*\d|[-/A-Za-z0-9])`,
	'gi',
);
