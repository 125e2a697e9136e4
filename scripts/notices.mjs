import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The licences of every package whose code a bundle carries, as their authors ask.
 * @param {string} root The repository's folder.
 * @param {readonly import('esbuild').BuildResult[]} results Of builds with a metafile.
 * @returns {Promise<string>} One text, packages in alphabetical order.
 */
export async function thirdPartyNotices(root, results) {
	const inputs = results.flatMap(it => Object.keys(it.metafile.inputs));
	const folders = new Set(inputs.map(packageFolder).filter(it => it !== undefined && existsSync(join(root, it, 'package.json'))));
	const notices = await Promise.all([...folders].map(it => notice(join(root, it))));
	return [...new Set(notices)].sort().join('\n\n');
}

/** `node_modules/ajv/dist/core.js` → `node_modules/ajv`. */
function packageFolder(path) {
	return /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0];
}

async function notice(folder) {
	const { name, version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
	const file = (await readdir(folder)).find(it => /^licen[cs]e/i.test(it));
	const text = file === undefined ? `Licence: ${license}` : (await readFile(join(folder, file), 'utf8')).trim();
	return `## ${name} ${version}\n\n${text}`;
}
