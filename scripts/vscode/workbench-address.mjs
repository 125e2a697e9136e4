/**
 * The address of a workbench that shows a folder, with an extension under development if one is named.
 * @param {string} origin Of a code-server's VS Code, `http://127.0.0.1:8080`.
 * @param {{ extension?: string, folder: string, tests?: string }} options Absolute paths; `tests` is a module whose `run` is run inside.
 * @returns {string}
 */
export function workbenchAddress(origin, { extension, folder, tests }) {
	const remote = path => `vscode-remote://${new URL(origin).host}${path.replace(/\/$/, '')}`;
	const payload = [
		...(extension === undefined ? [] : [['extensionDevelopmentPath', remote(extension)]]),
		...(tests === undefined ? [] : [['extensionTestsPath', remote(tests)]]),
	];
	const address = new URL(origin);
	address.searchParams.set('folder', folder);
	address.searchParams.set('payload', JSON.stringify([...payload, ['skipWelcome', 'true']]));
	return address.href;
}
