import { CompletionItemKind } from 'vscode-languageserver-protocol';
import { readAttribute } from '../../language/attribute.js';
import type { Attribute, Item, SpecDocument } from '../../language/document.js';
import { describeKind } from '../../workspace/schemas/described-schemas.js';
import { lineSpan, lineText, type Cursor } from './cursor.js';
import { attributeStyle, writeKey } from './attribute-style.js';
import { proposeValues } from './field-values.js';
import { type Completer, findable, nothingAt, type Proposals } from './proposal.js';
import { isReadable } from './readable.js';

/** The attributes of an item, `- priority: P0` under its definition: first keys, then values, in the way of the file. */
export const completeAttribute: Completer = cursor => {
	const { document } = cursor;
	const bullet = document.type === 'spec' ? /^(?<indent>\s*)[-*+][ \t]+/.exec(cursor.before) : null;
	if (!bullet || document.type !== 'spec') {
		return undefined;
	}
	const { start, end } = lineSpan(cursor.text, cursor.lines, cursor.line);
	const content = { start: start + bullet[0].length, end };
	const attribute = readAttribute(cursor.text, content);
	const isInValue = attribute !== undefined && attribute.start <= cursor.offset;
	if (cursor.typed !== undefined && !isInValue && cursor.before !== bullet[0]) {
		return undefined;
	}
	const item = itemAbove(cursor, document, bullet.groups?.['indent']?.length ?? 0);
	if (!item || !isReadable(cursor)) {
		return undefined;
	}
	return isInValue
		? completeValue(cursor, { document, item, attribute })
		: completeKey(cursor, { document, item, contentStart: content.start });
};

/** The item whose attributes the line belongs to: it is defined right above, with nothing but attributes between. */
function itemAbove(cursor: Cursor, { items }: SpecDocument, indent: number): Item | undefined {
	for (let line = cursor.line - 1; line >= 0 && cursor.line - line < mostAttributes; line--) {
		const { start, end } = lineSpan(cursor.text, cursor.lines, line);
		const item = items.find(it => it.idSpan.start >= start && it.idSpan.end <= end);
		if (item) {
			const own = /^\s*/.exec(lineText(cursor, line))?.[0].length ?? 0;
			const isOpen = item.form === 'heading' || (item.form === 'list-item' && indent > own);
			return isOpen ? item : undefined;
		}
		const text = cursor.text.slice(start, end);
		const isBlank = text.trim() === '' && cursor.typed === undefined;
		if (!isBlank && !/^\s*[-*+][ \t]+[^:：]{1,40}[:：]/.test(text)) {
			return undefined;
		}
	}
	return undefined;
}

const mostAttributes = 40;

interface KeyPlace {
	readonly document: SpecDocument;
	readonly item: Item;
	readonly contentStart: number;
}

function completeKey(cursor: Cursor, { document, item, contentStart }: KeyPlace): Proposals | undefined {
	const { text, offset, after, located } = cursor;
	const typed = /^(?<mark>\*\*|__|\*|_)?(?<key>[^*_:：]*)$/.exec(text.slice(contentStart, offset))?.groups;
	if (!typed || (cursor.typed !== undefined && cursor.typed !== ' ')) {
		return undefined;
	}
	const style = attributeStyle(text, document, item);
	const fields = describeKind(item.kind, located.client.locale)?.fieldsAt([], {}) ?? [];
	const descriptions = new Map(fields.map(it => [it.name, it.description]));
	const keys = keysFor(item, document, [...descriptions.keys()]);
	const rest = /^[\w-]*/.exec(after)?.[0].length ?? 0;
	const isWhole = /^\s*[:：]/.test(after.slice(rest));
	return {
		span: { start: contentStart, end: offset + rest },
		items: keys.map(key => {
			const label = writeKey(key, style);
			return {
				label,
				kind: CompletionItemKind.Field,
				text: style.mark + label + (isWhole ? '' : style.mark + style.colon),
				found: `${typed['mark'] ?? ''}${findable(label)}${label === key ? '' : ` ${key}`}`,
				documentation: descriptions.get(key) ?? '',
				leadsOn: !isWhole,
			};
		}),
	};
}

/** The keys that other items of the kind have in this file come first, then those that most items have. */
function keysFor(item: Item, { items }: SpecDocument, known: readonly string[]): readonly string[] {
	const taken = new Set(['type', 'id', 'title', ...item.attributes.map(it => it.key)]);
	const siblings = items.filter(it => it.kind === item.kind && (it.form === 'heading' || it.form === 'list-item'));
	const used = siblings.flatMap(it => it.attributes.map(attribute => attribute.key));
	return [...new Set([...used, 'status', 'priority', 'owner', ...known])].filter(it => it !== '' && !taken.has(it));
}

function completeValue(
	cursor: Cursor,
	{ document, item, attribute }: { readonly document: SpecDocument; readonly item: Item; readonly attribute: Attribute },
): Proposals {
	const { text, offset, after, located } = cursor;
	const written = text.slice(attribute.start, offset);
	const entry = /[^,，、;；[\]（(]*$/.exec(written)?.[0].trimStart() ?? '';
	const isOpen = entry === '' || /^[A-Za-z][A-Za-z0-9]*-$/.test(entry) || /^["']$/.test(entry);
	if (cursor.typed !== undefined && !isOpen) {
		return nothingAt(offset);
	}
	const quote = /^["'`]/.exec(entry)?.[0] ?? '';
	const { colon, isChinese } = attributeStyle(text, document, item);
	const rest = /^[^\s,，、;；\])）"'`]*/.exec(after)?.[0] ?? '';
	const isTight = colon === ': ' && /:$/.test(text.slice(0, offset));
	return proposeValues(cursor, {
		key: attribute.key,
		field: describeKind(item.kind, located.client.locale)?.fieldAt([attribute.key], {}),
		span: { start: offset - entry.length, end: offset + rest.length },
		typed: entry.slice(quote.length),
		quote,
		isChinese: isChinese || /\p{Script=Han}/u.test(text.slice(attribute.keyStart, attribute.start)),
		write: value => (isTight ? ' ' : '') + quote + value,
	});
}
