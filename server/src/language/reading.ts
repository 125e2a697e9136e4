import { builtInIdGrammar, type IdGrammar } from './id.js';
import type { Kind } from './kind.js';

/** What a team has decided about reading specs; without a decision, everything has a default. */
export interface Reading {
	readonly grammar: IdGrammar;

	/** Fields of the front matter that define an item, such as `eip: 1559` for `EIP-1559`. */
	readonly fieldIds: readonly FieldId[];

	/** Whether to look for vague words, which costs time and is off by default. */
	readonly findsWeaselWords: boolean;
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

/** How a team reads that has decided nothing. */
export const defaultReading: Reading = { grammar: builtInIdGrammar, fieldIds: [], findsWeaselWords: false };
