import { spawn } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installPackages } from './install.mjs';
import { forShell, needsShell, npm, run } from './process.mjs';

/** `npm start`: installs what is missing, builds, checks the example, and opens it in a VS Code that has the extension. */
const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');
const example = join(root, 'examples', 'shop');

await installPackages();
await npm(['run', '--silent', 'build'], { cwd: root });
console.log(`\nclewline check examples/shop`);
// Findings are what the example is there to show, so they are no failure.
await run(process.execPath, [join(root, 'dist', 'cli.js'), 'check', example], { cwd: root }).catch(() => undefined);

const { findDesktop, findInstalled } = await import('./vscode/desktop.mjs');
const code = findInstalled() ?? (await findDesktop());
if (code !== undefined) {
	openOnDesktop(code);
} else if (process.platform === 'linux') {
	await openInBrowser();
} else {
	console.error('\nThere is no VS Code here, and none can be downloaded. Install it, and run `npm start` again.');
	process.exitCode = 1;
}

function openOnDesktop(command) {
	console.log(`\nOpening ${example} with the extension in ${command} …`);
	const args = [`--extensionDevelopmentPath=${root}`, example];
	spawn(...forShell(command, args), { stdio: 'ignore', detached: true, windowsHide: true, shell: needsShell(command) }).unref();
}

/** Where no desktop VS Code can be had, the one for browsers runs until Ctrl+C. */
async function openInBrowser() {
	const [{ startCodeServer }, { cacheFolder }, { workbenchAddress }] = await Promise.all([
		import('./vscode/code-server.mjs'),
		import('./vscode/cache.mjs'),
		import('./vscode/workbench-address.mjs'),
	]);
	console.log('\nStarting a VS Code for browsers. The first time it has to be installed, which takes some minutes …');
	const folder = join(cacheFolder, 'start');
	await mkdir(folder, { recursive: true });
	const host = await startCodeServer({ folder, settings: { 'security.workspace.trust.enabled': false } });
	console.log(
		`\nOpen this address in a browser; Ctrl+C ends it:\n${workbenchAddress(host.origin, { extension: root, folder: example })}`,
	);
	const stop = () => void host.stop().finally(() => process.exit(0));
	process.on('SIGINT', stop).on('SIGTERM', stop);
}
