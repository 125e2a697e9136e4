import type { Delta, SpecDocument } from '../../language/document.js';

/**
 * The names of the scenarios that a requirement of a spec has now, in text order; `undefined` where there is no such requirement. The
 * delta may have renamed it on the way.
 */
export function currentScenarios(target: SpecDocument, delta: Delta, name: string): readonly string[] | undefined {
	const { scenariosByName } = requirementsOf(target);
	const seen = new Set<string>();
	for (let key: string | undefined = name; key !== undefined && !seen.has(key); key = oldNamesIn(delta).get(key)) {
		const scenarios = scenariosByName.get(key);
		if (scenarios) {
			return scenarios;
		}
		seen.add(key);
	}
	return undefined;
}

/** How a spec writes a name that differs from another in case or blanks alone. */
export function otherCaseOf(target: SpecDocument, name: string): string | undefined {
	return requirementsOf(target).nameByFolded.get(fold(name));
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

/** The requirements of a spec; of two with one name, the first. */
interface Requirements {
	readonly scenariosByName: ReadonlyMap<string, readonly string[]>;

	/** The names by how they read without regard to case and blanks. */
	readonly nameByFolded: ReadonlyMap<string, string>;
}

const requirementsByDocument = new WeakMap<SpecDocument, Requirements>();

function requirementsOf(document: SpecDocument): Requirements {
	const requirements = requirementsByDocument.get(document) ?? readRequirements(document);
	requirementsByDocument.set(document, requirements);
	return requirements;
}

function readRequirements({ items }: SpecDocument): Requirements {
	const scenariosByName = new Map<string, string[]>();
	const scenariosByIndex = new Map<number, string[]>();
	for (const [index, { kind, id, parent }] of items.entries()) {
		if (kind === 'requirement') {
			const scenarios: string[] = [];
			scenariosByIndex.set(index, scenarios);
			scenariosByName.set(id, scenariosByName.get(id) ?? scenarios);
		} else if (kind === 'criterion') {
			scenariosByIndex.get(parent)?.push(id.slice((items[parent]?.id.length ?? 0) + 1));
		}
	}
	return { scenariosByName, nameByFolded: new Map(Array.from(scenariosByName.keys(), it => [fold(it), it] as const)) };
}

function fold(name: string): string {
	return name.toLowerCase().replace(/\s+/g, ' ');
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
