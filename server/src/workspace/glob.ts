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

function expand(glob: string): string[] {
	const rooted = glob.replace(/^\.?\//, '');
	const everywhere = rooted.includes('/') && !rooted.endsWith('/') ? rooted : `**/${rooted}`;
	return everywhere.endsWith('/') ? [`${everywhere}**`, `${rooted}**`] : [everywhere];
}
