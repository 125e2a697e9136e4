import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { it } from 'node:test';
import type { CDPSession } from 'playwright-core';
import { workbenchAddress } from '../../scripts/vscode/workbench-address.mjs';
import type { OpenShop } from '../support/vscode-shop.js';
import { Workbench } from '../support/vscode-workbench.js';

const path = 'specs/long.md';

/** 2,000 requirements on 10,000 lines, each of which names the one before. */
const long = Array.from(
	{ length: 2_000 },
	(_, index) => `### REQ-${1000 + index}: Requirement ${index}\n- status: draft\n\nComes after REQ-${999 + index}.\n\n`,
).join('');

/** How often it is typed in either window, and how often at most: what else a machine does meanwhile only ever costs time, so that the least counts. */
const rounds = 3;
const mostRounds = 8;

/** How many times as long as without the extension it may take. */
const limit = 2;

/** Tests that what a person types keeps the window about as busy as without the extension. */
export function expectLightness(opened: () => OpenShop): void {
	it('keeps the window of a spec of 10,000 lines about as busy as VS Code alone', async context => {
		const { shop, host, browser, workbench } = opened();
		await writeFile(join(shop.folder, path), long);
		const plain = new Workbench(await browser.context.newPage());
		await plain.open(workbenchAddress(host.origin, { folder: shop.folder }));
		const spent: { readonly without: number; readonly withUs: number }[] = [];
		let [without, withUs] = [Infinity, Infinity];
		while (spent.length < rounds || (spent.length < mostRounds && withUs > without * limit)) {
			const round = { without: await typingTime(plain), withUs: await typingTime(workbench) };
			spent.push(round);
			without = Math.min(without, round.without);
			withUs = Math.min(withUs, round.withUs);
		}
		await plain.page.close({ runBeforeUnload: false });
		await workbench.page.bringToFront();
		const times = `${withUs.toFixed(2)} s, without the extension ${without.toFixed(2)} s`;
		context.diagnostic(`processor time of the window's main thread while 40 letters were typed: ${times}`);
		assert.ok(withUs <= without * limit, JSON.stringify(spent));
	});
}

/**
 * Types into the middle of the long spec, and waits a second for what follows.
 * @returns The processor time of the window's main thread for it, in seconds: unlike frames drawn in time, it is the same on a busy machine.
 */
async function typingTime(workbench: Workbench): Promise<number> {
	const { page } = workbench;
	await page.bringToFront();
	await workbench.openFile(path, { line: 5_000, column: 1 });
	await page.keyboard.press('End');
	await page.keyboard.type('warm ', { delay: 40 });
	const session = await page.context().newCDPSession(page);
	await session.send('Performance.enable', { timeDomain: 'threadTicks' });
	const before = await taskDuration(session);
	await page.keyboard.type('words and words '.repeat(3).slice(0, 40), { delay: 40 });
	await page.waitForTimeout(1_000);
	const after = await taskDuration(session);
	await session.detach();
	return after - before;
}

async function taskDuration(session: CDPSession): Promise<number> {
	const { metrics } = await session.send('Performance.getMetrics');
	const metric = metrics.find(it => it.name === 'TaskDuration');
	assert.ok(metric);
	return metric.value;
}
