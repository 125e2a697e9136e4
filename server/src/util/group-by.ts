/** Entries of one key: at least one. */
export type Group<Entry> = [Entry, ...Entry[]];

/** Entries by their keys, in order; those without a key are left out. */
export function groupBy<Entry, Key>(entries: Iterable<Entry>, keyOf: (entry: Entry) => Key | undefined): Map<Key, Group<Entry>> {
	const groups = new Map<Key, Group<Entry>>();
	for (const entry of entries) {
		const key = keyOf(entry);
		if (key !== undefined) {
			addTo(groups, key, entry);
		}
	}
	return groups;
}

/** Adds an entry to those of a key. */
export function addTo<Entry, Key>(groups: Map<Key, Group<Entry>>, key: Key, entry: Entry): void {
	const group = groups.get(key);
	if (group) {
		group.push(entry);
	} else {
		groups.set(key, [entry]);
	}
}
