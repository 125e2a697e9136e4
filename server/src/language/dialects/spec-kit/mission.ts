/** The folder of a mission of spec-kitty, a fork of spec-kit: `kitty-specs/034-filters`, `kitty-specs/filters-01KSEFV4`. */
export function missionOf(path: string): string | undefined {
	return /^(?<mission>(?:.*\/)?kitty-specs\/[^/]+)\//.exec(path)?.groups?.['mission'];
}

/** Whether the file at a path is a work package: `tasks/WP01-adapter.md`, in some versions in a folder of its lane. */
export function isWorkPackage(path: string): boolean {
	return missionOf(path) !== undefined && /\/tasks\/(?:[a-z_]+\/)?WP\d{2,3}(?:[-_][^/]*)?\.md$/.test(path);
}
