import type { BlockScan } from './block-scan.js';
import { CARET, COLON } from './characters.js';
import { openContainer } from './container.js';
import { FactKind } from './fact-kind.js';
import { CODE_INDENT } from './indented-code.js';
import { normalizeLabel, scanFootnoteLabel } from './label.js';

/** Takes the indent that makes the line a part of the open footnote. Returns whether it is deep enough. */
export function continueFootnoteDefinition(scan: BlockScan): boolean {
	const { cursor } = scan;
	if (cursor.indent < CODE_INDENT) {
		return false;
	}
	cursor.skipColumns(CODE_INDENT);
	cursor.indent -= CODE_INDENT;
	scan.hasPrefix = true;
	return true;
}

/**
 * Where the label of the footnote ends that the line defines, -1 when it defines none.
 * ```markdown
 * [^label]: text
 *        ^
 * ```
 */
export function footnoteLabelEnd({ cursor }: BlockScan): number {
	const { text, contentStart, lineEnd } = cursor;
	if (contentStart + 1 >= lineEnd || text.charCodeAt(contentStart + 1) !== CARET) {
		return -1;
	}
	const labelEnd = scanFootnoteLabel(text, contentStart + 2, lineEnd);
	return labelEnd >= 0 && labelEnd + 1 < lineEnd && text.charCodeAt(labelEnd + 1) === COLON ? labelEnd : -1;
}

/** Opens the footnote whose label ends at `labelEnd`. */
export function openFootnoteDefinition(scan: BlockScan, labelEnd: number): void {
	const { cursor, facts } = scan;
	const labelStart = cursor.contentStart + 2;
	const fact = facts.add(FactKind.footnoteDefinition, cursor.contentStart, -1);
	facts.setSpan(fact, 0, labelStart, labelEnd);
	scan.footnotes.add(normalizeLabel(cursor.text.slice(labelStart, labelEnd)));
	cursor.skipToContent();
	cursor.skipTo(labelEnd + 2);
	cursor.findContent();
	cursor.skipToContent();
	cursor.findContent();
	openContainer(scan, { type: 'footnoteDefinition', fact });
	scan.taskItem = -1;
}
