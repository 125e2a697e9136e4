import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { workbenchAddress } from '../../scripts/vscode/workbench-address.mjs';
import { findDescendants } from '../support/processes.js';
import { type Browser, openBrowser } from '../support/vscode-browser.js';
import { copyExample, type Example } from '../support/vscode-example.js';
import { type Host, repositoryRoot, startHost } from '../support/vscode-host.js';
import { changeSettings } from '../support/vscode-settings.js';
import { buildSuite, runSuite } from '../support/vscode-suite.js';
import { failure, Workbench } from '../support/vscode-workbench.js';

const spec = 'specs/prd/order-status.md';
const code = 'src/late-parcel.ts';
const title = 'Write before they ask';

const settings = {
	'security.workspace.trust.enabled': false,
	'files.autoSave': 'off',
	'workbench.colorTheme': 'Default Light Modern',
	'editor.minimap.enabled': false,
	'editor.wordWrap': 'on',
	// An issue such as `#131` is no colour.
	'editor.defaultColorDecorators': 'never',
};

/** A server of a host that has run long enough to have greeted its client; the dead are not meant. */
async function waitForLiveServer(host: Host, dead: ReadonlySet<number>): Promise<number> {
	for (;;) {
		const server = findDescendants(host.processId, 'dist/server.js').find(it => !dead.has(it));
		await setTimeout(1_500);
		if (server !== undefined) {
			return server;
		}
	}
}

const skip = process.platform === 'linux' ? false : 'the VS Code for browsers is installed on Linux only';

