import { detach } from '../../util/detach.js';
import { numberList, numbersIn, validates } from '../dialects/kiro/references.js';
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
	for (const { index, groups } of text.matchAll(mark)) {
		const { before = '', name, property, number = '', lead = '', numbers } = groups ?? {};
		if (name !== undefined) {
			feature = { name: detach(name), end: index };
			const start = index + before.length;
			if (property !== undefined) {
				const end = start + property.length;
				marks.push({ id: `Property ${number}`, qualifier: feature.name, verb: 'verifies', certainty: 'named', start, end });
			}
		} else if (numbers !== undefined) {
			const qualifier = feature && index - feature.end < farthest ? feature.name : undefined;
			for (const found of numbersIn(numbers, index + lead.length)) {
				marks.push({ ...found, qualifier, verb: 'verifies', certainty: 'named' });
			}
		}
	}
	return marks;
}

/** The feature is named in the same comment. */
const farthest = 1500;

/** One of these is in every mark; looking for them costs next to nothing. */
const words = ['Validates', 'Feature', '验证', '驗證', '検証', '功能', '特性', '機能'];

const mark = new RegExp(
	String.raw`(?<before>(?:Feature|功能|特性|機能)[ \t]*[:：][ \t]*(?<name>[\p{L}\p{N}_][\p{L}\p{N}._-]*)(?:[ \t]*[,，、][ \t]*(?=Property|属性|性质|屬性|プロパティ))?)(?<property>(?:Property|属性|性质|屬性|プロパティ)[ \t]*(?<number>\d+))?|` +
		String.raw`(?<lead>${validates})(?<numbers>${numberList})`,
	'giu',
);
