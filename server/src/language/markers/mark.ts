import type { Span } from '../../util/span.js';
import type { Certainty } from '../document.js';
import type { IdGrammar } from '../id.js';
import type { Verb } from '../verb.js';

/** One way in which source code names items whose IDs are no words of their own. */
export interface MarkSyntax {
	/** The name of its file. */
	readonly name: string;

	/** What holds it, if not any text: comments and strings, or comments alone. */
	readonly isIn?: 'comment' | 'quoted';

	/** Every place in a file, in text order; a file without any costs no more than a search for a word. */
	find(text: string, file: MarkedFile): readonly FoundMark[];
}

/** What is known of a file before its marks are looked for. */
export interface MarkedFile {
	readonly grammar: IdGrammar;

	/** Whether its path is one of tests. */
	readonly isTest: boolean;
}

/** A place that names an item. The span is that of the ID. */
export interface FoundMark extends Span {
	readonly id: string;
	readonly qualifier: string | undefined;
	readonly verb: Verb;
	readonly certainty: Certainty;

	/** What the place says that it is, or that the item is by now: `impl` in `[impl->dsn~login~1]`, `done` in a record of a sprint, or what it quotes. */
	readonly annotation?: string;
}
