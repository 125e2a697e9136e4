import type { Position } from 'vscode-languageserver-protocol';
import type { Document } from '../../language/document.js';
import { rangeOf } from '../../util/line-table.js';
import type { Span } from '../../util/span.js';
import type { CheckReport } from '../checking/report.js';
import type { CommandIo } from '../command/io.js';
import type { Output } from '../printing/output.js';

/** A way to print findings. */
export type WriteReport = (report: CheckReport, output: Output, io: CommandIo) => Promise<void>;

/** A place as people count it: lines and columns from 1, columns in UTF-16 units, the end exclusive. */
export interface Place {
	readonly line: number;
	readonly column: number;
	readonly endLine: number;
	readonly endColumn: number;
}

/** Where a stretch of a document is. */
export function placeOf({ lines }: Document, span: Span): Place {
	const { start, end } = rangeOf(lines, span);
	const from = counted(start);
	const to = counted(end);
	return { line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
}

function counted({ line, character }: Position): { readonly line: number; readonly column: number } {
	return { line: line + 1, column: character + 1 };
}
