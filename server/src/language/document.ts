import type { LineTable } from '../util/line-table.js';
import type { Span } from '../util/span.js';
import type { Anchors } from './anchors.js';
import type { Diagram } from './diagram.js';
import type { FrontMatter } from './front-matter/index.js';
import type { IssueReference } from './issue.js';
import type { Kind } from './kind.js';
import type { LinkTarget } from './link-target.js';
import type { Verb } from './verb.js';

/** What one spec says: a value of its text alone. All offsets are UTF-16 and count from the start of the file. */
export interface SpecDocument {
	readonly type: 'spec';

	/** Relative to the root of the workspace folder, separated by `/`. */
	readonly path: string;
	readonly dialect: DialectName;
	readonly lines: LineTable;
	readonly frontMatter: FrontMatter | undefined;

	/** In text order; an item comes before the items inside it. */
	readonly items: readonly Item[];

	/** In text order. A definition is no reference. */
	readonly references: readonly Reference[];

	/** Links and images with a destination of their own, in text order. */
	readonly links: readonly Link[];

	/** What a `#fragment` may name: the slugs of headings, and `id`s and `name`s of HTML. */
	readonly anchors: Anchors;

	/** `[NEEDS CLARIFICATION: …]` and the like, in text order. */
	readonly questions: readonly Question[];

	/** In text order. */
	readonly diagrams: readonly Diagram[];

	/** The issues that it names, in text order; looked for only where the team has a tracker. */
	readonly issueReferences: readonly IssueReference[];

	/** Words such as “fast” or “尽快” in requirements; found only where the reader was asked for them. */
	readonly weaselWords: readonly WeaselWord[];

	/** Where an author has silenced rules. */
	readonly suppressions: readonly Suppression[];

	/** What the format of the file asks of its text alone, and did not find. */
	readonly lapses: readonly Lapse[];

	/** What the file would change of another spec; `undefined` in a file that is no delta. */
	readonly delta: Delta | undefined;

	/** The sections that code may quote; empty where the format of the file does not know of that. */
	readonly sections: readonly QuotableSection[];

	/** Files and folders, beyond those that its links lead to, whose coming and going decides what rules say of this one. */
	readonly watches: readonly string[];

	/** Why the dialect of the file could not read it, so that another one has; for the log. `undefined` for all but defects of ours. */
	readonly failure: string | undefined;
}

/** What one source file says about items. */
export interface CodeDocument {
	readonly type: 'code';
	readonly path: string;

	/** Empty, but for line 0, in a file that refers to nothing. */
	readonly lines: LineTable;
	readonly references: readonly Reference[];
	readonly suppressions: readonly Suppression[];
}

/** What one file of either sort says. */
export type Document = SpecDocument | CodeDocument;

/** The name of a dialect, as `list` prints it. */
export type DialectName =
	| 'adr'
	| 'backlog'
	| 'bmad'
	| 'doorstop'
	| 'duvet'
	| 'gsd'
	| 'kiro'
	| 'native'
	| 'numbered'
	| 'openfasttrace'
	| 'openspec'
	| 'reqvire'
	| 'spec-kit'
	| 'sphinx-needs'
	| 'strictdoc'
	| 'tracey';

/**
 * How an ID may be used. A `code` is a word that any text may name: `REQ-012`. A `name` is a line of ordinary words, and a `number`
 * is counted within its file; an `artifact` has a type and a revision, as `req~login~1`: only what a format makes for it means the item.
 */
export type IdStyle = 'artifact' | 'code' | 'name' | 'number';

/** Anything with an ID in a spec. The span covers the definition and all that belongs to it. */
export interface Item extends Span {
	/** In `### REQ-012: Guest checkout`, `REQ-012`. */
	readonly id: string;
	readonly idStyle: IdStyle;
	readonly kind: Kind;

	/** In `### REQ-012: Guest checkout`, `Guest checkout`; Markdown's marks taken off. */
	readonly title: string;

	/** Where the ID stands. In `### REQ-012: Guest checkout`, the place of `REQ-012`. */
	readonly idSpan: Span;
	readonly form: ItemForm;

	/** The index of the item around this one, in the document's `items`; -1 where there is none. */
	readonly parent: number;

	/** The status, be it in a row that lists the item, in the words of DESIGN's life cycle where it is one of them, as written otherwise. */
	readonly status: string | undefined;
	readonly attributes: readonly Attribute[];

	/** The index of a row that says more of the item, in a list of IDs and titles of its file; -1 where there is none. */
	readonly listedBy: number;

	/** Old IDs that still lead here. */
	readonly aliases: readonly string[];

	/** Whether something says when the item is met: a criterion inside it, a list under “Acceptance criteria”, Given/When/Then. */
	readonly hasCriteria: boolean;
}

