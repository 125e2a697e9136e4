import * as l10n from '@vscode/l10n';
import { CodeActionKind } from 'vscode-languageserver-protocol';
import type { Attribute, Item } from '../../language/document.js';
import type { Insertion } from './new-item.js';
import type { Refactoring } from './offer.js';
import { inChinese } from './status-words.js';
import { lineAround, lineEndingOf, nextLineStart } from './text-lines.js';

/** Adds an attribute that other items of the file have and this one lacks, written as it is there. */
export const addAttribute: Refactoring = {
	kind: CodeActionKind.RefactorRewrite,
	offers({ document, text, selection }) {
		const line = lineAround(text, selection.start);
		const items = document.type === 'spec' && document.dialect === 'native' ? document.items.filter(hasLines) : [];
		const item = items.find(it => line.start <= it.idSpan.start && it.idSpan.end <= line.end);
		const others = items.filter(it => it !== item && it.kind === item?.kind).flatMap(it => ownLines(it));
		const lacking = others.filter(it => !item?.attributes.some(own => own.key === it.key));
		const byKey = new Map(lacking.toReversed().map(it => [it.key, it]));
		return item
			? [...byKey.values()].reverse().map(example => {
					const { at, newText } = insertionOf(text, item, example);
					return {
						title: l10n.t('Add `{0}`', text.slice(example.keyStart, example.start).replace(/[\s*_:：]+$/u, '')),
						write: changes => changes.replace(document, { start: at, end: at }, newText),
					};
				})
			: [];
	},
};

function hasLines({ form }: Item): boolean {
	return form === 'heading' || form === 'list-item';
}

/** The attributes that stand below the title. */
function ownLines({ attributes, idSpan }: Item): readonly Attribute[] {
	return attributes.filter(it => it.keyStart > idSpan.end);
}

function insertionOf(text: string, item: Item, example: Attribute): Insertion {
	const eol = lineEndingOf(text);
	const title = lineAround(text, item.idSpan.start);
	const last = ownLines(item).findLast(it => it.start > title.end);
	const at = last ? lineAround(text, last.end).end : title.end;
	const indent =
		item.form === 'heading'
			? ''
			: ' '.repeat(/^\s*(?:[-*+]|\d+[.)])\s+/.exec(text.slice(title.start, title.end))?.[0].length ?? 2);
	const prefix = text.slice(lineAround(text, example.keyStart).start, example.start).trimStart();
	const value = example.key === 'status' ? inChinese('draft', example.value) : text.slice(example.start, example.end);
	const next = lineAround(text, nextLineStart(text, at));
	const isTight =
		next.start > at &&
		text.slice(next.start, next.end).trim() !== '' &&
		!/^\s*(?:[-*+]|\d+[.)])\s/.test(text.slice(next.start, next.end));
	return { at, newText: `${eol}${indent}${prefix}${value}${isTight ? eol : ''}` };
}
