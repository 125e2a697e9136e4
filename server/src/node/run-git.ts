import { execFile } from 'node:child_process';

/** What git is asked, and how much of an answer is waited for. */
export interface GitQuestion {
	readonly folder: string;
	readonly args: readonly string[];

	/** What it reads from its standard input. */
	readonly input?: string | undefined;

	/** In bytes. */
	readonly longestAnswer: number;

	/** In milliseconds; git is stopped then. */
	readonly patience: number;
}

/** The bytes that git prints; `undefined` where it fails, says too much or takes too long. A clone that lacks some files fetches none. */
export function askGit({ folder, args, input, longestAnswer, patience }: GitQuestion): Promise<Buffer | undefined> {
	return new Promise(resolve => {
		const options = {
			cwd: folder,
			maxBuffer: longestAnswer,
			timeout: patience,
			windowsHide: true,
			encoding: 'buffer',
			env: { ...process.env, GIT_NO_LAZY_FETCH: '1', GIT_TERMINAL_PROMPT: '0' },
		} as const;
		const child = execFile('git', [...args], options, (error, stdout) => resolve(error ? undefined : stdout));
		child.stdin?.on('error', () => {});
		child.stdin?.end(input ?? '');
	});
}

/** What git prints when it is run in a folder, as text; `undefined` where it fails, or is not installed. */
export async function runGit(folder: string, args: readonly string[]): Promise<string | undefined> {
	const answer = await askGit({ folder, args, longestAnswer: longestPlainAnswer, patience: usualPatience });
	return answer?.toString('utf8');
}

/** In bytes: a million paths. */
const longestPlainAnswer = 256 << 20;

/** In milliseconds. */
const usualPatience = 60_000;
