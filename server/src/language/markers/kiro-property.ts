import { detach } from '../../util/detach.js';
import { type NumberList, numbersInComment } from '../dialects/kiro/number-list.js';
import { validates } from '../dialects/kiro/validates.js';
import { propertyWords, requirementWords } from '../dialects/kiro/words.js';
import type { FoundMark, MarkSyntax } from './mark.js';

/**
 * What Kiro writes over a test of a property: the feature, the property, and the criteria that it shows.
 *
 * @example
 *   // Feature: undo-redo, Property 1: Undo restores the document
 *   // **Validates: Requirements 1.1, 1.2**
 *   // Requirements: 1.3
 */
export const kiroProperty: MarkSyntax = {
	name: 'kiro-property',
	isIn: 'quoted',
	find: (text, { isTest }) => (words.some(it => text.includes(it)) ? readMarks(text, isTest ? 'verifies' : 'implements') : []),
};

function readMarks(text: string, stating: FoundMark['verb']): FoundMark[] {
	const marks: FoundMark[] = [];
	let feature: { readonly name: string; readonly end: number } | undefined;
	let end = 0;
	for (const { index, groups, 0: whole } of text.matchAll(mark)) {
		const { before = '', name, property, number = '', lead, stated } = groups ?? {};
		if (name !== undefined) {
			feature = { name: detach(name), end: index };
			const start = index + before.length;
			if (property !== undefined) {
				const propertyEnd = start + property.length;
				const qualifier = feature.name;
				marks.push({ id: `Property ${number}`, qualifier, verb: 'verifies', certainty: 'named', start, end: propertyEnd });
			}
		} else if ((lead ?? stated) !== undefined && index >= end) {
			const qualifier = feature && index - feature.end < farthest ? feature.name : undefined;
			const list = numbersInComment(text, index + whole.length, marks.length);
			const verb = stated === undefined ? 'verifies' : stating;
			for (const { id, start, end } of stated === undefined || isAllOfLine(text, list) ? list.numbers : []) {
				marks.push({ id, start, end, qualifier, verb, certainty: 'named' });
			}
			end = list.end;
		}
	}
	return marks;
}

/** `Requirements: 3.8 or later` is about something else, and so is `Requirements: 3`. */
function isAllOfLine(text: string, { numbers, end }: NumberList): boolean {
	restOfLine.lastIndex = end;
	return restOfLine.test(text) && numbers.every(it => it.id.includes('.'));
}

const restOfLine = /[ \t*_.。]{0,8}(?:[\r\n]|\*\/|["'\x60]|$)/y;

/** The feature is named in the same comment. */
const farthest = 1500;

/** One of these is in every mark; looking for them costs next to nothing. */
const words = [
	'Feature',
	'quirement',
	'需求',
	'要件',
	'功能',
	'特性',
	'機能',
	'기능',
	'Valida',
	'验证',
	'驗證',
	'検証',
	'검증',
	'Проверяет',
	'xigence',
	'nforderung',
	'Yêu',
];

/** `Requirements: ` and `Requirements coverage: ` at the start of a line of a comment. */
const statement = String.raw`^[ \t]{0,40}(?:\/{2,4}!?|\/?\*{1,3}|#{1,3}|--)?[ \t]{0,8}(?:\*\*|_)?(?:${requirementWords})(?:[ \t]coverage)?(?:\*\*|_)?[ \t]{0,4}[:：](?:\*\*|_)?[ \t]{0,4}`;

const mark = new RegExp(
	String.raw`(?<before>(?:Feature|功能|特性|機能|기능)[ \t]*[:：][ \t]*(?<name>[\p{L}\p{N}_][\p{L}\p{N}._-]*)(?:[ \t]*[,，、][ \t]*(?=${propertyWords}))?)(?<property>(?:${propertyWords})[ \t]*(?<number>\d+))?|(?<lead>${validates})|(?<stated>${statement})`,
	'gimu',
);