describe('VS Code', { skip }, () => {
	let shop: Example;
	let chineseShop: Example;
	let host: Host;
	let browser: Browser;
	let workbench: Workbench;

	const open = async (folder: string): Promise<Workbench> => {
		const opened = new Workbench(await browser.context.newPage());
		await opened.open(workbenchAddress(host.origin, { extension: repositoryRoot, folder }));
		return opened;
	};
	/** The one finding that the example has on purpose tells that the server is there, and has read everything. */
	const waitForServer = async (opened: Workbench): Promise<void> => {
		await opened.openFile(spec, await shop.positionOf(spec, 'REQ-034'));
		await opened.page.locator('.squiggly-warning').first().waitFor();
	};

	before(async () => {
		[shop, chineseShop] = await Promise.all([copyExample('shop'), copyExample('shop.zh-CN')]);
		host = await startHost(['code-server', '--data', shop.data, '--settings', JSON.stringify(settings)]);
		browser = await openBrowser(host.chromium);
		workbench = await open(shop.folder);
		await waitForServer(workbench);
	});

	after(async () => {
		await browser.close();
		await host.stop();
		await Promise.all([shop.remove(), chineseShop.remove()]);
	});

	/** A test that leaves a picture of what it saw when it fails. */
	const see = (name: string, look: () => Promise<void>): void => {
		it(name, async () => {
			try {
				await look();
			} catch (error) {
				await workbench.takePicture(failure);
				throw error;
			}
		});
	};

	// @verifies REQ-301, REQ-017
	see('underlines an unknown ID while one types, and no longer when it is mended', async () => {
		await workbench.openFile('specs/prd/checkout.md', await shop.positionOf('specs/prd/checkout.md', 'and nothing else.', 17));
		await workbench.page.keyboard.press('Control+Shift+M');
		await workbench.page.keyboard.press('Control+1');
		await workbench.type(' The receipt is REQ-120.');
		await workbench.problems('REQ-120').waitFor();
		await workbench.page.locator('.squiggly-error').first().waitFor();
		await workbench.takePicture('editor-light');

		await workbench.page.keyboard.press('Control+Z');
		await workbench.problems('REQ-120').waitFor({ state: 'detached' });
		assert.equal(await workbench.page.locator('.squiggly-error').count(), 0);
		await workbench.run('File: Revert File');
		await workbench.page.keyboard.press('Control+J');
	});

	// @verifies REQ-302
	see('tells on hover what an ID in code means', async () => {
		await workbench.chooseTheme('Dark Modern');
		await workbench.page.locator('.monaco-workbench.vs-dark').waitFor();
		await workbench.openFile(code, await shop.positionOf(code, 'REQ-034', 2));
		await workbench.showHover();
		await workbench.hover(title).waitFor();
		await workbench.takePicture('hover-dark');
	});

	// @verifies REQ-303, REQ-304
	see('goes from code to the spec with F12, and from the spec to code with Shift+F12', async () => {
		const inCode = await shop.positionOf(code, 'REQ-034');
		await workbench.openFile(code, { ...inCode, column: inCode.column + 2 });
		await workbench.page.keyboard.press('F12');
		await workbench.waitForCursor(spec, await shop.positionOf(spec, 'REQ-034'));

		await workbench.page.keyboard.press('Shift+F12');
		const rows = workbench.page.locator('.reference-zone-widget .monaco-list-row');
		await rows.filter({ hasText: 'late-parcel.ts' }).first().click();
		await workbench.page.keyboard.press('ArrowRight');
		await rows.filter({ hasText: 'implements REQ-034' }).first().dblclick();
		await workbench.waitForCursor(code, { ...inCode, column: inCode.column + 'REQ-034'.length });
		await workbench.page.keyboard.press('Escape');
	});

	see('shows the specs, the trace of the item under the cursor, and how many items there are', async () => {
		await workbench.page
			.locator('.statusbar-item')
			.filter({ hasText: /^\s*\d+\s*$/ })
			.first()
			.waitFor();
		await workbench.openFile(spec, await shop.positionOf(spec, 'REQ-034', 2));
		await workbench.run('Clewline: Focus on Trace View');
		await workbench.run('Clewline: Focus on Specs View');
		await workbench.treeRow('late-parcel.ts:10').waitFor();
		await workbench.treeRow('data.md').click();
		await workbench.treeRow('DATA-1').first().waitFor();
		await workbench.takePicture('specs-dark');
		await workbench.page.keyboard.press('Control+Shift+E');
	});

	see('can be read in high contrast', async () => {
		await workbench.chooseTheme('Dark High Contrast');
		await workbench.page.locator('.monaco-workbench.hc-black').waitFor();
		await workbench.openFile(spec, await shop.positionOf(spec, 'REQ-034', 2));
		await workbench.showHover();
		await workbench.hover(title).waitFor();
		await workbench.takePicture('high-contrast');
	});

	see('starts a server that died again, until it has died five times', async () => {
		const dead = new Set<number>();
		while (dead.size < 5) {
			const server = await waitForLiveServer(host, dead);
			if (hasKilled(server)) {
				dead.add(server);
			}
		}
		await workbench.page.getByText('stopped 5 times in 3 minutes').first().waitFor();
		await workbench.run('Notifications: Show Notifications');
		await workbench.page.getByRole('button', { name: 'Restart Server' }).click();
		await waitForLiveServer(host, dead);
		await waitForServer(workbench);
	});

	// @verifies REQ-020
	see('speaks Chinese about Chinese specs', async () => {
		await changeSettings(shop.data, { 'workbench.colorTheme': 'Default Light Modern', 'clewline.locale': 'zh-cn' });
		const chinese = await open(chineseShop.folder);
		const path = 'specs/prd/order-query.md';
		const { line } = await chineseShop.positionOf(path, '手机号人人记得。');
		await chinese.openFile(path, { line, column: 1 });
		await chinese.page.keyboard.press('End');
		await chinese.page.keyboard.press('Control+Shift+M');
		await chinese.page.keyboard.press('Control+1');
		await chinese.type('收据见REQ-120。');
		await chinese.problems('REQ-120').waitFor();
		assert.match((await chinese.problems('REQ-120').textContent()) ?? '', /[\u4e00-\u9fff]/);
		await chinese.takePicture('zh-cn');
		await chinese.page.close({ runBeforeUnload: false });
		await changeSettings(shop.data, { 'clewline.locale': 'auto' });
	});

	// @verifies REQ-306
	see('works in a folder that is not trusted', async () => {
		await changeSettings(shop.data, {
			'security.workspace.trust.enabled': true,
			'security.workspace.trust.startupPrompt': 'never',
		});
		const restricted = await open(shop.folder);
		await restricted.page.getByText('Restricted Mode').first().waitFor();
		await waitForServer(restricted);
		await restricted.openFile(code, await shop.positionOf(code, 'REQ-034', 2));
		await restricted.showHover();
		await restricted.hover(title).waitFor();
		await restricted.page.close();
		await changeSettings(shop.data, { 'security.workspace.trust.enabled': false });
	});

	it('REQ-309 does everything with a server in a process of its own', async () => {
		const address = workbenchAddress(host.origin, { extension: repositoryRoot, folder: shop.folder, tests: await buildSuite() });
		const { code: exitCode, log } = await runSuite(await browser.context.newPage(), address);
		assert.equal(exitCode, 0, log);
	});
});

/** A process that is named here may have gone by itself meanwhile, and then counts for nothing. */
function hasKilled(pid: number): boolean {
	try {
		return process.kill(pid, 'SIGKILL');
	} catch {
		return false;
	}
}
