import { CompletionTriggerKind, type CompletionContext, type Position } from 'vscode-languageserver-protocol';
import type { Document } from '../../language/document.js';
import { createLineTable, type LineTable, offsetAt } from '../../util/line-table.js';
import type { Span } from '../../util/span.js';
import type { Located } from '../located.js';

/** Where something is to be completed, in an open document. */
export interface Cursor {
	readonly located: Located;
	readonly document: Document;
	readonly text: string;
	readonly lines: LineTable;
	readonly offset: number;

	/** The number of the line, counted from 0. */
	readonly line: number;

	/** What stands in the line before the cursor, and behind it. */
	readonly before: string;
	readonly after: string;

	/** The character whose typing asks; `undefined` where the user asks, and wants to see more. */
	readonly typed: string | undefined;
}

/** The cursor at a position, moved to the end of its line where it is past that; nothing in a file that is not open or not ours. */
export function cursorAt(located: Located, position: Position, context: CompletionContext | undefined): Cursor | undefined {
	const { workspace, path, text } = located;
	const document = workspace.document(path);
	if (text === undefined || !document) {
		return undefined;
	}
	// A source file that names no item keeps no lines.
	const lines = document.type === 'spec' ? document.lines : createLineTable(text);
	const line = Math.min(position.line, lines.starts.length - 1);
	const { start, end } = lineSpan(text, lines, line);
	const offset = Math.min(offsetAt(lines, { line, character: position.character }), end);
	const isTyped = context?.triggerKind === CompletionTriggerKind.TriggerCharacter;
	return {
		located,
		document,
		text,
		lines,
		offset,
		line,
		before: text.slice(start, offset),
		after: text.slice(offset, end),
		typed: isTyped ? context.triggerCharacter : undefined,
	};
}

/** A line without its line ending, and without the mark that a file may open with. */
export function lineSpan(text: string, { starts }: LineTable, line: number): Span {
	const start = (starts[line] ?? text.length) + (line === 0 && text.startsWith('\ufeff') ? 1 : 0);
	let end = Math.max(start, starts[line + 1] ?? text.length);
	while (end > start && (text.charCodeAt(end - 1) === 0x0a || text.charCodeAt(end - 1) === 0x0d)) {
		end--;
	}
	return { start, end };
}

/** The text of a line; empty for a line that there is not. */
export function lineText({ text, lines }: Pick<Cursor, 'text' | 'lines'>, line: number): string {
	const { start, end } = lineSpan(text, lines, line);
	return text.slice(start, end);
}
