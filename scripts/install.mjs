import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { npm } from './process.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Installs the packages that package-lock.json names, where they are absent or others. */
export async function installPackages() {
	if (await isStale()) {
		console.log('Installing packages …');
		// Tools of ours that want a later Node get one of their own: npm's warnings about them would only worry.
		await npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: root });
	}
}

/** npm writes what it has installed into a lock file of its own. A package for another platform may be missing. */
async function isStale() {
	const wanted = await readPackages(join(root, 'package-lock.json'));
	const present = await readPackages(join(root, 'node_modules', '.package-lock.json'));
	return Object.entries(wanted).some(
		([path, { version, optional, link }]) =>
			path.includes('node_modules/') && !optional && !link && present[path]?.version !== version,
	);
}

async function readPackages(file) {
	const text = await readFile(file, 'utf8').catch(() => '{}');
	return JSON.parse(text).packages ?? {};
}
