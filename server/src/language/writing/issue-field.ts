import { chineseKey } from '../attribute.js';
import type { Attribute, Item, SpecDocument } from '../document.js';
import { frontMatterEntries } from '../front-matter/index.js';
import { insertAttributeLine } from './attribute-line.js';
import type { Insertion } from './new-item.js';
import { lineEndingOf } from './text-lines.js';

/**
 * Names an issue in the field of an item that is made for it; `undefined` where the item is written in a way that has no such field, or
 * has one that must be changed by hand.
 */
export function insertIssue(
	text: string,
	{ item, document }: { readonly item: Item; readonly document: SpecDocument },
	name: string,
): Insertion | undefined {
	switch (item.form) {
		case 'heading':
		case 'list-item':
		case 'line':
		case 'own-line':
			return inLines(text, item, name);
		case 'front-matter':
		case 'field':
			return inFrontMatter(text, document, name);
		case 'row':
		case 'id-row':
			return inRow(item, name);
	}
}

function inLines(text: string, item: Item, name: string): Insertion {
	const own = item.attributes.find(it => it.key === 'issues');
	if (own) {
		return append(own, name);
	}
	const isChinese = item.attributes.some(it => /^\p{Script=Han}/u.test(text.slice(it.keyStart, it.start)));
	return insertAttributeLine(text, item, [isChinese ? `- ${chineseKey('issues') ?? 'issues'}：${name}` : `- issues: ${name}`]);
}

function inRow(item: Item, name: string): Insertion | undefined {
	const own = item.attributes.find(it => it.key === 'issues');
	return own && append(own, name);
}

function append({ value, end }: Attribute, name: string): Insertion {
	return { at: end, newText: value === '' ? ` ${name}` : `, ${name}` };
}

/** In quotes, for YAML takes what stands behind a space and a hash for a comment. */
function inFrontMatter(text: string, { frontMatter }: SpecDocument, name: string): Insertion | undefined {
	if (!frontMatter) {
		return undefined;
	}
	const own = frontMatterEntries(frontMatter).filter(it => it.path[0] === 'issues');
	const last = own.at(-1);
	if (!last) {
		return { at: frontMatter.content.end, newText: `issues: ["${name}"]${lineEndingOf(text)}` };
	}
	const end = /["']/.test(text.charAt(last.span.end)) ? last.span.end + 1 : last.span.end;
	return last.path.length === 2 && /^\s*\]/.test(text.slice(end)) ? { at: end, newText: `, "${name}"` } : undefined;
}
