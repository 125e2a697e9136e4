import { CompletionItemKind } from 'vscode-languageserver-protocol';
import { findLanguage, type LanguageRow } from '../../language/code/language.js';
import { lex } from '../../language/code/lex.js';
import { isTestPath } from '../../language/code/test-path.js';
import type { Kind } from '../../language/kind.js';
import type { Token } from '../../language/code/token.js';
import { isMarkerTag } from '../../language/markers/tag.js';
import { isTestTitle } from '../../language/markers/test-title.js';
import type { Cursor } from './cursor.js';
import { proposeItems } from './item-proposals.js';
import { type Completer, nothingAt, type Proposals } from './proposal.js';
import { proposeNames, tokenAt } from './reference.js';

/** In source files: markers in comments, and IDs behind them; IDs that open the titles of tests. */
export const completeCode: Completer = cursor => {
	const { document, located, before, typed } = cursor;
	const language = document.type === 'code' ? findLanguage(located.path) : undefined;
	if (document.type !== 'code') {
		return undefined;
	}
	// A space is typed at every turn: only behind a marker is it worth reading the file.
	if (!language || (typed === ' ' && !behindMarker.test(before))) {
		return nothingAt(cursor.offset);
	}
	const found =
		language.family === 'gherkin' && /^\s*@/.test(before)
			? inComment(cursor)
			: completeIn(cursor, language, tokenAround(cursor, language));
	return found ?? nothingAt(cursor.offset);
};

function completeIn(cursor: Cursor, language: LanguageRow, token: Token | undefined): Proposals | undefined {
	if (token?.type === 'comment') {
		return markersAt(cursor) ?? inComment(cursor);
	}
	return token ? inTitle(cursor, language, token) : undefined;
}

/** The comment or the string that holds the character before the cursor. A string may be open that is just being typed. */
function tokenAround({ text, offset, before }: Cursor, language: LanguageRow): Token | undefined {
	const holds = (it: Token): boolean => it.start < offset && offset <= Math.max(it.contentEnd, it.contentStart);
	const token = lex(text, language, [Math.max(0, offset - 1)]).find(holds);
	const quote = /(?<quote>["'`])[\w\s[({@-]*$/.exec(before)?.groups?.['quote'];
	return token || quote === undefined
		? token
		: lex(text.slice(0, offset) + quote + text.slice(offset), language, [Math.max(0, offset - 1)]).find(holds);
}

/** `@impl` becomes `@implements `, and asks for the ID. */
function markersAt({ before, after, offset, typed, located }: Cursor): Proposals | undefined {
	const tag = /(?<![\w@.])@(?<tag>[A-Za-z]*)$/.exec(before);
	if (!tag || (typed !== undefined && typed !== '@')) {
		return undefined;
	}
	const rest = /^\w*/.exec(after)?.[0] ?? '';
	const tags = isTestPath(located.path) ? ['verifies', 'implements'] : ['implements', 'verifies'];
	return {
		span: { start: offset - tag[0].length, end: offset + rest.length },
		items: tags.map(it => ({
			label: `@${it}`,
			kind: CompletionItemKind.Keyword,
			text: after.startsWith(' ', rest.length) ? `@${it}` : `@${it} `,
			leadsOn: true,
		})),
	};
}

const behindMarker = /(?<![\w@.])@(?<tag>[A-Za-z]+)[\s:]+(?:[\w./-]+\s*[,，、]\s*)*$/;

/** Behind a marker any item is meant, also by a word of its title; elsewhere in a comment what begins like an ID. */
function inComment(cursor: Cursor): Proposals | undefined {
	const token = tokenAt(cursor);
	const typedBefore = cursor.before.slice(0, cursor.before.length - (cursor.offset - token.span.start));
	const tag = behindMarker.exec(typedBefore)?.groups?.['tag'];
	const isMarked = (tag !== undefined && isMarkerTag(tag)) || /^\s*@$/.test(typedBefore);
	const isAsked = cursor.typed === undefined || (isMarked ? /[ ,，、/-]/ : /[-/]/).test(cursor.typed);
	if (!isAsked || (!token.isId && !isMarked && cursor.typed !== undefined)) {
		return undefined;
	}
	return proposeNames(cursor, token, it => !isMarked || !unbuilt.has(it));
}

/** Nobody implements a person or what was heard from one, nor a day. Who types such an ID has it all the same. */
const unbuilt: ReadonlySet<Kind> = new Set(['competitor', 'insight', 'milestone', 'persona', 'release', 'risk']);

/** A title opens with its ID, perhaps in a bracket. A quote alone shows IDs only where other titles of the file have some. */
function inTitle(cursor: Cursor, language: LanguageRow, token: Token): Proposals | undefined {
	const { text, offset, typed, located, document } = cursor;
	const source = { text, language, isTest: isTestPath(located.path) };
	const name = tokenAt(cursor);
	const opening = text.slice(token.contentStart, name.span.start);
	const isQuote = typed === '"' || typed === "'";
	const isAsked = typed === undefined || (name.isId && (typed === '-' || typed === '/')) || isQuote;
	if (!isAsked || !/^\s*(?:[[(（【]?|.*[,，、/]\s*)$/.test(opening) || !isTestTitle({ opening: token.start, source })) {
		return undefined;
	}
	if (!isQuote) {
		return proposeNames(cursor, name, it => !unbuilt.has(it));
	}
	const hasOthers = document.references.some(it => it.verb === 'verifies' && it.certainty === 'declared');
	return hasOthers && offset === token.contentStart
		? proposeItems(cursor, { span: { start: offset, end: offset }, query: { text: '', by: 'word', accepts: () => true } })
		: undefined;
}
