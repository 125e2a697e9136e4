import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type Browser, openBrowser } from '../support/vscode-browser.js';
import { copyExample, type Example } from '../support/vscode-example.js';
import { type Host, repositoryRoot, startHost } from '../support/vscode-host.js';
import { buildSuite, runSuite } from '../support/vscode-suite.js';

describe('VS Code for the Web', () => {
	let example: Example;
	let host: Host;
	let browser: Browser;

	before(async () => {
		example = await copyExample('shop');
		const tests = await buildSuite();
		host = await startHost(['web', '--extension', repositoryRoot, '--folder', example.folder, '--tests', tests]);
		browser = await openBrowser(host.chromium);
	});

	after(async () => {
		await browser.close();
		await host.stop();
		await example.remove();
	});

	it('REQ-309 does everything with a server in a web worker, and no disk', async () => {
		const { code, log } = await runSuite(await browser.context.newPage(), host.origin);
		assert.equal(code, 0, log);
	});
});
