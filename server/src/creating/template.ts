import type { Kind } from '../language/kind.js';
import type { Locale } from '../util/locale.js';

/** What a new spec of one kind begins with. */
export interface Template {
	readonly kind: Kind;
	readonly prefix: string;

	/** What the kind is called. */
	readonly name: ByLocale<string>;

	/** The lines of the front matter after `title`; `{date}` is today. Those that begin with `#` wait to be filled in. */
	readonly fields: readonly string[];
	readonly sections: readonly Section[];
}

/** The same in each language of messages. */
export type ByLocale<Value> = Readonly<Record<Locale, Value>>;

/** A heading of a spec, and what is to be written under it. */
export type Section = ByLocale<SectionText>;

interface SectionText {
	readonly heading: string;

	/** A question that the text under the heading answers; a comment, so that nobody has to delete it. */
	readonly hint?: string;

	/** Text to start from. */
	readonly text?: string;
}
