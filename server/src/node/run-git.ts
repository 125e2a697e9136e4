import { execFile } from 'node:child_process';

/** What git prints when it is run in a folder; `undefined` where it fails, or is not installed. */
export function runGit(folder: string, args: readonly string[]): Promise<string | undefined> {
	return new Promise(resolve => {
		execFile('git', [...args], { cwd: folder, maxBuffer: longestAnswer, timeout: patience, windowsHide: true }, (error, stdout) =>
			resolve(error ? undefined : stdout),
		);
	});
}

/** In bytes: a million paths. */
const longestAnswer = 256 << 20;

/** In milliseconds; git is stopped then. */
const patience = 60_000;
