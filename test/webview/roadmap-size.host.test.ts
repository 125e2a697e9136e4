import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type Browser, chromium } from 'playwright-core';
import { installChromium } from '../../scripts/vscode/chromium.mjs';
import type { Roadmap } from '../../server/src/drawing/roadmap/model.js';
import { sampleRoadmap } from '../support/roadmap-files.js';
import { showRoadmap as show } from '../support/roadmap-page.js';
import { WebviewPage } from '../support/webview-page.js';

async function manyItems(length: number): Promise<Roadmap> {
	const [item] = (await sampleRoadmap()).items;
	assert.ok(item);
	const items = Array.from({ length }, (_, index) => ({ ...item, id: `REL-${index}`, title: `Number ${index}` }));
	return { today: '2026-11-25', items };
}

/** Scrolls for 90 frames, some rows each; answers how long each took, in milliseconds, the shortest first. */
const scrollingScript = `new Promise(resolve => {
	const element = document.querySelector('.scroller, .table');
	const frames = [];
	let last = performance.now();
	const step = now => {
		frames.push(now - last);
		last = now;
		element.scrollTop += 117;
		if (frames.length < 90) requestAnimationFrame(step);
		else resolve(frames.slice(1).sort((a, b) => a - b));
	};
	requestAnimationFrame(step);
})`;

describe('the page of a large roadmap', () => {
	let browser: Browser;

	before(async () => {
		browser = await chromium.launch({ executablePath: await installChromium(), args: ['--no-sandbox'] });
	});

	after(async () => {
		await browser.close();
	});

	it('REQ-407 has no more rows of the table in the page than are seen, and says how many there are', async () => {
		const opened = await WebviewPage.open(browser, 'roadmap', { state: { form: 'table' } });
		const { page } = opened;
		await opened.hear(show(await manyItems(5000)));
		await page.getByText('Number 0', { exact: true }).waitFor();
		assert.equal(await page.locator('table').getAttribute('aria-rowcount'), '5001');
		const row = page.locator('tbody tr:not([aria-hidden])');
		assert.ok((await row.count()) < 60);
		assert.equal(await row.first().getAttribute('aria-rowindex'), '2');
		await page.locator('tbody button').first().focus();
		await page.keyboard.press('ArrowDown');
		assert.equal(await page.locator('tbody button:focus').innerText(), 'REL-1');
		await page.keyboard.press('End');
		await page.locator('tbody button:focus').getByText('REL-4999', { exact: true }).waitFor();
		assert.equal(await row.last().getAttribute('aria-rowindex'), '5001');
		assert.ok((await row.count()) < 60);
		await page.locator('.table').evaluate(it => it.scrollTo({ top: 2500 * 34 }));
		await page.getByText('Number 2510', { exact: true }).waitFor();
		await page.getByRole('button', { name: 'Title' }).click();
		await opened.assertAccessible();
		assert.equal(await page.locator('tbody button[tabindex="0"]').count(), 1);
		await opened.close();
	});

	for (const form of ['timeline', 'table'] as const) {
		for (const count of [1000, 5000]) {
			it(`REQ-407 scrolls through ${count} items of a ${form} without a halt`, async t => {
				const opened = await WebviewPage.open(browser, 'roadmap', { state: { form } });
				await opened.hear(show(await manyItems(count)));
				await opened.page.getByText('Number 0', { exact: true }).waitFor();
				const frames = await opened.page.evaluate<readonly number[]>(scrollingScript);
				const [median = 0, slow = 0] = [0.5, 0.95].map(share => frames[Math.floor(frames.length * share)]);
				t.diagnostic(`${form}, ${count} items: a frame takes ${median.toFixed(1)} ms, 95 % take less than ${slow.toFixed(1)} ms`);
				assert.ok(median < 200, String(median));
				await opened.close();
			});
		}
	}

	it('has no more rows in the page than are seen', async () => {
		const opened = await WebviewPage.open(browser, 'roadmap');
		await opened.hear(show(await manyItems(2000)));
		await opened.page.getByText('Number 0', { exact: true }).waitFor();
		assert.ok((await opened.page.locator('.row').count()) < 60);
		await opened.page.locator('.row').first().focus();
		await opened.page.keyboard.press('End');
		await opened.page.locator('.row:focus').getByText('Number 1999', { exact: true }).waitFor();
		assert.ok((await opened.page.locator('.row').count()) < 60);
		await opened.close();
	});
});
