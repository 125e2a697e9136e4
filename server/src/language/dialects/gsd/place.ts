/** What a file is to GSD: only requirements define something, and all else refers to them. */
export type GsdRole = 'other' | 'requirements';

/** Whether GSD writes the file at a path; whatever else a team keeps in `.planning/` is left to other formats. */
export function isGsd(path: string): boolean {
	return file.test(path);
}

/** The role of a file of GSD. */
export function roleOf(path: string): GsdRole {
	return requirements.test(path) && !phase.test(path) ? 'requirements' : 'other';
}

/**
 * The folder in which the IDs of a file of GSD are unique: that of the project, `undefined` at the root of the workspace. A milestone that is over
 * has a file, or a folder, of its own.
 */
export function scopeOf(path: string): string | undefined {
	const { project = '', inner = '' } = home.exec(path)?.groups ?? {};
	if (roleOf(path) === 'other' || inner === 'REQUIREMENTS.md') {
		return project.replace(/\/$/, '') || undefined;
	}
	return inner.endsWith('/REQUIREMENTS.md') ? path.slice(0, path.lastIndexOf('/')) : path;
}

/** The requirements that a file of a milestone that is over is about: `…/milestones/v1.0-REQUIREMENTS.md` for `…/milestones/v1.0-phases/…`. */
export function archiveOf(path: string): string | undefined {
	const milestone = archived.exec(path)?.groups?.['milestone'];
	return milestone === undefined ? undefined : `${milestone}-REQUIREMENTS.md`;
}

/** `.planning/` and `.gsd/`, the project around it and the path in it. */
const home = /^(?<project>(?:.*?\/)?)\.(?:planning|gsd)\/(?<inner>.*)$/;

const file =
	/(?:^|\/)\.(?:planning|gsd)\/(?:(?:(?:archive|codebase|debug|intel|milestones|notes|phases|quick|reports|research|seeds|sketches|spikes|threads|todos|workstreams)\/(?:.*\/)?[^/]+)|(?:[^/]+-)?(?:REQUIREMENTS|ROADMAP|MILESTONE-AUDIT)|PROJECT|STATE|MILESTONES|RETROSPECTIVE|DECISIONS)\.md$/;
const requirements = /\/(?:[^/]+-)?REQUIREMENTS\.md$/;
const phase = /\/(?:phases|quick|slices)\//;
const archived = /^(?<milestone>.*\/milestones\/[^/]+?)-(?:(?:ROADMAP|MILESTONE-AUDIT)\.md$|phases\/)/;
