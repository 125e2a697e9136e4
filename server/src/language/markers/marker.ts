import type { Span } from '../../util/span.js';
import type { LanguageRow } from '../code/language.js';
import type { Certainty } from '../document.js';
import type { Verb } from '../verb.js';

/** One way in which source code says what it has to do with an item. */
export interface Marker {
	/** The name of its file. */
	readonly name: string;

	/** The passages in which it is looked for. */
	readonly place: Passage['place'];

	/** The IDs of a passage that it marks, and what it says of them. */
	claim(passage: Passage): readonly Claim[];
}

/** What a marker says of some IDs. */
export interface Claim {
	readonly ids: readonly NamedId[];
	readonly verb: Verb;
	readonly certainty: Certainty;
}

/** An ID in a source file. The span covers its qualifier. */
export interface NamedId extends Span {
	readonly id: string;

	/** In `003-user-auth/FR-001`, in `FR-001 (spec 002)` and in `spec 002 FR-001`, what tells the folder: `003-user-auth`, `002`. */
	readonly qualifier: string | undefined;

	/** Whether the ID ends in a number; one that does not may be an ordinary word, as in `US-based`. */
	readonly isNumbered: boolean;
}

/** A stretch of a source file that names items. */
export interface Passage extends Span {
	/**
	 * One line of a `comment`, without what decorates it; the inside of a `string`; a `line` of code that is neither;
	 * or an ID spelt in the `name` of a test.
	 */
	readonly place: 'comment' | 'string' | 'line' | 'name';

	/** Where the string's quote stands; for all others, the start. */
	readonly opening: number;

	/** In text order; at least one. */
	readonly ids: readonly NamedId[];
	readonly source: SourceFile;
}

/** The file that a passage is part of. */
export interface SourceFile {
	readonly text: string;
	readonly language: LanguageRow;

	/** Whether its path is one of tests. */
	readonly isTest: boolean;
}
