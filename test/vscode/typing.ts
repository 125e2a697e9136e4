import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { it } from 'node:test';
import { workbenchAddress } from '../../scripts/vscode/workbench-address.mjs';
import type { OpenShop } from '../support/vscode-shop.js';
import { Workbench } from '../support/vscode-workbench.js';

const path = 'specs/long.md';

/** 2,000 requirements on 10,000 lines, each of which names the one before. */
const long = Array.from(
	{ length: 2_000 },
	(_, index) => `### REQ-${1000 + index}: Requirement ${index}\n- status: draft\n\nComes after REQ-${999 + index}.\n\n`,
).join('');

/** How often it is typed in either window: what else a machine does in between only ever costs frames. */
const rounds = 3;

/** Tests that what a person types costs about as much as without the extension; frames that nobody draws in hardware are few, and vary. */
export function expectLightness(opened: () => OpenShop): void {
	it('draws about as many frames in a spec of 10,000 lines as VS Code alone', async context => {
		const { shop, host, browser, workbench } = opened();
		await writeFile(join(shop.folder, path), long);
		const plain = new Workbench(await browser.context.newPage());
		await plain.open(workbenchAddress(host.origin, { folder: shop.folder }));
		const dropped: { without: number; withUs: number }[] = [];
		for (let round = 0; round < rounds; round++) {
			dropped.push({ without: await droppedFrames(plain), withUs: await droppedFrames(workbench) });
		}
		await plain.page.close({ runBeforeUnload: false });
		await workbench.page.bringToFront();
		const without = Math.min(...dropped.map(it => it.without));
		const withUs = Math.min(...dropped.map(it => it.withUs));
		context.diagnostic(`frames dropped while 40 letters were typed: ${withUs}, without the extension ${without}`);
		assert.ok(withUs <= without * 2 + 60, JSON.stringify(dropped));
	});
}

/** Types into the middle of the long spec, and counts the frames that were not drawn in time, at 60 in a second. */
async function droppedFrames(workbench: Workbench): Promise<number> {
	const { page } = workbench;
	await page.bringToFront();
	await workbench.openFile(path, { line: 5_000, column: 1 });
	await page.keyboard.press('End');
	await page.keyboard.type('warm ', { delay: 40 });
	await page.evaluate(`(() => {
		let last = performance.now();
		globalThis.droppedFrames = 0;
		const look = now => {
			globalThis.droppedFrames += Math.max(0, Math.round((now - last) * 60 / 1000) - 1);
			last = now;
			globalThis.nextFrame = requestAnimationFrame(look);
		};
		globalThis.nextFrame = requestAnimationFrame(look);
	})()`);
	await page.keyboard.type('words and words '.repeat(3).slice(0, 40), { delay: 40 });
	return page.evaluate<number>('(cancelAnimationFrame(globalThis.nextFrame), globalThis.droppedFrames)');
}
