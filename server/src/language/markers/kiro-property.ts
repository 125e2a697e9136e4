import { detach } from '../../util/detach.js';
import { numbersInComment } from '../dialects/kiro/number-list.js';
import { validates } from '../dialects/kiro/validates.js';
import { propertyWords } from '../dialects/kiro/words.js';
import type { FoundMark, MarkSyntax } from './mark.js';

/**
 * What Kiro writes over a test of a property: the feature, the property, and the criteria that it shows.
 *
 * @example
 *   // Feature: undo-redo, Property 1: Undo restores the document
 *   // **Validates: Requirements 1.1, 1.2**
 */
export const kiroProperty: MarkSyntax = {
	name: 'kiro-property',
	isIn: 'quoted',
	find: text => (words.some(it => text.includes(it)) ? readMarks(text) : []),
};

function readMarks(text: string): FoundMark[] {
	const marks: FoundMark[] = [];
	let feature: { readonly name: string; readonly end: number } | undefined;
	let end = 0;
	for (const { index, groups, 0: whole } of text.matchAll(mark)) {
		const { before = '', name, property, number = '', lead } = groups ?? {};
		if (name !== undefined) {
			feature = { name: detach(name), end: index };
			const start = index + before.length;
			if (property !== undefined) {
				const propertyEnd = start + property.length;
				const qualifier = feature.name;
				marks.push({ id: `Property ${number}`, qualifier, verb: 'verifies', certainty: 'named', start, end: propertyEnd });
			}
		} else if (lead !== undefined && index >= end) {
			const qualifier = feature && index - feature.end < farthest ? feature.name : undefined;
			const list = numbersInComment(text, index + whole.length);
			for (const { id, start, end } of list.numbers) {
				marks.push({ id, start, end, qualifier, verb: 'verifies', certainty: 'named' });
			}
			end = list.end;
		}
	}
	return marks;
}

/** The feature is named in the same comment. */
const farthest = 1500;

/** One of these is in every mark; looking for them costs next to nothing. */
const words = ['Feature', '功能', '特性', '機能', '기능', 'Valida', '验证', '驗證', '検証', '검증', 'Проверяет'];

const mark = new RegExp(
	String.raw`(?<before>(?:Feature|功能|特性|機能|기능)[ \t]*[:：][ \t]*(?<name>[\p{L}\p{N}_][\p{L}\p{N}._-]*)(?:[ \t]*[,，、][ \t]*(?=${propertyWords}))?)(?<property>(?:${propertyWords})[ \t]*(?<number>\d+))?|(?<lead>${validates})`,
	'giu',
);
