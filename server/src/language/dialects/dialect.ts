import type { Span } from '../../util/span.js';
import type { Attribute, DialectName } from '../document.js';
import type { IdGrammar } from '../id.js';
import type { Kind } from '../kind.js';
import type { Verb } from '../verb.js';

/** How one format writes items. All of its functions look at one stretch of a file's text and nothing else. */
export interface Dialect {
	readonly name: DialectName;

	/** Whether a file is written in this dialect, judged by where it lies and what it says. */
	recognizes(path: string, text: string): boolean;

	/** How the file at this path is read; a dialect may give its files different roles. */
	reader(path: string, grammar: IdGrammar): DialectReader;
}

/** Reads the openings of one file's blocks. A stretch is the content of the block, without marker or check box. */
export interface DialectReader {
	/** What a heading defines: `REQ-012: Guest checkout`. */
	heading(text: string, content: Span): Definition | undefined;

	/** What a paragraph outside of lists defines: `**FR-4.3 Exports**`. */
	paragraph(text: string, content: Span): Definition | undefined;

	/** What a list item defines: `**AC-031** WHEN …`. */
	listItem(text: string, content: Span, place: ListPlace): Definition | undefined;

	/** What the row of a table defines by its first cell. */
	tableRow(text: string, cell: Span): Definition | undefined;

	/** Whether the first cell of a table's head says that the column holds IDs. */
	isIdColumn(head: string): boolean;

	/** References that only this dialect writes, such as `T012`, in text order; empty for most. */
	references(text: string): readonly DialectReference[];
}

/** Where a list item stands. */
export interface ListPlace {
	/** The number of an ordered item, -1 for a bullet. */
	readonly number: number;

	/** -1 for no check box, 0 for an empty one, 1 for a checked one. */
	readonly checked: number;

	/** The ID of the innermost item around it. */
	readonly parentId: string | undefined;

	/** How many of the parent's items of this list's kind came before. */
	readonly criteriaBefore: number;
}

/** The place that introduces an item. */
export interface Definition {
	readonly id: string;
	readonly kind: Kind;
	readonly idSpan: Span;
	readonly titleSpan: Span;
	readonly status?: string;

	/** Whether the opening is one that repeats an item as often as it introduces one. */
	readonly isTentative?: true;

	/** Other ways in which people write the ID. */
	readonly aliases?: readonly string[];

	/** What the opening itself says about the item, such as `(Priority: P1)`. */
	readonly attributes: readonly Attribute[];
}

/** A reference in a dialect's own spelling. */
export interface DialectReference extends Span {
	readonly id: string;
	readonly verb: Verb;
}
