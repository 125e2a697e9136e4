/** Whether a file is the record of a decision: it lies where they do, and its name begins with a number or with a day. */
export function isDecision(path: string, text: string): boolean {
	const groups = placeOf(path);
	return groups !== undefined && (/^adrs?$/i.test(groups['folder'] ?? '') || section.test(text));
}

/** The folder of the decisions, in which their numbers are unique. */
export function folderOf(path: string): string | undefined {
	const { root, folder } = placeOf(path) ?? {};
	return root === undefined ? undefined : `${root}${folder ?? ''}`;
}

/** The number that the name of a file begins with, as it is written: `0009`. */
export function numberOf(path: string): string | undefined {
	return placeOf(path)?.['number'];
}

/** The name of a file that begins with a day, as log4brains gives them: `20260201-use-a-queue`. */
export function slugOf(path: string): string | undefined {
	return placeOf(path)?.['slug'];
}

/** The path of a decision whose number, by which its file is named, becomes another: `ADR-0009` is `0009-use-x.md`. */
export function renumberedPath(path: string, oldId: string, newId: string): string | undefined {
	const old = numberOf(path);
	const number = /^ADR-(?<number>\d+)$/.exec(newId)?.groups?.['number'];
	if (old === undefined || number === undefined || oldId !== `ADR-${old}`) {
		return undefined;
	}
	const at = path.indexOf(old, path.lastIndexOf('/'));
	return path.slice(0, at) + number + path.slice(at + old.length);
}

function placeOf(path: string): Partial<Record<string, string>> | undefined {
	return (file.exec(path) ?? named.exec(path))?.groups;
}

/** The source of a pattern of a name that begins with a day. */
export const slugSource = String.raw`(?<slug>(?:19|20)\d{2}[01]\d[0-3]\d-[^/\s()]{1,200})`;

/** The source of a pattern of the name of a decision's file. A date with signs in it is no number, nor is a version. */
const fileNameSource = String.raw`(?:(?:adr[-_]?)?(?!\d{4}-\d\d-\d\d|\d+\.\d)(?<number>\d{1,5})(?:[-_. ][^/]*)?|${slugSource})\.(?:md|markdown)`;

/** `doc/adr/0009-use-x.md`, `docs/decisions/backend/0009-use-x.md` */
const file = new RegExp(
	String.raw`^(?<root>(?:.*\/)?)(?<folder>adrs?|decisions|decision[-_]?(?:log|records?)|architectur(?:e|al)[-_]?decisions?(?:[-_]records?)?)\/(?:[^/]+\/)?${fileNameSource}$`,
	'i',
);

/** `docs/architecture/adr-007-use-x.md`: where other things lie, too, the name has to say what it is. */
const named = new RegExp(String.raw`^(?<root>(?:.*\/)?)(?<folder>arch(?:itecture)?)\/(?=adr[-_]?\d)${fileNameSource}$`, 'i');

/** What the records of decisions have in other folders, too. */
const section =
	/^#{2,3}[ \t]+(?:Status|Context(?: and Problem Statement)?|Decision(?: Outcome)?|Estado|Contexto|Decisi[oó]n|Statut|Contexte|Décision|Kontext|Entscheidung|状态|背景|决策|决定|ステータス|コンテキスト|決定)[ \t]*$|^[ \t>*-]*(?:\*\*)?(?:status|状态)(?:\*\*)?[ \t]*[:：]/im;
