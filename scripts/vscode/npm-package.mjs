import { createHash } from 'node:crypto';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { npm, run } from '../process.mjs';

/**
 * Unpacks one npm package, without its dependencies and without running any of its scripts.
 * @param {{ name: string, version: string, integrity?: string }} pin `integrity` is npm's own, `sha512-…`; a package that differs is
 *   refused.
 * @param {string} folder Where the package's files go.
 * @param {readonly string[]} [leaveOut] Patterns of files that are not unpacked, as `tar --exclude` reads them.
 */
export async function unpackPackage({ name, version, integrity }, folder, leaveOut = []) {
	await mkdir(folder, { recursive: true });
	const [{ filename }] = JSON.parse(lastJson(await npm(['pack', `${name}@${version}`, '--json'], { cwd: folder, quiet: true })));
	const archive = join(folder, filename);
	if (integrity !== undefined) {
		await verify(archive, integrity);
	}
	const excludes = leaveOut.map(it => `--exclude=${it}`);
	await run('tar', ['-xzf', filename, '--strip-components=1', ...excludes], { cwd: folder });
	await rm(archive);
}

async function verify(archive, integrity) {
	const actual = `sha512-${createHash('sha512')
		.update(await readFile(archive))
		.digest('base64')}`;
	if (actual !== integrity) {
		throw new Error(`${archive} is not the package that was pinned: its integrity is ${actual}.`);
	}
}

/** npm writes warnings around the JSON that it was asked for. */
function lastJson(output) {
	const start = output.search(/^\[\s*$/m);
	const end = output.search(/^\]\s*$/m);
	return output.slice(start, end + 1);
}
