import type { IdGrammar } from '../id.js';
import type { Kind } from '../kind.js';

/** A team's IDs with those of a format; each grammar is extended once. */
export function extendedGrammar(
	prefixes: (own: ReadonlyMap<string, Kind>) => ReadonlyMap<string, Kind>,
): (grammar: IdGrammar) => IdGrammar {
	const extended = new WeakMap<IdGrammar, IdGrammar>();
	return grammar => {
		const known = extended.get(grammar) ?? { ...grammar, kindByPrefix: prefixes(grammar.kindByPrefix) };
		extended.set(grammar, known);
		return known;
	};
}
