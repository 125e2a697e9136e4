import type { LocatedItem, LocatedReference } from './postings.js';
import type { Workspace } from './workspace.js';

/** The item that a reference comes from; `undefined` for one that stands in none. */
export function sourceOf(workspace: Workspace, { source }: LocatedReference): LocatedItem | undefined {
	return source && workspace.meantBy(source);
}

/** What an item links to, where it is defined and where it is repeated. */
export function linksOf(workspace: Workspace, located: LocatedItem): readonly LocatedReference[] {
	const repeated = workspace.repeatsOf(located);
	return repeated.length === 0 ? located.links : [...located.links, ...repeated.flatMap(it => it.links)];
}
