import { readFile, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from './process.mjs';
import { modernNode } from './vscode/node.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * In bytes: what a person downloads to try the product.
 *
 * @implements REQ-309
 */
const maximumSize = 3 << 20;

const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
const file = join(root, `clewline-${version}.vsix`);
await rm(file, { force: true });

const vsce = join(dirname(createRequire(import.meta.url).resolve('@vscode/vsce/package.json')), 'vsce');
const options = [
	'--no-dependencies',
	'--skip-license',
	'--allow-missing-repository',
	'--no-rewrite-relative-links',
	'--out',
	file,
];
await run(await modernNode(), [vsce, 'package', ...options], { cwd: root });

const { size } = await stat(file);
console.log(`${file}: ${(size / 1024).toFixed(0)} KB`);
if (size > maximumSize) {
	console.error(`It is larger than ${maximumSize / 1024} KB.`);
	process.exitCode = 1;
}
