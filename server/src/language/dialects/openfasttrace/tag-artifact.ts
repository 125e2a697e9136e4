import type { Reference } from '../../document.js';

/**
 * What a tag in code is to OpenFastTrace, in one word: `impl`; with an ID that can be covered in turn, `impl~login~2`; with what it needs,
 * `dsn~login~0>>impl,utest`.
 */
export interface TagArtifact {
	readonly type: string;

	/** The ID by which others may cover the tag; `undefined` for one that nobody can name. */
	readonly id: string | undefined;

	/** The types of artifacts that it needs. */
	readonly needs: readonly string[];
}

/** Writes the word. */
export function writeTagArtifact({ type, id, needs }: TagArtifact): string {
	return needs.length === 0 ? (id ?? type) : `${id ?? type}>>${needs.join(',')}`;
}

/** Reads the word. */
export function readTagArtifact(artifact: string): TagArtifact {
	const arrow = artifact.indexOf('>>');
	const own = arrow < 0 ? artifact : artifact.slice(0, arrow);
	const type = typeOfTag(artifact);
	return { type, id: own === type ? undefined : own, needs: arrow < 0 ? [] : artifact.slice(arrow + 2).split(',') };
}

/** The type alone: `impl` in `impl~login~2`. */
export function typeOfTag(artifact: string): string {
	const end = artifact.search(/[^A-Za-z]/);
	return end < 0 ? artifact : artifact.slice(0, end);
}

/** Whether a tag stands here by the ID that it has itself; it may cover itself, too. */
export function isOwnId({ id, verb, annotation: tag }: Pick<Reference, 'id' | 'verb' | 'annotation'>): boolean {
	return (
		tag !== undefined &&
		verb === 'mentions' &&
		id.includes('~') &&
		tag.startsWith(id) &&
		(tag.length === id.length || tag.startsWith('>>', id.length))
	);
}
