import type { BlockScan } from './block-scan.js';
import { FactKind } from './fact-kind.js';

/** The columns that make a line code. A line that is indented less may open any block. */
export const CODE_INDENT = 4;

/** Opens indented code at the cursor. */
export function openIndentedCode(scan: BlockScan): void {
	scan.leaf = 'indentedCode';
	scan.indentedCode.start = scan.cursor.offset;
	scan.indentedCode.end = scan.cursor.lineEnd;
}

/** Takes the line into the open code when it belongs there. Returns whether the code is still open. */
export function continueIndentedCode(scan: BlockScan): boolean {
	const { cursor } = scan;
	if (cursor.indent >= CODE_INDENT) {
		if (cursor.isBlank) {
			scan.containerEnd = cursor.lineEnd;
		}
		scan.indentedCode.end = cursor.lineEnd;
		return true;
	}
	return cursor.isBlank;
}

/** Adds the code that was open. It ends with its last line that is indented: blank lines that are not do not count. */
export function closeIndentedCode(scan: BlockScan): void {
	scan.facts.add(FactKind.indentedCode, scan.indentedCode.start, scan.indentedCode.end);
}
