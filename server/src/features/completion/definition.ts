import * as l10n from '@vscode/l10n';
import { CompletionItemKind } from 'vscode-languageserver-protocol';
import type { ItemForm } from '../../language/document.js';
import { nativeReader } from '../../language/dialects/native.js';
import type { Span } from '../../util/span.js';
import { takenIn } from '../../workspace/next-id.js';
import { prefixOf } from '../../workspace/workspace.js';
import { type Cursor, lineText } from './cursor.js';
import { type FreeId, freeIds } from './new-item.js';
import { escapeSnippet, type Completer, type Proposal, type Proposals } from './proposal.js';
import { isChinese } from './script.js';
import { isReadable } from './readable.js';

/** The next free ID where an item is about to be defined: `### REQ-` becomes `### REQ-043: `, ready for the title. */
export const completeDefinition: Completer = cursor => {
	const { document, typed } = cursor;
	const place = document.type === 'spec' && (typed === undefined || typed === '-') ? definitionAt(cursor) : undefined;
	if (!place || !isReadable(cursor)) {
		return undefined;
	}
	const prefixes = prefixesFor(cursor, place).filter(it => typed === undefined || isMeant(cursor, it));
	return prefixes.length === 0 ? undefined : proposeNext(cursor, { ...place, prefixes });
};

/** Where an ID opens a definition. */
interface DefinitionPlace {
	readonly form: ItemForm;

	/** The mark before the ID, such as `**`. */
	readonly opening: string;

	/** What has been typed of the ID. */
	readonly token: string;
	readonly span: Span;
}

const openings: readonly { readonly form: ItemForm; readonly pattern: RegExp }[] = [
	{ form: 'heading', pattern: /^ {0,3}#{1,6}[ \t]+(?<opening>\[|\*\*|__|【)?(?<token>[A-Za-z][\w.-]*)?$/ },
	{ form: 'list-item', pattern: /^\s*(?:[-*+]|\d+[.)])[ \t]+(?:\[[ xX]\][ \t]+)?(?<opening>\*\*|__)(?<token>[A-Za-z][\w.-]*)?$/ },
	{ form: 'id-row', pattern: /^\s*\|\s*(?<opening>\*\*|__)?(?<token>[A-Za-z][\w.-]*)?$/ },
];

function definitionAt(cursor: Cursor): DefinitionPlace | undefined {
	for (const { form, pattern } of openings) {
		const groups = pattern.exec(cursor.before)?.groups;
		if (groups && (form !== 'id-row' || isIdTable(cursor))) {
			const { opening = '', token = '' } = groups;
			const rest = /^[\w-]*(?:\.\w+)*/.exec(cursor.after)?.[0] ?? '';
			// An editor closes brackets as they are opened: what it has put there is written anew.
			const isClosed = opening !== '' && cursor.after.slice(rest.length).trim() === closingOf[opening];
			const end = cursor.offset + (isClosed ? cursor.after : rest).length;
			return { form, opening, token, span: { start: cursor.offset - token.length, end } };
		}
	}
	return undefined;
}

/** Whether the head of the table says that its first column holds IDs. */
function isIdTable(cursor: Cursor): boolean {
	let head = cursor.line;
	while (
		head > 0 &&
		lineText(cursor, head - 1)
			.trimStart()
			.startsWith('|')
	) {
		head--;
	}
	const [, cell = ''] = lineText(cursor, head).split('|');
	return head < cursor.line && nativeReader(cursor.located.workspace.configuration.reading.grammar).isIdColumn(cell);
}

/** The prefix that has been typed, else those that the file uses and that begin so. */
function prefixesFor({ document, located }: Cursor, { token, form }: DefinitionPlace): readonly string[] {
	const { kindByPrefix } = located.workspace.configuration.reading.grammar;
	const hyphen = token.lastIndexOf('-');
	if (hyphen >= 0) {
		return kindByPrefix.has(prefixOf(token)) ? [token.slice(0, hyphen)] : [];
	}
	const items =
		document.type === 'spec' ? document.items.filter(it => it.form === form && kindByPrefix.has(prefixOf(it.id))) : [];
	const used = new Set(items.toReversed().map(it => prefixOf(it.id)));
	const known = token === '' ? [] : kindByPrefix.keys();
	return [...new Set([...used, ...known])].filter(it => it.startsWith(token.toUpperCase()));
}

/** Whether whoever typed a prefix and a hyphen meant an ID. In `## US-based buyers` nobody did, unless there are stories called so. */
function isMeant({ located }: Cursor, prefix: string): boolean {
	return !alsoWords.has(prefix) || takenIn(located.workspace, prefix).highest > 0;
}

const alsoWords: ReadonlySet<string> = new Set(['DATA', 'FLAG', 'FLOW', 'GOAL', 'RISK', 'STORY', 'US']);

async function proposeNext(
	cursor: Cursor,
	place: DefinitionPlace & { readonly prefixes: readonly string[] },
): Promise<Proposals> {
	const text = textBehind(cursor, place);
	const free = await freeIds(cursor, place.prefixes);
	return { span: place.span, items: free.map(it => toProposal(it, text)) };
}

/** What is written behind a new ID: what closes and separates it, then the title; both empty where a title is there already. */
interface TextBehind {
	readonly title: string;
	readonly rest: string;
}

function toProposal({ id, kind }: FreeId, { title, rest }: TextBehind): Proposal {
	const shared = { label: id, kind: CompletionItemKind.Snippet, title: l10n.t('next free ID'), note: kind };
	return title === ''
		? { ...shared, text: id + rest }
		: { ...shared, text: `${escapeSnippet(id + rest)}\${1:${escapeSnippet(title)}}$0`, isSnippet: true };
}

function textBehind({ text, after, offset, located, document }: Cursor, { form, opening, span }: DefinitionPlace): TextBehind {
	if (after.slice(span.end - offset).trim() !== '') {
		return { title: '', rest: '' };
	}
	const items = document.type === 'spec' ? document.items : [];
	const alike = items.filter(
		it => it.form === form && it.idSpan.start !== span.start && text.startsWith(opening, it.idSpan.start - opening.length),
	);
	const own = alike.findLast(it => it.idSpan.start < span.start) ?? alike[0];
	const usual = own && separator.exec(text.slice(own.idSpan.end, own.idSpan.end + 12))?.[0];
	return {
		title: located.client.canExpandSnippets ? l10n.t('title') : '',
		rest: usual || usualSeparator(form, opening, text.slice(Math.max(0, span.start - 1000), span.start)),
	};
}

/** What closes an ID, and what stands between it and its title. */
const separator = /^(?:\*\*|__|\]|】)?(?:[ \t]*[:：.。·|–—-])?(?:\*\*|__)?[ \t]*/u;

function usualSeparator(form: ItemForm, opening: string, before: string): string {
	if (form === 'heading') {
		const colon = isChinese(before) ? '：' : ': ';
		return opening === '' ? colon : `${closingOf[opening] ?? ''} `;
	}
	return form === 'id-row' ? `${opening} | ` : `${opening} `;
}

const closingOf: Readonly<Record<string, string>> = { '[': ']', '【': '】', '**': '**', __: '__' };
