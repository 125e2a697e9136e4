import type { Delta, Item, SpecDocument } from '../../language/document.js';

/** The requirement of a spec that a delta means by a name, whatever the delta has renamed on the way. */
export function currentRequirement({ items }: SpecDocument, { entries }: Delta, name: string): Item | undefined {
	const seen = new Set<string>();
	for (let key: string | undefined = name; key !== undefined && !seen.has(key); ) {
		const wanted: string = key;
		const found = items.find(it => it.kind === 'requirement' && it.id === wanted);
		if (found) {
			return found;
		}
		seen.add(wanted);
		key = entries.find(it => it.newName === wanted)?.name;
	}
	return undefined;
}

/** The names of the scenarios of a requirement, in text order. */
export function scenarioNames({ items }: SpecDocument, requirement: Item): string[] {
	const index = items.indexOf(requirement);
	return items.filter(it => it.parent === index && it.kind === 'criterion').map(it => it.id.slice(requirement.id.length + 1));
}

/** What is left of a list when each of some others takes one of its like away. */
export function withoutOneEach(names: readonly string[], others: readonly string[]): string[] {
	const left = [...others];
	return names.filter(it => {
		const at = left.indexOf(it);
		if (at >= 0) {
			left.splice(at, 1);
		}
		return at < 0;
	});
}
