import type { DiagramFault } from '../language/diagram.js';
import { skippedLines } from './ignored.js';

/** What the parsers that Mermaid uses know of the place where they stopped. Lines count from 1; `?` is the end. */
interface ParserError extends Error {
	readonly hash?: { readonly text?: unknown };
}

/**
 * Why Mermaid cannot draw a diagram, at the words where it stopped, or at the line if it does not know them.
 * @param bare The source without what Mermaid takes away before it reads, each line where it was.
 */
export function faultOf(error: ParserError, bare: string): DiagramFault {
	const lines = linesOf(bare);
	const found = lineOf(error, lines, skippedLines(bare));
	const line = lastWritten(lines, Math.min(found, lines.length - 1));
	const written = lines[line] ?? { start: 0, text: '' };
	const word = wordOf(error);
	const at = word === '' || word === written.text.trim() ? -1 : written.text.indexOf(word);
	const indent = written.text.length - written.text.trimStart().length;
	const start = written.start + (at < 0 ? indent : at);
	const end = at < 0 ? written.start + written.text.trimEnd().length : start + word.length;
	return { start, end: Math.max(start, end), message: shorten(error.message) };
}

interface Line {
	readonly start: number;
	readonly text: string;
}

function linesOf(bare: string): readonly Line[] {
	return Array.from(bare.matchAll(/^[^\n\r]*/gm), match => ({ start: match.index, text: match[0] }));
}

/** Parsers tell the line, the token or, for what is said without one, a name in their message. */
function lineOf(error: ParserError, lines: readonly Line[], skipped: number): number {
	const told = /\bline (?<line>\d+|\?)/.exec(error.message)?.groups?.['line'];
	if (told !== undefined) {
		return told === '?' ? lines.length - 1 : Number(told) - 1 + skipped;
	}
	const names = [wordOf(error), /["'(](?<name>[^"'()]+)["')]/.exec(error.message)?.groups?.['name'] ?? ''];
	for (const name of names) {
		const line = name === '' ? -1 : lines.findLastIndex(it => it.text.includes(name));
		if (line >= 0) {
			return line;
		}
	}
	return lines.findIndex(it => it.text.trim() !== '');
}

function wordOf({ hash }: ParserError): string {
	return typeof hash?.text === 'string' && !/[\n\r]/.test(hash.text) ? hash.text.trim() : '';
}

/** A source that ends too soon is at fault where it ends. */
function lastWritten(lines: readonly Line[], from: number): number {
	const before = lines.slice(0, from + 1).findLastIndex(it => it.text.trim() !== '');
	return before >= 0 ? before : Math.max(0, from);
}

/** Without the excerpt of the source that Mermaid adds, and with few of the forty tokens that it would have taken. */
function shorten(message: string): string {
	const [first = '', ...rest] = message.split('\n').map(it => it.trim());
	const expecting = rest.find(it => it.startsWith('Expecting '));
	if (expecting !== undefined) {
		const [, expected = '', got = ''] = /^Expecting (?<expected>.*), got (?<got>.*)$/.exec(expecting) ?? [];
		const tokens = expected.split(', ');
		return `expecting ${tokens.slice(0, mostTokens).join(', ')}${tokens.length > mostTokens ? ', …' : ''}, got ${got === "'1'" ? "'EOF'" : got}`;
	}
	return (rest.length > 0 && first.endsWith('`') ? `${first}↵${rest.join(' ')}` : first)
		.replace(/^(?:Parsing failed:\s*)?(?:Lexer|Lexical|Parse) error on line [\d?]+(?:, column [\d?]+)?[:.]\s*/, '')
		.replace(/ at offset: .*$/, '')
		.replace(/^No diagram type detected.*/, 'no diagram type detected')
		.slice(0, longestMessage);
}

const mostTokens = 3;
const longestMessage = 200;
