import { spawn } from 'node:child_process';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { findProgram, npm } from '../process.mjs';
import { installOnce } from './cache.mjs';
import { installDebianPackages } from './debian.mjs';
import { installNode } from './node.mjs';
import { unpackPackage } from './npm-package.mjs';
import { freePort, whenReachable } from './port.mjs';

const pin = {
	name: 'code-server',
	version: '4.139.1',
	integrity: 'sha512-fUYvJVdz4ZoVJfakGiGWXFMpF8K1ObsrpGvX17ZxNpKOzdNHs7lANT670JTr4ZhA8DnWqyvvmFG/d3HV9Yy6ew==',
};

/** The server cannot do without these; what else is native stays unbuilt. */
const nativeModules = ['@vscode/spdlog', '@vscode/native-watchdog', '@vscode/sqlite3', '@vscode/fs-copyfile'];

/**
 * VS Code 1.139 with its workbench for browsers, as the npm package `code-server` carries it.
 * @returns {Promise<{ node: string, main: string }>} The Node it was built for, and the module that starts it.
 */
export async function installCodeServer() {
	const node = await installNode();
	const folder = await installOnce(`${pin.name}-${pin.version}`, draft => fill(draft, node));
	return { node: node.executable, main: join(folder, 'lib', 'vscode', 'out', 'server-main.js') };
}

async function fill(folder, node) {
	if (['g++', 'make', 'python3'].some(it => findProgram(it) === undefined)) {
		await installDebianPackages(['g++', 'make', 'python3']);
	}
	await unpackPackage(pin, folder, ['*.map']);
	const cwd = join(folder, 'lib', 'vscode');
	const env = {
		...process.env,
		PATH: join(node.executable, '..') + delimiter + process.env.PATH,
		npm_config_nodedir: node.folder,
		npm_config_update_notifier: 'false',
		// The C++ of the native modules is compiled on all cores.
		JOBS: 'max',
	};
	await npm(['install', '--ignore-scripts', '--omit=dev', '--no-audit', '--no-fund'], { cwd, env, quiet: true });
	await npm(['rebuild', ...nativeModules], { cwd, env, quiet: true });
	// The workbench asks for this folder by the name that a desktop build gives it.
	await symlink('node_modules', join(cwd, 'node_modules.asar'));
}

/** What keeps pictures and tests free of what is not ours: no tips, no chat, no restore of the window before. */
const quietSettings = {
	'workbench.secondarySideBar.defaultVisibility': 'hidden',
	'workbench.startupEditor': 'none',
	'workbench.tips.enabled': false,
	'workbench.enableExperiments': false,
	'chat.disableAIFeatures': true,
	'telemetry.telemetryLevel': 'off',
	'update.mode': 'none',
	'extensions.autoCheckUpdates': false,
	'extensions.ignoreRecommendations': true,
	'git.openRepositoryInParentFolders': 'never',
	'editor.accessibilitySupport': 'off',
};

/**
 * Starts VS Code on a port of this machine.
 * @param {{ folder: string, settings?: Record<string, unknown>, port?: number }} options `folder` keeps its data and settings; `settings`
 *   are the user's.
 * @returns {Promise<{ origin: string, stop: () => Promise<void> }>} `origin` is where the workbench answers, `http://127.0.0.1:PORT`.
 */
export async function startCodeServer({ folder, settings = {}, port }) {
	const { node, main } = await installCodeServer();
	const userFolder = join(folder, 'data', 'User');
	await mkdir(userFolder, { recursive: true });
	await writeFile(join(userFolder, 'settings.json'), JSON.stringify({ ...quietSettings, ...settings }, null, '\t'));
	const chosen = port ?? (await freePort());
	const args = ['--host', '127.0.0.1', '--port', `${chosen}`, '--without-connection-token', '--accept-server-license-terms'];
	args.push('--enable-smoke-test-driver', '--server-data-dir', folder, '--extensions-dir', join(folder, 'extensions'));
	const child = spawn(node, [main, ...args], { stdio: 'ignore', env: { ...process.env, NODE_OPTIONS: '' } });
	const ended = new Promise(resolve => child.once('exit', resolve));
	const origin = `http://127.0.0.1:${chosen}`;
	const stop = async () => {
		child.kill();
		await ended;
	};
	try {
		await whenReachable(`${origin}/version`, ended);
	} catch (error) {
		await stop();
		throw error;
	}
	return { origin, stop };
}
