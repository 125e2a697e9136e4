/** Entries by their keys, in order; those without a key are left out. */
export function groupBy<Entry, Key>(entries: Iterable<Entry>, keyOf: (entry: Entry) => Key | undefined): Map<Key, Entry[]> {
	const groups = new Map<Key, Entry[]>();
	for (const entry of entries) {
		const key = keyOf(entry);
		const group = key === undefined ? undefined : groups.get(key);
		if (group) {
			group.push(entry);
		} else if (key !== undefined) {
			groups.set(key, [entry]);
		}
	}
	return groups;
}
