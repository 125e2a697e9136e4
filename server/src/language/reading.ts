import type { NumberedHeading } from './dialects/numbered/heading.js';
import type { DialectName } from './document.js';
import { builtInIdGrammar, type IdGrammar } from './id.js';
import type { IssueGrammar } from './issue.js';
import type { Kind } from './kind.js';

/** How specs are read: as a team has decided, by default without a decision, and as much as somebody asks for. */
export interface Reading {
	readonly grammar: IdGrammar;

	/** Fields of the front matter that define an item, such as `eip: 1559` for `EIP-1559`. */
	readonly fieldIds: readonly FieldId[];

	/** Headings that a number makes an item, such as `Requirement 1.1.1`. */
	readonly headings: readonly HeadingId[];

	/** The dialects of files of which a team says it; the others are recognised. */
	readonly dialectRules: readonly DialectRule[];

	/** Whether to look for vague words, which costs time and is off by default. */
	readonly findsWeaselWords: boolean;

	/** Whether what rules alone look at is read: links between files, where they may lead, and open questions. */
	readonly isForRules: boolean;

	/** What names of issues look like; absent where no tracker is configured, and nothing is looked for. */
	readonly issues?: IssueGrammar | undefined;
}

/** `{ id: EIP-{eip}, kind: decision }`: the ID is made from the value of a field. */
export interface FieldId {
	/** `eip` in `EIP-{eip}`. */
	readonly field: string;

	/** What stands before and after the value: `EIP-` and nothing in `EIP-{eip}`. */
	readonly before: string;
	readonly after: string;
	readonly kind: Kind;

	/** The field that holds the title; without one, `title` or `name` does. */
	readonly title?: string | undefined;

	/** Whether the file at this path is meant. */
	appliesTo(path: string): boolean;
}

/** `{ heading: Requirement {number}, kind: requirement }`: headings of these words define items by their number. */
export interface HeadingId extends NumberedHeading {
	/** Whether the file at this path is meant. */
	appliesTo(path: string): boolean;
}

/** `'plans/**': kiro` */
export interface DialectRule {
	readonly dialect: DialectName;

	/** Whether the file at this path is meant. */
	appliesTo(path: string): boolean;
}

/** How a team reads that has decided nothing. */
export const defaultReading: Reading = {
	grammar: builtInIdGrammar,
	fieldIds: [],
	headings: [],
	dialectRules: [],
	findsWeaselWords: false,
	isForRules: true,
};
