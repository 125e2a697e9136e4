import type { BlockScan } from './block-scan.js';
import { GREATER_THAN, isSpaceOrTab } from './characters.js';
import { openContainer } from './container.js';
import { FactKind } from './fact-kind.js';
import { CODE_INDENT } from './indented-code.js';

/** Takes the `> ` that makes the line a part of the open quote. Returns whether there was one. */
export function continueBlockQuote(scan: BlockScan): boolean {
	const { cursor } = scan;
	if (cursor.indent >= CODE_INDENT || cursor.isBlank || cursor.text.charCodeAt(cursor.contentStart) !== GREATER_THAN) {
		return false;
	}
	takeMarker(scan);
	scan.hasPrefix = true;
	return true;
}

/** Opens a quote with the `>` that the content of the line starts with. */
export function openBlockQuote(scan: BlockScan): void {
	const fact = scan.facts.add(FactKind.blockQuote, scan.cursor.contentStart, -1);
	takeMarker(scan);
	openContainer(scan, { type: 'blockQuote', fact });
	scan.taskItem = -1;
}

/** One column of space behind the `>` belongs to it. */
function takeMarker({ cursor }: BlockScan): void {
	cursor.skipToContent();
	cursor.skipTo(cursor.offset + 1);
	if (cursor.offset < cursor.lineEnd && isSpaceOrTab(cursor.text.charCodeAt(cursor.offset))) {
		cursor.skipColumns(1);
	}
	cursor.findContent();
}