/**
 * The way an item is written. `id-row` is a row of a table that has a column of IDs and one of titles; `row` is a row of any
 * other table, such as a matrix. `line` is `FR-001: …` in plain letters, `**FR-001**: …` outside of a list, or `3.1 FR-001 …` in a
 * heading; `own-line` is one that is there to introduce an item: `**FR-001**: …`, and `编号：FR-001` under a heading. Rows and lines
 * define only what nothing else does: elsewhere they repeat it.
 */
export type ItemForm = 'front-matter' | 'heading' | 'list-item' | 'id-row' | 'row' | 'line' | 'own-line' | 'field';

/** Whether a form defines only what nothing else does. */
export function isTentative(form: ItemForm): boolean {
	return form === 'row' || form === 'line' || form === 'own-line';
}

/** A fact about an item: `- priority: P0`, a key of the front matter, or a cell of its table row. The span is the value's. */
export interface Attribute extends Span {
	/** In lower case, in English where it is a known word: `优先级` is `priority`. */
	readonly key: string;
	readonly value: string;
	readonly keyStart: number;
}

/**
 * A place that names an item without introducing it. The span covers a qualifier, too. It is empty where a range means the item and does not
 * write it: in `1.1-1.3`, the place of `1.2` is the end of `1.1`.
 */
export interface Reference extends Span {
	readonly id: string;

	/**
	 * In `003-user-auth/FR-001`, `003-user-auth`, and in `spec 003 FR-001`, `003`, if that is a scope, which only the workspace knows; in
	 * `h2[impl stream.priority]`, what tells the specification: `h2[`.
	 */
	readonly qualifier: string | undefined;
	readonly verb: Verb;

	/** The index of the item in whose body or attributes this stands; -1 where there is none. */
	readonly from: number;
	readonly certainty: Certainty;

	/**
	 * What the place says beside the ID. In a coverage tag, what sort of artifact stands here: in `[impl->dsn~login~1]`, `impl`; in
	 * `[dsn->req~login~1>>impl,utest]`, `dsn~login~0>>impl,utest`, which the tag has for an ID, too. In `1-4b-sign-in: done` of a sprint,
	 * the status of the item: `done`. In a citation of duvet, what it quotes.
	 */
	readonly annotation?: string | undefined;
}

/** Whether the ID of a reference stands in the text, so that it can be marked and changed there. */
export function isWritten({ start, end }: Span): boolean {
	return start < end;
}

/**
 * How sure it is that an ID is meant: `declared` in a field or a marker made for links; `prose` in running text;
 * `quoted` in a code span or the example of a comment, and in the text of a link that leads out of the workspace; `named` for
 * `PRD-checkout` in running text, where any word may follow the hyphen, for the ends of a range such as `FR-001–FR-010`, and for
 * `spec 003 FR-001`, which words tell apart.
 */
export type Certainty = 'declared' | 'prose' | 'quoted' | 'named';

/** A link or an image. The span is the destination's. */
export interface Link extends Span {
	/** Decoded: `./a b.md#c` for `<./a%20b.md#c>`. */
	readonly destination: string;

	/** Where in the workspace folder it leads; `undefined` for a link from the root of a web site, which no file tells about. */
	readonly target: LinkTarget | undefined;
}

/** An open question. */
export interface Question extends Span {
	/** In `[NEEDS CLARIFICATION: which banks?]`, `which banks?`; empty where nothing is said. */
	readonly text: string;
}

/** A vague word in a requirement. */
export interface WeaselWord extends Span {
	readonly word: string;
}

/** A stretch in which rules are silent. */
export interface Suppression extends Span {
	/** The silenced rules; empty for all of them. */
	readonly rules: readonly string[];
}

/** Something that a format asks for and a text lacks. */
export interface Lapse extends Span {
	/** The rule that tells of it. */
	readonly rule: string;

	/** Which of the rule's messages it is: `no-scenario`. */
	readonly what: string;

	/** What the message names. */
	readonly name: string;
}

/** A section that is an item, and what it says, as `quotableWords` has it. */
export interface QuotableSection {
	readonly id: string;
	readonly words: string;
}

/** What a file would change of another. */
export interface Delta {
	/** The path of the spec that it is about. */
	readonly target: string;

	/** In text order. */
	readonly entries: readonly DeltaEntry[];
}

/** One requirement that a delta names. The span is the name's. */
export interface DeltaEntry extends Span {
	readonly operation: 'added' | 'modified' | 'removed' | 'renamed';
	readonly name: string;

	/** The name that it is to have: the other half of a renaming. */
	readonly newName: string | undefined;

	/** The scenarios that it is to have, in text order. */
	readonly scenarios: readonly DeltaScenario[];
}

/** A scenario that a delta names. The span is the name's. */
export interface DeltaScenario extends Span {
	readonly name: string;
}
