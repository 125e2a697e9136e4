/** The parts of `req~login~1`. */
export interface ArtifactId {
	/** What sort of artifact it is: `req`, `dsn`, `impl`, `utest` … */
	readonly type: string;
	readonly name: string;
	readonly revision: number;
}

/** What names consist of, in any script: what Java means by a character of a word. */
const nameCharacters = String.raw`\p{Alphabetic}\p{M}\p{Nd}\p{Pc}\p{Join_Control}-`;

/** The source of a pattern of the name in `req~login~1`. */
export const artifactNameSource = String.raw`\p{Alphabetic}[${nameCharacters}]*(?:\.[${nameCharacters}]+)*`;

/** The source of a pattern of `req~login~1`. */
export const artifactIdSource = String.raw`[A-Za-z]+~${artifactNameSource}~\d+`;

/** The source of a pattern of `arch --> dsn, impl : req~login~1`, which forwards what one artifact would need to others. */
export const forwardingSource =
	String.raw`(?<![A-Za-z])(?<type>[A-Za-z]+)(?<gap>[ \t]*-->[ \t]*)(?<needs>[A-Za-z]+(?:,[ \t]*[A-Za-z]+)*)` +
	String.raw`(?<colon>[ \t]*:[ \t]*\x60?)(?<id>${artifactIdSource})`;

const whole = new RegExp(String.raw`^(?<type>[A-Za-z]+)~(?<name>${artifactNameSource})~(?<revision>\d+)$`, 'u');

/** Takes an ID apart; `undefined` for any other text. */
export function parseArtifactId(id: string): ArtifactId | undefined {
	const { type, name, revision } = id.includes('~') ? (whole.exec(id)?.groups ?? {}) : {};
	return type === undefined || name === undefined ? undefined : { type, name, revision: Number(revision) };
}

/** The same ID as others write it: revisions are numbers, so that `req~login~01` is `req~login~1`. */
export function canonicalArtifactId(id: string): string {
	const revision = id.lastIndexOf('~') + 1;
	return id.charCodeAt(revision) === zero ? id.slice(0, revision) + String(Number(id.slice(revision))) : id;
}

const zero = 0x30;

/** The type alone: `req` in `req~login~1`; `undefined` for an ID without one. */
export function typeOfArtifact(id: string): string | undefined {
	const end = id.indexOf('~');
	return end < 0 ? undefined : id.slice(0, end);
}

/** What all revisions of an item have in common: `req~login` of `req~login~1`; `undefined` for an ID that has no revision. */
export function withoutRevision(id: string): string | undefined {
	const end = id.lastIndexOf('~');
	return end > id.indexOf('~') ? id.slice(0, end) : undefined;
}

/** The stretches between `oft:off` and `oft:on`, as a question about offsets. */
export function findSwitchedOff(text: string): (offset: number) => boolean {
	const switches = text.includes(':off') ? Array.from(text.matchAll(/(?<!\w)oft:(?<word>off|on)(?!\w)/g)) : [];
	return offset => switches.findLast(it => it.index <= offset)?.groups?.['word'] === 'off';
}
