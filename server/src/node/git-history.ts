import type { History, PastFiles, Revision } from '../workspace/history.js';
import { decodeText } from './decode-text.js';
import { harmless } from './harmless-git.js';
import { askGit, type GitQuestion } from './run-git.js';

/** Asks git in a folder, with what it is told on its standard input: what it prints, or `undefined` where it fails. */
export type AskGit = (question: GitQuestion) => Promise<Buffer | undefined>;

/**
 * What git knows of the folder at other times. Git is run without a shell, asks no network, starts no program that the repository
 * names, and touches no file.
 */
export function createGitHistory(root: string, ask: AskGit = askGit): History {
	const git = (args: readonly string[], input?: string): Promise<Buffer | undefined> =>
		ask({ folder: root, args: [...harmless, ...args], input, ...bounds });
	return {
		list: async () => {
			const tags = await git(listTags);
			const commits = await git(listCommits);
			return [...revisionsOf('tag', tags), ...revisionsOf('commit', commits)];
		},
		read: revision => readFiles(revision, git),
	};
}

type Git = (args: readonly string[], input?: string) => Promise<Buffer | undefined>;

/** What specs and settings of a large repository have, and what they take to be read. */
const bounds = { longestAnswer: 64 << 20, patience: 20_000 };
const mostFiles = 20_000;

/** As a character: its two commands write it in different ways. */
const fields = '\t';
const listTags = [
	'for-each-ref',
	'--sort=-creatordate',
	'--count=50',
	`--format=%(refname:short)${fields}%(creatordate:short)${fields}`,
	'refs/tags',
];
const listCommits = ['log', '--max-count=50', '--no-show-signature', `--format=%h${fields}%cs${fields}%s`, 'HEAD', '--', '.'];

function revisionsOf(type: Revision['type'], answer: Buffer | undefined): Revision[] {
	const lines = answer?.toString('utf8').split('\n') ?? [];
	return lines.filter(Boolean).map(line => {
		const [name = '', date = '', ...subject] = line.split('\t');
		return { type, name, date, subject: subject.join(' ') };
	});
}

async function readFiles(revision: string, git: Git): Promise<PastFiles> {
	const inside = await git(['rev-parse', '--is-inside-work-tree']);
	if (!inside) {
		return { type: 'no-repository' };
	}
	const commit = isName(revision)
		? await git(['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`])
		: undefined;
	if (!commit) {
		return { type: 'unknown' };
	}
	const hash = commit.toString('utf8').trim();
	const tree = await git(['ls-tree', '-r', '-z', hash, '--', '.']);
	const blobs = tree && blobsIn(tree.toString('utf8'));
	const contents = blobs && blobs.length <= mostFiles && (await readBlobs(blobs, git));
	return contents ? { type: 'read', commit: hash, files: contents } : { type: 'too-much' };
}

/** Whatever git would take for an option, or for more than one word, names nothing. */
function isName(revision: string): boolean {
	return revision.length <= 250 && /^[^-\s\p{Cc}][^\p{Cc}]*$/u.test(revision);
}

interface Blob {
	readonly path: string;
	readonly hash: string;
}

/** The specs and the settings among `100644 blob 4f2a…⇥specs/login.md`; links and other repositories are left out. */
function blobsIn(tree: string): readonly Blob[] {
	return tree.split('\0').flatMap(entry => {
		const { hash, path } = /^100\d{3} blob (?<hash>[\da-f]+)\t(?<path>[^]+)$/.exec(entry)?.groups ?? {};
		return hash !== undefined && path !== undefined && wanted.test(path) ? [{ path, hash }] : [];
	});
}

const wanted = /\.(?:md|markdown|mdown)$|^clewline\.yaml$/i;

/** The texts of blobs, in the form of `cat-file --batch`: a line of hash, type and size, the content, a line feed. */
async function readBlobs(blobs: readonly Blob[], git: Git): Promise<ReadonlyMap<string, string> | undefined> {
	const files = new Map<string, string>();
	if (blobs.length === 0) {
		return files;
	}
	const answer = await git(['cat-file', '--batch'], blobs.map(it => `${it.hash}\n`).join(''));
	let at = 0;
	for (const { path } of answer ? blobs : []) {
		const lineEnd = answer?.indexOf('\n', at) ?? -1;
		const size = Number(/ blob (\d+)$/.exec(answer?.toString('latin1', at, lineEnd) ?? '')?.[1] ?? Number.NaN);
		if (lineEnd < 0 || Number.isNaN(size)) {
			return undefined;
		}
		const content = answer?.subarray(lineEnd + 1, lineEnd + 1 + size);
		const text = content && decodeText(content);
		if (text !== undefined) {
			files.set(path, text);
		}
		at = lineEnd + 1 + size + 1;
	}
	return answer ? files : undefined;
}
