import { type LineTable, positionAt } from '../../util/line-table.js';
import type { Span } from '../../util/span.js';
import type { Suppression } from '../document.js';
import { isBlank, isFirstInLine, isLineEnd } from './characters.js';
import type { Token } from './token.js';

/** What the author of a source file has silenced. */
export interface Silence {
	/** In text order of their comments. */
	readonly suppressions: readonly Suppression[];

	/** Regions and files that are ignored as a whole, such as the data of a test; nothing in them is a reference. */
	readonly ignored: readonly Span[];
}

/** What opens every directive. */
const ignoreWord = 'clewline-ignore';

/** Where there may be directives, in text order. */
export function findIgnoreWords(text: string): Span[] {
	const found: Span[] = [];
	for (let start = text.indexOf(ignoreWord); start >= 0; start = text.indexOf(ignoreWord, start + ignoreWord.length)) {
		found.push({ start, end: start + ignoreWord.length });
	}
	return found;
}

/**
 * Reads the comments that open with a directive:
 *
 * - `clewline-ignore` silences its line, and the next one too if the comment has its line for itself;
 * - `clewline-ignore-start` … `clewline-ignore-end` silences a region, without an end the rest of the file;
 * - `clewline-ignore-file` silences the whole file.
 *
 * The names of rules may follow, separated by commas, and a reason after `--`. Without names all rules are silent,
 * and IDs in a region or a file are no references at all.
 *
 * @implements REQ-114
 */
export function readSilence(text: string, tokens: readonly Token[], lines: LineTable): Silence {
	const suppressions: Suppression[] = [];
	const ignored: Span[] = [];
	const open: Directive[] = [];
	const close = ({ start, rules }: Pick<Directive, 'start' | 'rules'>, end: number) => {
		suppressions.push({ start, end, rules });
		if (rules.length === 0) {
			ignored.push({ start, end });
		}
	};
	for (const directive of findDirectives(text, tokens)) {
		const opened = directive.scope === 'end' ? open.pop() : undefined;
		if (opened) {
			close(opened, directive.end);
		} else if (directive.scope === 'start') {
			open.push(directive);
		} else if (directive.scope === 'file') {
			close({ start: 0, rules: directive.rules }, text.length);
		} else if (directive.scope === undefined) {
			suppressions.push({ ...linesOf(text, directive, lines), rules: directive.rules });
		}
	}
	for (const directive of open) {
		close(directive, text.length);
	}
	return { suppressions, ignored: ignored.sort((a, b) => a.start - b.start) };
}

/** A comment that is a directive. */
interface Directive extends Span {
	readonly scope: string | undefined;
	readonly rules: readonly string[];
}

const directivePattern =
	/^clewline-ignore(?:-(?<scope>start|end|file))?(?![\w-])(?:[\s:：]+(?<rules>[a-z][a-z-]*(?:\s*[,，、]\s*[a-z][a-z-]*)*)\s*(?:$|--|[—:：.]))?/;

function* findDirectives(text: string, tokens: readonly Token[]): Generator<Directive> {
	for (const { type, start, end, contentStart, contentEnd } of tokens) {
		const at = type === 'comment' ? skipMarks(text, contentStart, contentEnd) : end;
		if (text.startsWith(ignoreWord, at)) {
			const groups = directivePattern.exec(firstLine(text.slice(at, Math.min(contentEnd, at + longestDirective))))?.groups;
			if (groups) {
				yield { start, end, scope: groups['scope'], rules: groups['rules']?.split(/\s*[,，、]\s*/) ?? [] };
			}
		}
	}
}

const longestDirective = 1000;

function firstLine(text: string): string {
	return text.split(/[\r\n]/, 1)[0] ?? '';
}

/** Where the words of a comment begin: behind the blanks and stars that decorate it. */
function skipMarks(text: string, start: number, end: number): number {
	let at = start;
	while (at < end && (isBlank(text.charCodeAt(at)) || isLineEnd(text.charCodeAt(at)) || '*#/!;-%'.includes(text[at] ?? ' '))) {
		at++;
	}
	return at;
}

/** The whole lines that a comment silences. */
function linesOf(text: string, { start, end }: Span, lines: LineTable): Span {
	const first = positionAt(lines, start).line;
	const last = positionAt(lines, end).line + (isFirstInLine(text, start) && isLastInLine(text, end) ? 1 : 0);
	return { start: lines.starts[first] ?? 0, end: lines.starts[last + 1] ?? text.length };
}

function isLastInLine(text: string, offset: number): boolean {
	let end = offset;
	while (end < text.length && isBlank(text.charCodeAt(end))) {
		end++;
	}
	return end === text.length || isLineEnd(text.charCodeAt(end));
}
