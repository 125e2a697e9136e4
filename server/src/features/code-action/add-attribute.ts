import * as l10n from '@vscode/l10n';
import { CodeActionKind } from 'vscode-languageserver-protocol';
import type { Attribute, Item } from '../../language/document.js';
import { insertAttributeLine, ownLines } from '../../language/writing/attribute-line.js';
import type { Insertion } from '../../language/writing/new-item.js';
import type { Refactoring } from './offer.js';
import { statusBeside } from '../../language/writing/status-beside.js';
import { lineAround } from '../../language/writing/text-lines.js';

/** Adds an attribute that other items of the file have and this one lacks, written as it is there. */
export const addAttribute: Refactoring = {
	kind: CodeActionKind.RefactorRewrite,
	offers({ document, text, selection }) {
		const line = lineAround(text, selection.start);
		const items = document.type === 'spec' && document.dialect === 'native' ? document.items.filter(hasLines) : [];
		const item = items.find(it => line.start <= it.idSpan.start && it.idSpan.end <= line.end);
		const others = items.filter(it => it !== item && it.kind === item?.kind).flatMap(it => ownLines(text, it));
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

function insertionOf(text: string, item: Item, example: Attribute): Insertion {
	const prefix = text.slice(lineAround(text, example.keyStart).start, example.start).trimStart();
	const value = example.key === 'status' ? statusBeside('draft', example.value) : text.slice(example.start, example.end);
	return insertAttributeLine(text, item, [`${prefix}${value}`]);
}
