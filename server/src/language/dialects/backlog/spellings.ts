/**
 * The other ways in which files name `BACK-07`: the case does not matter to Backlog.md, nor do zeros before a number, and a project that
 * has chosen a prefix called its tasks `task-7` before. A draft has a number of its own, and was never `task-7`.
 */
export function spellingsOf(id: string, isTask: boolean): readonly string[] {
	const own = [id, id.replace(/(?<=[-.])0+(?=\d)/g, '')];
	const old = isTask && !/^draft-/i.test(id) ? own.map(it => it.replace(/^[A-Za-z][A-Za-z0-9]*/, 'task')) : [];
	const all = [...own, ...old].flatMap(it => [it.toLowerCase(), it.toUpperCase()]);
	return [...new Set(all)].filter(it => it !== id);
}
