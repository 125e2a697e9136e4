import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const isWindows = process.platform === 'win32';

/**
 * Runs a program to its end.
 * @param {string} command A program on the PATH, or the path of one.
 * @param {readonly string[]} args What it is given.
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, quiet?: boolean, timeout?: number }} [options] `quiet` keeps its output back unless it
 *   fails; `timeout` is in milliseconds.
 * @returns {Promise<string>} What it wrote, when `quiet`; otherwise nothing. Rejects when the program fails.
 */
export function run(command, args, { quiet = false, ...options } = {}) {
	return new Promise((resolve, reject) => {
		const child = spawn(...forShell(command, args), {
			...options,
			stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
			shell: needsShell(command),
		});
		const output = [];
		child.stdout?.on('data', chunk => output.push(chunk));
		child.stderr?.on('data', chunk => output.push(chunk));
		child.on('error', reject);
		child.on('close', (code, signal) => {
			const text = Buffer.concat(output).toString();
			if (code === 0) {
				resolve(text);
			} else {
				reject(
					new Error(`\`${command} ${args.join(' ')}\` ended with ${signal ?? `code ${code}`}.\n${text.slice(-4000)}`.trim()),
				);
			}
		});
	});
}

/**
 * Runs npm with this process's environment.
 * @param {readonly string[]} args npm's arguments.
 * @param {Parameters<typeof run>[2]} [options] As for `run`.
 */
export function npm(args, options) {
	return run(isWindows ? 'npm.cmd' : 'npm', args, options);
}

/**
 * The path of a program, looked up as a shell would.
 * @param {string} name A name without a folder, and without `.exe`.
 * @returns {string | undefined} Nothing when the PATH has no such program.
 */
export function findProgram(name) {
	const endings = isWindows ? ['.exe', '.cmd', '.bat'] : [''];
	const folders = (process.env.PATH ?? '').split(delimiter).filter(it => it !== '');
	return folders.flatMap(folder => endings.map(ending => join(folder, name + ending))).find(it => existsSync(it));
}

/** Windows starts `.cmd` and `.bat` files through its shell only. */
export function needsShell(command) {
	return isWindows && /\.(?:cmd|bat)$/i.test(command);
}

/** A command line whose spaces survive the shell, where there is one. */
export function forShell(command, args) {
	if (!needsShell(command)) {
		return [command, [...args]];
	}
	const quote = it => (/[\s&()^|<>]/.test(it) ? `"${it}"` : it);
	return [quote(command), args.map(quote)];
}
