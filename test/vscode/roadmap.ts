import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { FrameLocator } from 'playwright-core';
import { type OpenShop, see as seeIn } from '../support/vscode-shop.js';

const prd = 'specs/prd/order-status.md';
const notes = 'specs/prd/gift-notes.md';
const settings = 'clewline.yaml';

/** The page of the one panel that is seen. */
export function pageOfPanel({ workbench }: OpenShop): FrameLocator {
	return workbench.page.frameLocator('iframe.webview').frameLocator('#active-frame');
}

/** Tests what one does with the roadmap in a window on the shop, which stays as it was. */
export function expectRoadmap(opened: () => OpenShop): void {
	const see = seeIn.bind(undefined, () => opened().workbench);

	see('shows the roadmap, and writes into a spec what one moves there by keys', async () => {
		const { shop, workbench } = opened();
		const before = await shop.read(prd);
		await workbench.run('Clewline: Open Roadmap');
		const page = pageOfPanel(opened());
		const row = page.locator('.row').filter({ hasText: 'Order status without an account' }).last();
		await row.locator('.label').click();
		await row.press('Shift+ArrowRight');
		await shop.waitFor(prd, before.replace('start: 2026-11-02, end: 2026-12-18', 'start: 2026-11-09, end: 2026-12-25'));
		await page.getByRole('gridcell', { name: 'Nov 9' }).waitFor({ state: 'attached' });
		await workbench.takePicture('panels/roadmap');

		await row.press('Control+Z');
		await shop.waitFor(prd, before);
		await row.press('Enter');
		await workbench.waitForCursor(prd, { line: 3, column: 1 });
	});

	// @verifies REQ-406
	see('writes into a spec what one places on the roadmap by keys, and takes each back by one key', async () => {
		const { shop, workbench } = opened();
		const before = await shop.read(notes);
		await workbench.run('Clewline: Open Roadmap');
		const page = pageOfPanel(opened());
		const chip = page.locator('.chip', { hasText: 'A note for the one who unwraps it' });
		await chip.press('ArrowRight');
		const dated = await shop.waitForOther(notes, before);
		const dates = /, start: (\d{4}-\d\d-\d\d), end: (\d{4}-\d\d-\d\d)(?= \}\n)/;
		assert.equal(dated.replace(dates, ''), before.replace('horizon: later', 'horizon: now'));
		await chip.waitFor({ state: 'detached' });
		await page.locator('.row').first().press('Control+Z');
		await shop.waitFor(notes, before);
		await chip.waitFor();

		await page.getByRole('button', { name: 'Board' }).press('Enter');
		const card = page.locator('[data-card="PRD-gift-notes"]');
		await card.press('ArrowLeft');
		await shop.waitFor(notes, before.replace('horizon: later', 'horizon: next'));
		await page.locator('[data-column="next"]').filter({ has: card }).waitFor();
		await workbench.takePicture('panels/roadmap-board');
		await card.press('Control+Z');
		await shop.waitFor(notes, before);
		await page.locator('[data-column="later"]').filter({ has: card }).waitFor();
		await page.getByRole('button', { name: 'Timeline' }).press('Enter');
	});

	// @verifies REQ-404
	see('shows what has slipped since a commit', async () => {
		const { shop, workbench } = opened();
		await commitAll(shop.folder, 'Plan of October');
		const before = await shop.read(prd);
		await shop.write(prd, before.replace('start: 2026-11-02, end: 2026-12-18', 'start: 2026-11-23, end: 2027-01-08'));
		const page = pageOfPanel(opened());
		await page.getByRole('button', { name: 'Compare with…' }).press('Enter');
		await workbench.pick('', 'Plan of October');
		await page.getByRole('gridcell', { name: 'slipped by 21 days' }).first().waitFor({ state: 'attached' });
		await page.locator('.row').filter({ hasText: 'Order status without an account' }).last().locator('.label').click();
		await workbench.takePicture('panels/roadmap-compared');
		await page.getByRole('button', { name: 'Compare no more' }).press('Enter');
		await page.getByRole('gridcell', { name: 'slipped' }).first().waitFor({ state: 'detached' });
		await shop.write(prd, before);
		await page.getByRole('gridcell', { name: 'Nov 2 – Dec 18' }).waitFor({ state: 'attached' });
	});

	// @verifies REQ-405
	see('keeps a view of the roadmap in clewline.yaml, and takes it back by one key', async () => {
		const { shop, workbench } = opened();
		const before = await shop.read(settings);
		const page = pageOfPanel(opened());
		await page.getByRole('searchbox').fill('owner:@ines');
		const views = page.getByRole('combobox', { name: 'Saved views' });
		await views.selectOption('save');
		await workbench.page.locator('.quick-input-widget').getByText('The name of the view').waitFor();
		await workbench.page.locator('.quick-input-widget input').first().fill('After sales');
		await workbench.page.keyboard.press('Enter');
		const view = "{ shape: timeline, group-by: goal, filter: 'owner:@ines', zoom: quarter }";
		await shop.waitFor(settings, `${before}roadmap:\n  views:\n    After sales: ${view}\n`);
		await views.locator('option', { hasText: 'After sales' }).waitFor({ state: 'attached' });
		await page.locator('.row').first().press('Control+Z');
		await shop.waitFor(settings, before);
		await page.getByRole('searchbox').fill('');
	});
}

/** Makes a folder a repository with one commit. */
async function commitAll(cwd: string, subject: string): Promise<void> {
	const author = ['-c', 'user.name=Ines', '-c', 'user.email=ines@shop.example', '-c', 'commit.gpgsign=false'];
	for (const args of [
		['init', '-q'],
		['add', '-A'],
		[...author, 'commit', '-qm', subject],
	]) {
		await promisify(execFile)('git', args, { cwd });
	}
}
