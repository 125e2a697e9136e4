import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { workbenchAddress } from '../../scripts/vscode/workbench-address.mjs';
import { findDescendants } from '../support/processes.js';
import { copyExample, type Example } from '../support/vscode-example.js';
import { type Host, repositoryRoot } from '../support/vscode-host.js';
import { changeSettings } from '../support/vscode-settings.js';
import { type OpenShop, openShop, see as seeIn } from '../support/vscode-shop.js';
import { buildSuite, runSuite } from '../support/vscode-suite.js';
import { patience, type Workbench } from '../support/vscode-workbench.js';
import { expectRoadmap, pageOfPanel } from './roadmap.js';

const spec = 'specs/prd/order-status.md';
const code = 'src/late-parcel.ts';
const title = 'Write before they ask';

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
	let chineseShop: Example;
	let opened: OpenShop;
	let shop: Example;
	let workbench: Workbench;

	before(async () => {
		chineseShop = await copyExample('shop.zh-CN');
		opened = await openShop();
		({ shop, workbench } = opened);
	});

	after(async () => {
		await opened.close();
		await chineseShop.remove();
	});

	const see = seeIn.bind(undefined, () => workbench);

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

	expectRoadmap(() => opened);

	see('draws the user flow beside its spec, and leads from a step to its requirement', async () => {
		const path = 'specs/flows/checkout.md';
		await workbench.run('View: Close All Editors');
		await workbench.openFile(path, await shop.positionOf(path, 'total["Total', 2));
		await workbench.run('Clewline: Open User Flow to the Side');
		const page = workbench.page.frameLocator('iframe.webview').frameLocator('#active-frame');
		const step = (text: string) => page.locator('.picture g.node').filter({ hasText: text });
		await page.locator('.picture .cw-at-cursor').filter({ hasText: 'Total is shown' }).waitFor();
		await workbench.takePicture('flow-dark');

		await workbench.run('View: Focus First Editor Group');
		await workbench.page.keyboard.press('End');
		await workbench.type('\n\tpage[');
		await page.getByRole('alert').waitFor();
		assert.equal(await step('Total is shown').count(), 1);
		await workbench.page.locator('.squiggly-error').first().waitFor();
		await workbench.page.keyboard.press('Control+Z');
		await page.getByRole('alert').waitFor({ state: 'detached' });
		await workbench.run('File: Revert File');

		await step('Address').click();
		await workbench.waitForCursor('specs/prd/checkout.md', {
			...(await shop.positionOf('specs/prd/checkout.md', 'REQ-014: ')),
			column: 1,
		});
		assert.equal(await step('Address').count(), 1);
	});

	see('shows the user flow and the roadmap again when the window is loaded anew', async () => {
		const page = pageOfPanel(opened);
		await workbench.page.keyboard.press('Control+2');
		await workbench.run('Clewline: Open Roadmap');
		// By key, since a hover over the tab may be in the way of the mouse.
		await page.getByRole('button', { name: 'Board' }).press('Enter');
		await page.getByRole('searchbox').fill('note');
		await page.locator('[data-card="PRD-gift-notes"]').waitFor();
		await workbench.reload();
		await page.locator('[data-card="PRD-gift-notes"]').waitFor({ timeout: 3 * patience });
		assert.equal(await page.locator('.card').count(), 1);
		await workbench.page.locator('.tab').filter({ hasText: 'User Flow' }).click();
		await page.locator('.picture g.node').filter({ hasText: 'Total is shown' }).waitFor();
		await workbench.run('View: Close All Editors');
	});

	see('shows IDs as links, with their status, in the preview of Markdown', async () => {
		const page = workbench.page.frameLocator('iframe.webview').frameLocator('#active-frame');
		const place = await shop.positionOf(spec, 'REQ-034', 2);
		// The command does nothing where the extensions do not know yet which editor has the focus.
		await workbench.until(page.locator('h3', { hasText: 'REQ-034' }), async () => {
			await workbench.run('View: Close All Editors');
			await workbench.openFile(spec, place);
			await workbench.run('Markdown: Open Preview');
		});
		await page.locator('h3', { hasText: 'REQ-034' }).locator('.clewline-status', { hasText: 'approved' }).waitFor();
		await page.locator('a.clewline-id', { hasText: 'INS-016' }).first().waitFor();
		await workbench.takePicture('preview-dark');
		// A window that is loaded anew draws the preview before any server is there to tell of IDs.
		await workbench.run('View: Close Other Editors in Group');
		await workbench.reload();
		await page.locator('a.clewline-id', { hasText: 'INS-016' }).first().waitFor();
		await workbench.run('View: Close All Editors');
	});

	see('can be read in high contrast', async () => {
		await workbench.chooseTheme('Dark High Contrast');
		await workbench.page.locator('.monaco-workbench.hc-black').waitFor();
		await workbench.openFile(spec, await shop.positionOf(spec, 'REQ-034', 2));
		// The window was loaded anew: its server may not be there yet.
		await workbench.until(workbench.hover(title), () => workbench.showHover());
		await workbench.takePicture('high-contrast');
		await workbench.page.keyboard.press('Escape');
		for (const [theme, kind] of [
			['Dark High Contrast', 'hc-black'],
			['Light High Contrast', 'hc-light'],
		] as const) {
			await workbench.chooseTheme(theme);
			await workbench.page.locator(`.monaco-workbench.${kind}`).waitFor();
			await workbench.openFile('specs/flows/checkout.md');
			await workbench.run('Clewline: Open Roadmap');
			await pageOfPanel(opened).locator('.chart').waitFor();
			await workbench.takePicture(`panels/roadmap-${kind}`);
			await workbench.run('View: Close Editor');
			await workbench.openFile('specs/flows/checkout.md');
			await workbench.run('Clewline: Open User Flow to the Side');
			await pageOfPanel(opened).locator('.picture g.node').first().waitFor();
			await workbench.takePicture(`panels/flow-${kind}`);
			await workbench.run('View: Close All Editors');
		}
	});

	see('starts a server that died again, until it has died five times', async () => {
		const dead = new Set<number>();
		while (dead.size < 5) {
			const server = await waitForLiveServer(opened.host, dead);
			if (hasKilled(server)) {
				dead.add(server);
			}
		}
		await workbench.page.getByText('stopped 5 times in 3 minutes').first().waitFor();
		await workbench.run('Notifications: Show Notifications');
		await workbench.page.getByRole('button', { name: 'Restart Server' }).click();
		await waitForLiveServer(opened.host, dead);
		await opened.waitForServer(workbench);
	});

	// @verifies REQ-020
	see('speaks Chinese about Chinese specs', async () => {
		await changeSettings(shop.data, { 'workbench.colorTheme': 'Default Light Modern', 'clewline.locale': 'zh-cn' });
		const chinese = await opened.open(chineseShop.folder);
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
		const restricted = await opened.open(shop.folder);
		await restricted.page.getByText('Restricted Mode').first().waitFor();
		await opened.waitForServer(restricted);
		await restricted.openFile(code, await shop.positionOf(code, 'REQ-034', 2));
		await restricted.showHover();
		await restricted.hover(title).waitFor();
		await restricted.page.close();
		await changeSettings(shop.data, { 'security.workspace.trust.enabled': false });
	});

	// In English it does so in VS Code for the Web, and on a desktop where there is one.
	it('REQ-309 does everything with a server in a process of its own, in Chinese', async () => {
		await changeSettings(shop.data, { 'clewline.locale': 'zh-cn' });
		const address = workbenchAddress(opened.host.origin, {
			extension: repositoryRoot,
			folder: shop.folder,
			tests: await buildSuite(),
		});
		const { code: exitCode, log } = await runSuite(await opened.browser.context.newPage(), address);
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
