import type { Delta, SpecDocument } from '../../language/document.js';

/**
 * The names of the scenarios that a requirement of a spec has now, in text order; `undefined` where there is no such requirement. The
 * delta may have renamed it on the way.
 */
export function currentScenarios(target: SpecDocument, delta: Delta, name: string): readonly string[] | undefined {
	const requirements = requirementsOf(target);
	const seen = new Set<string>();
	for (let key: string | undefined = name; key !== undefined && !seen.has(key); key = oldNamesIn(delta).get(key)) {
		const scenarios = requirements.get(key);
		if (scenarios) {
			return scenarios;
		}
		seen.add(key);
	}
	return undefined;
}

/** What is left of a list when each of some others takes one of its like away. */
export function withoutOneEach(names: readonly string[], others: readonly string[]): string[] {
	const left = new Map<string, number>();
	for (const it of others) {
		left.set(it, (left.get(it) ?? 0) + 1);
	}
	return names.filter(it => {
		const count = left.get(it) ?? 0;
		left.set(it, count - 1);
		return count <= 0;
	});
}

const requirementsByDocument = new WeakMap<SpecDocument, ReadonlyMap<string, readonly string[]>>();

/** The requirements of a spec with their scenarios; of two with one name, the first. */
function requirementsOf(document: SpecDocument): ReadonlyMap<string, readonly string[]> {
	const requirements = requirementsByDocument.get(document) ?? readRequirements(document);
	requirementsByDocument.set(document, requirements);
	return requirements;
}

function readRequirements({ items }: SpecDocument): ReadonlyMap<string, readonly string[]> {
	const requirements = new Map<string, string[]>();
	const scenariosByIndex = new Map<number, string[]>();
	for (const [index, { kind, id, parent }] of items.entries()) {
		if (kind === 'requirement') {
			const scenarios: string[] = [];
			scenariosByIndex.set(index, scenarios);
			requirements.set(id, requirements.get(id) ?? scenarios);
		} else if (kind === 'criterion') {
			scenariosByIndex.get(parent)?.push(id.slice((items[parent]?.id.length ?? 0) + 1));
		}
	}
	return requirements;
}

const oldNamesByDelta = new WeakMap<Delta, ReadonlyMap<string, string>>();

/** What a delta renames, by the new names; of two that would have one name, the first. */
function oldNamesIn(delta: Delta): ReadonlyMap<string, string> {
	const known = oldNamesByDelta.get(delta);
	if (known) {
		return known;
	}
	const renamed = delta.entries.flatMap(({ name, newName }) => (newName === undefined ? [] : [[newName, name] as const]));
	const oldNames = new Map(renamed.reverse());
	oldNamesByDelta.set(delta, oldNames);
	return oldNames;
}
