/** A list that most often holds nothing or one entry, which is then kept without a list around it. */
export type Few<Entry> = Entry | Entry[] | undefined;

/** The entries as a list. */
export function listOf<Entry extends object | string>(few: Few<Entry>): readonly Entry[] {
	return few === undefined ? none : Array.isArray(few) ? few : [few];
}

const none: readonly never[] = [];

/** The entries and one more; the value before is not to be used any longer. */
export function withOne<Entry extends object | string>(few: Few<Entry>, entry: Entry): Entry | Entry[] {
	if (few === undefined) {
		return entry;
	}
	if (!Array.isArray(few)) {
		return [few, entry];
	}
	if (few.length < shortList) {
		return [...few, entry];
	}
	few.push(entry);
	return few;
}

/** V8 makes room for seventeen in a list that grows; shorter ones are copied instead. */
const shortList = 6;
