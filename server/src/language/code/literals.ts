import { blockComment } from './comments.js';
import type { Lexeme } from './cursor.js';
import { hereDocumentLexemes, shellDocumentLexemes } from './here-document.js';
import { regularExpression, templateLexemes } from './javascript.js';
import type { LiteralFamily } from './language.js';
import { embeddedPreamble, embeddedScript, embeddedStyle } from './markup.js';
import { cppString, csharpString, luaBracket, luaComment, rustString, tripleQuoted } from './raw-strings.js';
import { character, characterBesideNumbers, escape, fenced, quoted } from './strings.js';

const single = quoted("'");
const double = quoted('"');
const doubleOverLines = quoted('"', { isMultiline: true });
const plainSingle = quoted("'", { escapes: false });
const plainDouble = quoted('"', { escapes: false });
const tripleSingle = fenced("'''", "'''", { escapes: true });
const tripleDouble = fenced('"""', '"""', { escapes: true });
const backticked = quoted('`', { escapes: false });

/** What opens in a language besides comments: strings, and whatever could be mistaken for a string or a comment. */
export const lexemesByFamily: Readonly<Record<LiteralFamily, readonly Lexeme[]>> = {
	basic: [plainDouble],
	c: [cppString, characterBesideNumbers],
	csharp: [tripleDouble, csharpString, single],
	erlang: [double, single, escape('$')],
	gherkin: [fenced('"""', '"""'), fenced('```', '```')],
	go: [fenced('`', '`'), double, single],
	// A description in triple quotes is the documentation of what follows.
	graphql: [blockComment('"""', '"""'), double],
	hcl: [double, ...hereDocumentLexemes],
	javascript: [regularExpression, ...templateLexemes, double, single],
	jvm: [tripleDouble, tripleSingle, double, single, backticked],
	lisp: [doubleOverLines, escape('\\')],
	lua: [luaComment, luaBracket, double, single],
	markup: [embeddedPreamble, embeddedScript, embeddedStyle],
	ml: [tripleDouble, fenced('``', '``'), doubleOverLines, character],
	perl: [double, single, escape('$'), ...hereDocumentLexemes],
	php: [double, single, ...hereDocumentLexemes],
	plain: [],
	powershell: [fenced('@"', '"@'), fenced("@'", "'@"), escape('`'), plainDouble, plainSingle],
	python: [tripleQuoted('"""'), tripleQuoted("'''"), double, single],
	quotes: [double, single],
	ruby: [tripleDouble, tripleSingle, double, single, ...hereDocumentLexemes],
	rust: [rustString, character],
	shell: [doubleOverLines, quoted("'", { escapes: false, isMultiline: true }), escape('\\'), ...shellDocumentLexemes],
	sql: [plainDouble, plainSingle],
	yaml: [double, plainSingle],
};
