import { describe, it } from 'node:test';
import { findDesktop, runInDesktop } from '../../scripts/vscode/desktop.mjs';
import { copyExample } from '../support/vscode-example.js';
import { repositoryRoot } from '../support/vscode-host.js';
import { buildSuite } from '../support/vscode-suite.js';

describe('VS Code on a desktop', () => {
	it('REQ-309 does everything with a server in a process of its own', async test => {
		const executable = await findDesktop();
		if (executable === undefined) {
			test.skip('no desktop VS Code can be had here: name one in CLEWLINE_VSCODE');
			return;
		}
		const example = await copyExample('shop');
		try {
			await runInDesktop({ executable, extension: repositoryRoot, tests: await buildSuite(), folder: example.folder });
		} finally {
			await example.remove();
		}
	});
});
