import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findProgram, run } from '../process.mjs';
import { cacheFolder } from './cache.mjs';
import { modernNode } from './node.mjs';

const releases = 'https://update.code.visualstudio.com/api/releases/stable';
const script = fileURLToPath(new URL('electron.mjs', import.meta.url));

/** Where installers put the command of VS Code, which not all of them put on the PATH. */
const knownPlaces = [
	'/Applications/Visual Studio Code.app/Contents/Resources/app/bin/code',
	join(homedir(), 'Applications/Visual Studio Code.app/Contents/Resources/app/bin/code'),
	join(process.env.LOCALAPPDATA ?? '', 'Programs', 'Microsoft VS Code', 'bin', 'code.cmd'),
	join(process.env.ProgramFiles ?? '', 'Microsoft VS Code', 'bin', 'code.cmd'),
];

/**
 * The command of a VS Code that is installed on this machine.
 * @returns {string | undefined}
 */
export function findInstalled() {
	return findProgram('code') ?? knownPlaces.find(it => existsSync(it));
}

/**
 * A desktop VS Code to test in: the one that `CLEWLINE_VSCODE` names, else a download where that can be reached.
 * @returns {Promise<string | undefined>} The path of its executable.
 */
export async function findDesktop() {
	if (process.env.CLEWLINE_VSCODE !== undefined) {
		return process.env.CLEWLINE_VSCODE;
	}
	if (!(await isReachable())) {
		return undefined;
	}
	const output = await run(await modernNode(), [script, 'download', join(cacheFolder, 'vscode')], { quiet: true });
	return output.trim().split('\n').at(-1);
}

/**
 * Runs a suite inside a desktop VS Code; rejects when it fails.
 * @param {{ executable: string, extension: string, tests: string, folder: string }} options Absolute paths.
 */
export async function runInDesktop({ executable, extension, tests, folder }) {
	const options = {
		vscodeExecutablePath: executable,
		extensionDevelopmentPath: extension,
		extensionTestsPath: tests,
		launchArgs: [folder, '--disable-extensions', '--disable-workspace-trust', '--skip-welcome'],
	};
	await run(await modernNode(), [script, 'run', JSON.stringify(options)], { quiet: true });
}

async function isReachable() {
	const answer = await fetch(releases, { method: 'HEAD', signal: AbortSignal.timeout(4000) }).catch(() => undefined);
	return answer?.ok === true;
}
