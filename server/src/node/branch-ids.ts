import { harmless } from './harmless-git.js';
import { runGit } from './run-git.js';

/** Asks git in a folder: what it prints, or `undefined` where it fails. */
export type Git = (folder: string, args: readonly string[]) => Promise<string | undefined>;

/**
 * Looks for IDs on all local branches of the repository around a folder. What was found is kept for as long as no branch has
 * moved. Git is run without a shell, asks no network, and starts no program that the repository names.
 */
export function createBranchIds(root: string, git: Git = runGit): (prefix: string, folder: string) => Promise<readonly string[]> {
	let known = { branches: '', found: new Map<string, Promise<readonly string[]>>() };
	return async (prefix, folder) => {
		const branches = /^[A-Za-z][\w.-]*$/.test(prefix) ? await git(root, [...harmless, ...listBranches]) : undefined;
		if (!branches) {
			return [];
		}
		if (branches !== known.branches) {
			known = { branches, found: new Map() };
		}
		const key = `${prefix} ${folder}`;
		const found = known.found.get(key) ?? search(it => git(root, it), { prefix, folder, branches });
		known.found.set(key, found);
		return found;
	};
}

/** The branches that were worked on last. Older ones have long been merged, or forgotten. */
const listBranches = ['for-each-ref', '--sort=-committerdate', '--count=100', '--format=%(objectname)', 'refs/heads'];

interface BranchSearch {
	readonly prefix: string;
	readonly folder: string;

	/** The commits that branches are at, one a line. */
	readonly branches: string;
}

async function search(
	git: (args: readonly string[]) => Promise<string | undefined>,
	{ prefix, folder, branches }: BranchSearch,
): Promise<readonly string[]> {
	const commits = [...new Set(branches.split('\n').filter(Boolean))];
	const paths = folder === '' ? '*.md' : `:(literal)${folder}`;
	const pattern = `${definition}${prefix.replaceAll('.', '[.]')}-[0-9]+`;
	const lines = (await git([...harmless, 'grep', '-hoIE', '-e', pattern, ...commits, '--', paths])) ?? '';
	return lines.split('\n').flatMap(it => (it.includes(prefix) ? it.slice(it.lastIndexOf(prefix)) : []));
}

/** What stands before an ID that is defined: the marks of a heading, of a list item in bold, of a table row; or `id:`. */
const definition =
	'^[[:space:]]*(#{1,6}[[:space:]]+(\\[|【|[*][*]|__)?|([-*+]|[0-9]+[.)])[[:space:]]+(\\[[ xX]\\][[:space:]]+)?([*][*]|__)|[|][[:space:]]*([*][*]|__)?|id:[[:space:]]*["\']?)';
