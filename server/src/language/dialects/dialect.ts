import type { Span } from '../../util/span.js';
import type { Attribute, Certainty, Delta, DialectName, IdStyle, ItemForm, Lapse, QuotableSection } from '../document.js';
import type { FoundId, IdGrammar } from '../id.js';
import type { Kind } from '../kind.js';
import type { MarkdownFacts } from '../markdown/index.js';
import type { Verb } from '../verb.js';

/** How one format writes items. All of its functions look at one stretch of a file's text and nothing else. */
export interface Dialect {
	readonly name: DialectName;

	/** Whether a file is written in this dialect, judged by where it lies and what it says. */
	recognizes(path: string, text: string, facts: MarkdownFacts): boolean;

	/** The folder in which the IDs of the file at a path are unique, or that path; `undefined` where that is the workspace folder. */
	scopeOf?(path: string): string | undefined;

	/** Reads, on top of a reader of another dialect, what a file of that one holds of this one; left out where formats do not mix. */
	layer?(base: DialectReader): DialectReader;

	/** How the file at this path is read; a dialect may give its files different roles. */
	reader(path: string, grammar: IdGrammar): DialectReader;
}

/** Reads the openings of one file's blocks, each once and in text order. A stretch is the content of the block, without marker or check box. */
export interface DialectReader {
	/** What a whole file is that has this `id` and this title in its front matter, where the format says so. */
	fileItem?(id: string, title: string): FileItem | undefined;

	/** What a file is that has its title in the front matter and no heading for it, where the format has such files. */
	titledFile?(text: string, title: Span): Definition | undefined;

	/** What a file is by its name and the fields in its front matter, where the format has such files. */
	namedFile?(text: string): Definition | undefined;

	/** What a heading of a depth from 1 to 6 defines: `REQ-012: Guest checkout`. */
	heading(text: string, content: Span, depth: number): Definition | undefined;

	/** Whether a heading is none to the format, and ends no item: one that is folded away; left out where all count. */
	isPassedOver?(text: string, content: Span): boolean;

	/** Whether a heading is a paragraph to the format, over a line of dashes; left out where none is. */
	isRuledOff?(text: string, content: Span): boolean;

	/** What a paragraph outside of lists defines: `**FR-4.3 Exports**`. */
	paragraph(text: string, content: Span): Definition | undefined;

	/** What lines of the same paragraph define behind its first; a format that knows none leaves this out. */
	laterLines?(text: string, content: Span): readonly Definition[];

	/** The ID that a line such as `编号：REQ-012` gives to the heading above, where the format has none of its own for that. */
	ownId?(text: string, line: Span): FoundId | undefined;

	/** What a list item defines: `**AC-031** WHEN …`. */
	listItem(text: string, content: Span, place: ListPlace): Definition | undefined;

	/** What lines of a list item define behind its first, where the format counts lines alone; most leave this out. */
	listItemLines?(text: string, content: Span): readonly Definition[];

	/** What a block of HTML defines, which may be a comment; most leave this out. */
	html?(text: string, content: Span): readonly Definition[];

	/** What a fence of code defines that is a directive to the format; most leave this out. */
	fence?(text: string, fence: Span): readonly Definition[];

	/** What the row of a table defines by its first cell; with a form of its own, it is a line below the table that only Markdown takes for a row. */
	tableRow(text: string, cell: Span): Definition | undefined;

	/** Whether the first cell of a table's head says that the column holds IDs. */
	isIdColumn(head: string): boolean;

	/** References that only this dialect writes, such as `T012`; empty for most. */
	references(text: string): readonly DialectReference[];

	/** What else the format says of the file, once all blocks have gone by. */
	facts?(text: string): FormatFacts;
}

/** What a format knows of the item that a whole file is. */
export interface FileItem {
	readonly kind: Kind;

	/** Other ways in which people write its ID. */
	readonly aliases: readonly string[];
}

/** What a format says of a file as a whole. */
export interface FormatFacts {
	readonly lapses: readonly Lapse[];
	readonly delta: Delta | undefined;
	readonly sections: readonly QuotableSection[];
	readonly watches: readonly string[];
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

	/** How the item is written, where that is not told by the block. */
	readonly form?: ItemForm;

	/** `code` where nothing is said. */
	readonly idStyle?: IdStyle;
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

	/** The scope of the item, with a slash before it, where the format says which it is and the text does not; or tracey's prefix. */
	readonly qualifier?: string;

	/** `named` where nothing is said. */
	readonly certainty?: Certainty;

	/** Whether it stands in a field of the front matter that the format has for it. */
	readonly isField?: true;

	/** Whether it is meant in a code span, too, for which its format has a place. */
	readonly mayBeCode?: true;

	/** What the place says beside the ID, where it is none of the item around it; see `Reference`. */
	readonly annotation?: string;
}
