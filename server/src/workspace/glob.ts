import picomatch from 'picomatch';

/** Whether a path is meant by a list of globs, of which `!glob` takes back what an earlier one has chosen. */
export type PathMatcher = (path: string) => boolean;

/** A glob without a slash matches in every folder; one that ends in a slash matches all that is under it. */
export function createMatcher(globs: readonly string[]): PathMatcher {
	const steps = globs.map(glob => {
		const isNegated = glob.startsWith('!');
		return { isNegated, matches: picomatch(expand(isNegated ? glob.slice(1) : glob), { dot: true }) };
	});
	return path =>
		steps.reduce((isChosen, { isNegated, matches }) => (isChosen === isNegated && matches(path) ? !isNegated : isChosen), false);
}

/** A matcher of files, in which the name of a folder means all that is in it: `docs/specs` is as good as `docs/specs/**`. */
export function createFileMatcher(globs: readonly string[]): PathMatcher {
	return createMatcher(globs.flatMap(it => (namesFolder.test(it) ? [it, contentsOf(it)] : [it])));
}

/** What has neither an ending nor a wildcard in its last part may be a folder. */
const namesFolder = /(?:^!?|\/)[^/*?[\]{}().!]+$/;

function contentsOf(folder: string): string {
	const [, mark = '', path = ''] = /^(!?)(.*)$/.exec(folder) ?? [];
	return `${mark}${path.includes('/') ? path : `**/${path}`}/**`;
}

function expand(glob: string): string[] {
	const rooted = glob.replace(/^\.?\//, '');
	const everywhere = rooted.includes('/') && !rooted.endsWith('/') ? rooted : `**/${rooted}`;
	return everywhere.endsWith('/') ? [`${everywhere}**`, `${rooted}**`] : [everywhere];
}
