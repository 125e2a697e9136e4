/** Where a link of a spec leads, within the workspace folder. */
export interface LinkTarget {
	/** Relative to the root; may climb out of it with `..`. The document's own path for `#fragment`. */
	readonly path: string;

	/** Decoded, without `#`; empty where there is none. */
	readonly fragment: string;
}

/** The file and the place that a destination names; `undefined` for a link from the root of a web site or of a bundler, which no file tells about. */
export function linkTarget(documentPath: string, destination: string): LinkTarget | undefined {
	const hash = destination.indexOf('#');
	const [file = ''] = (hash < 0 ? destination : destination.slice(0, hash)).split('?', 1);
	const fragment = hash < 0 ? '' : decodePercent(destination.slice(hash + 1));
	if (elsewhere.test(file) || templateMark.test(destination)) {
		return undefined;
	}
	if (file === '') {
		return { path: documentPath, fragment };
	}
	return { path: joinPath(documentPath, decodePercent(file)), fragment };
}

/** The root of a web site, what bundlers call folders, and notes by number: `/guide/`, `@site/static/a.png`, `~/a.md`, `:/0a1b`. */
const elsewhere = /^(?:\/|@[^/]*\/|~\/|:)/;

/** Placeholders of site generators and of templates, and pages of wikis: `{{< ref x >}}`, `{% link x %}`, `${url}`, `<url>`, `...`, `[[page]]`. */
const templateMark = /\{\{|\{%|\$\{|[<>]|^\[\[|(?:^|\/)(?:\.{3}|…)(?:\/|$)/;

/** A path relative to the folder of another, with `.` and `..` taken out as far as the root allows. */
export function joinPath(from: string, relative: string): string {
	let folder = from.slice(0, Math.max(0, from.lastIndexOf('/')));
	let rest = relative.startsWith('./') ? relative.slice(2) : relative;
	while (rest.startsWith('../') && folder !== '' && !folder.endsWith('..')) {
		folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/')));
		rest = rest.slice(3);
	}
	return odd.test(rest) ? joinParts(folder, rest) : folder === '' ? rest : `${folder}/${rest}`;
}

/** The way from the folder of one file to another path: `../payments.md`. Both are relative to the root of the workspace folder. */
export function relativePath(from: string, to: string): string {
	const folders = from.split('/').slice(0, -1);
	const parts = to.split('/');
	let shared = 0;
	while (shared < folders.length && shared < parts.length && folders[shared] === parts[shared] && parts[shared] !== '..') {
		shared++;
	}
	return [...folders.slice(shared).map(() => '..'), ...parts.slice(shared)].filter(Boolean).join('/') || '.';
}

/** A path that has something to be taken out: an empty part, `.` or `..`. */
const odd = /(?:^|\/)\.{0,2}(?:\/|$)/;

function joinParts(folder: string, relative: string): string {
	const parts = folder === '' ? [] : folder.split('/');
	for (const part of relative.split('/')) {
		if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') {
			parts.pop();
		} else if (part !== '.' && part !== '') {
			parts.push(part);
		}
	}
	return parts.join('/');
}

/**
 * The folder beside those around the root that a path leads into: `../assets` for `../assets/a.png`. Where it is absent, only
 * a part of a repository has been opened, and nothing can be said of the path. `undefined` for a path with no such folder.
 */
export function outerFolder(path: string): string | undefined {
	return /^(?:\.\.\/)+[^/]+(?=\/)/.exec(path)?.[0];
}

/** What the percent signs of a destination stand for. A stray `%` is left as it stands. */
export function decodePercent(text: string): string {
	if (!text.includes('%')) {
		return text;
	}
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}
