import picomatch from 'picomatch';

/** Whether a path is meant by a list of globs, of which `!glob` takes back what an earlier one has chosen. */
export type PathMatcher = (path: string) => boolean;

/** A glob without a slash matches in every folder; one that ends in a slash matches all that is under it. One that says nothing, nothing. */
export function createMatcher(globs: readonly string[]): PathMatcher {
	const steps = globs.flatMap(glob => {
		const isNegated = glob.startsWith('!');
		const positive = isNegated ? glob.slice(1) : glob;
		const isUsable = /[^./]/.test(positive) && positive.length < longestGlob;
		return isUsable ? [{ isNegated, matches: picomatch(expand(positive), { dot: true }) }] : [];
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

/** What is longer is not a glob; the matcher would refuse it. */
const longestGlob = 60_000;

function expand(glob: string): string[] {
	const rooted = glob.replace(/^\.?\//, '');
	const isAnywhere = rooted === glob && (!rooted.includes('/') || rooted.endsWith('/'));
	const globs = isAnywhere ? [`**/${rooted}`, rooted] : [rooted];
	return rooted.endsWith('/') ? globs.map(it => `${it}**`) : globs;
}
