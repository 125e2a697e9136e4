import { CompletionItemKind } from 'vscode-languageserver-protocol';
import { normalizeKey } from '../../language/attribute.js';
import { isPlainString } from '../../language/front-matter/index.js';
import { relativePath } from '../../language/link-target.js';
import { describedKinds, describeKind } from '../../workspace/schemas/described-schemas.js';
import { proposeValues } from './field-values.js';
import type { FrontMatterCursor } from './front-matter-cursor.js';
import { fieldLines } from './front-matter-keys.js';
import { firstIdOf, proposeIds } from './new-item.js';
import { escapeSnippet, nothingAt, type Proposal, type Proposals } from './proposal.js';

/** The values of a key: kinds, numbers that are free, IDs, people, days, or what the schema says. */
export function proposeFieldValue(place: FrontMatterCursor): Proposals | Promise<Proposals> {
	const { cursor, path, typed, value, view, isTight } = place;
	const key = path.findLast(it => it !== '[]') ?? '';
	const quote = /^["']/.exec(typed)?.[0] ?? '';
	const isOpen = typed === quote || (cursor.typed === '-' && /^["']?[A-Za-z][A-Za-z0-9]*-$/.test(typed));
	if (cursor.typed !== undefined && !isOpen) {
		return nothingAt(cursor.offset);
	}
	const gap = typed === '' ? (/^ *(?=[^\s#,[\]{}])/.exec(cursor.after)?.[0].length ?? 0) : 0;
	const rest = gap + restOfValue(cursor.after.slice(gap), quote, place.isFlow);
	const span = { start: cursor.offset - typed.length, end: cursor.offset + rest };
	const write = (text: string): string => (isTight ? ' ' : '') + toYaml(text, quote, place.isFlow);
	const isTop = path.length === 1;
	if (isTop && key === 'type') {
		return { span, items: kinds(place, write) };
	}
	if (isTop && key === '$schema') {
		return { span, items: schemaPaths(place, write) };
	}
	if (isTop && key === 'id' && !cursor.after.slice(rest).trim()) {
		return proposeIds(cursor, { span, write, kind: kindOf(value), typed: typed.slice(quote.length) });
	}
	return proposeValues(cursor, {
		key: normalizeKey(key),
		field: view?.fieldAt(path, value),
		span,
		typed: typed.slice(quote.length),
		quote,
		isChinese: key !== '' && /\p{Script=Han}/u.test(statusesOf(place)),
		write,
	});
}

/** As far as the value goes behind the cursor, with the quote that closes it. */
function restOfValue(after: string, quote: string, isFlow: boolean): number {
	const plain = isFlow ? /^[^\s,[\]{}#]*/ : /^[^\s#]*/;
	const pattern = quote !== '' ? new RegExp(`^[^${quote}]*${quote}`) : /^["']/.test(after) ? /^(["']).*?\1/ : plain;
	return pattern.exec(after)?.[0].length ?? 0;
}

/** A scalar that YAML reads as this very text. */
function toYaml(text: string, quote: string, isFlow: boolean): string {
	const isPlain =
		(isPlainString(text) || /^(?:true|false|\d+)$/.test(text)) &&
		!/^[\s@`#&*!|>%'"{[\],?:-]|:(?:\s|$)|\s#|\s$/.test(text) &&
		!(isFlow && /[,[\]{}]/.test(text));
	return quote === '' && isPlain ? text : quote === "'" ? `'${text.replaceAll("'", "''")}'` : JSON.stringify(text);
}

function kindOf(value: unknown): string | undefined {
	return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
		? value.type
		: undefined;
}

/** The kinds there are; where nothing else has been written, with all the fields that an item of the kind must have. */
function kinds(place: FrontMatterCursor, write: (text: string) => string): Proposal[] {
	const { cursor, value, typed } = place;
	const { locale, canExpandSnippets } = cursor.located.client;
	const isAlone = Object.keys(value ?? {}).every(it => it === 'type');
	const quote = /^["']/.exec(typed)?.[0] ?? '';
	return describedKinds(locale).map(({ kind, title }): Proposal => {
		const proposal = {
			label: kind,
			kind: CompletionItemKind.EnumMember,
			title,
			text: write(kind),
			found: `${quote}${kind} ${title}`,
		};
		if (!isAlone || !canExpandSnippets) {
			return proposal;
		}
		const wanted = (describeKind(kind, locale)?.fieldsAt([], { type: kind }) ?? []).filter(
			it => it.isWanted && it.name !== 'type' && it.name !== 'id',
		);
		const id = `id: \${1:${escapeSnippet(firstIdOf(cursor, kind))}}`;
		const lines = [escapeSnippet(write(kind)), id, ...(wanted.length > 0 ? [fieldLines(wanted, 0, 2)] : [])];
		return { ...proposal, text: lines.join('\n'), isSnippet: true };
	});
}

/** The schemas that the configuration names, by their paths from this file. */
function schemaPaths({ cursor }: FrontMatterCursor, write: (text: string) => string): Proposal[] {
	const { workspace, path } = cursor.located;
	const paths = new Set(workspace.configuration.schemas.map(it => relativePath(path, it.schema.replace(/^\.?\//, ''))));
	return [...paths].map(label => ({ label, kind: CompletionItemKind.File, text: write(label) }));
}

/** What the items of the file have for a status: where a Chinese word is among them, others are wanted in Chinese, too. */
function statusesOf({ document }: FrontMatterCursor): string {
	return document.items.flatMap(it => it.attributes.filter(({ key }) => key === 'status').map(({ value }) => value)).join(' ');
}
