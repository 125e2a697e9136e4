/**
 * The other ways in which files name `BACK-07`: the case does not matter to Backlog.md, nor do zeros before a number, and a project that
 * has chosen a prefix called its tasks `task-7` before. A draft has a number of its own, and was never `task-7`.
 */
export function spellingsOf(id: string, isTask: boolean): readonly string[] {
	const own = withoutZeros(id);
	const old = isTask && !/^draft-/i.test(id) ? own.map(it => it.replace(/^[A-Za-z][A-Za-z0-9]*/, 'task')) : [];
	const all = [...own, ...old].flatMap(it => [it.toLowerCase(), it.toUpperCase()]);
	return [...new Set(all)].filter(it => it !== id);
}

/** With and without the zeros before each number: `task-002.04`, `task-2.04`, `task-002.4` and `task-2.4`. */
function withoutZeros(id: string): readonly string[] {
	const [first = '', ...parts] = id.split(/(?<=[-.])/).slice(0, mostParts);
	const rest = id.slice(first.length + parts.join('').length);
	return parts
		.reduce(
			(spelled, part) => spelled.flatMap(it => [...new Set([part, part.replace(/^0+(?=\d)/, '')])].map(end => it + end)),
			[first],
		)
		.map(it => it + rest);
}

/** Nobody nests tasks deeper. */
const mostParts = 5;
