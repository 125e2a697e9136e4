/** The parts of `req~login~1`. */
export interface ArtifactId {
	/** What sort of artifact it is: `req`, `dsn`, `impl`, `utest` … */
	readonly type: string;
	readonly name: string;
	readonly revision: number;
}

/** The source of a pattern of the name in `req~login~1`. */
export const artifactNameSource = String.raw`\p{L}[\p{L}\p{N}_-]*(?:\.[\p{L}\p{N}_-]+)*`;

/** The source of a pattern of `req~login~1`. */
export const artifactIdSource = String.raw`[A-Za-z]+~${artifactNameSource}~\d+`;

const whole = new RegExp(String.raw`^(?<type>[A-Za-z]+)~(?<name>${artifactNameSource})~(?<revision>\d+)$`, 'u');

/** Takes an ID apart; `undefined` for any other text. */
export function parseArtifactId(id: string): ArtifactId | undefined {
	const { type, name, revision } = id.includes('~') ? (whole.exec(id)?.groups ?? {}) : {};
	return type === undefined || name === undefined ? undefined : { type, name, revision: Number(revision) };
}

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
