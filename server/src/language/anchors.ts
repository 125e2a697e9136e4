import GithubSlugger from 'github-slugger';
import { labelSource } from './given-names.js';

/**
 * The places of a file that a `#fragment` may name. Slugs take time, and most files are never linked to by fragment: they are
 * made when first asked for.
 */
export class Anchors {
	/** The texts of the headings in order, one a line. */
	readonly #headings: string;

	/** The `id`s and `name`s of HTML, one a line. */
	readonly #names: string;
	#slugs: ReadonlySet<string> | undefined;

	constructor(headings: string, names: string) {
		this.#headings = headings;
		this.#names = names;
	}

	/** The text of the first heading; empty where there is none. */
	get title(): string {
		const end = this.#headings.indexOf('\n');
		return end < 0 ? this.#headings : this.#headings.slice(0, end);
	}

	/** Whether a fragment, without its `#`, names a place; GitHub's slugs are in lower case. */
	has(fragment: string): boolean {
		return this.values().has(fragment);
	}

	/** Whether it is worth asking for a fragment: true for too many, but no slug is made, and none is kept. */
	mayHave(fragment: string): boolean {
		const letters = lettersOf(fragment.replace(/-\d+$/, ''));
		return this.#names.includes(fragment) || lettersOf(this.#headings).includes(letters);
	}

	/** All names, in the order of the headings. */
	values(): ReadonlySet<string> {
		this.#slugs ??= this.#createSlugs();
		return this.#slugs;
	}

	/** Whether two files have the same places. */
	equals(other: Anchors): boolean {
		return this.#headings === other.#headings && this.#names === other.#names;
	}

	#createSlugs(): ReadonlySet<string> {
		const slugger = new GithubSlugger();
		const slugs = this.#headings.split('\n').map(heading => slugger.slug(heading));
		const given = Array.from(this.#headings.matchAll(givenName), it => it.groups?.['name'] ?? '');
		return new Set([...slugs, ...given, ...this.#names.split('\n')]);
	}
}

const givenName = new RegExp(labelSource, 'gm');

/** Slugs differ from headings in what is neither a letter nor a digit. */
function lettersOf(text: string): string {
	return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
