import type { IdGrammar } from '../language/id.js';
import type { Kind } from '../language/kind.js';
import { readSpec } from '../language/read-spec.js';
import type { Configuration } from './configuration.js';

/** Where GSD keeps the requirements of today, at the root of a workspace folder. */
export const planFile = '.planning/REQUIREMENTS.md';

/** Where it keeps those of milestones that are over. */
export const oldPlans = '.planning/milestones';

/** Whether the file at a path holds requirements of GSD, whose prefixes a team makes up as it goes. */
export function isPlan(path: string): boolean {
	return (
		path === planFile || (path.startsWith(`${oldPlans}/`) && /^[^/]*-REQUIREMENTS\.md$/.test(path.slice(oldPlans.length + 1)))
	);
}

/** The prefixes of the requirements that a plan lists. */
export function plannedPrefixes(path: string, text: string): readonly string[] {
	return [...new Set(readSpec(path, text).items.flatMap(it => /^[A-Z0-9]+(?=-)/.exec(it.id)?.[0] ?? []))];
}

/**
 * What a team has decided, with the prefixes of its plans: `AUTH-01` may be named in code and in other specs, and is defined in the plans alone.
 *
 * @implements REQ-629
 */
export function withPlannedIds(configuration: Configuration, prefixes: Iterable<string>): Configuration {
	const { reading } = configuration;
	const { grammar } = reading;
	const planned = [...new Set(prefixes)].filter(it => !grammar.kindByPrefix.has(it));
	if (planned.length === 0) {
		return configuration;
	}
	const kindByPrefix = new Map<string, Kind>([...grammar.kindByPrefix, ...planned.map(it => [it, 'requirement'] as const)]);
	const naming: IdGrammar = { ...grammar, kindByPrefix, inner: grammar.kindByPrefix };
	return { ...configuration, reading: { ...reading, grammar: { ...grammar, naming } } };
}
