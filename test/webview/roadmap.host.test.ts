import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type Browser, chromium } from 'playwright-core';
import { isFromPage } from '../../client/webview/roadmap/messages.js';
import { installChromium } from '../../scripts/vscode/chromium.mjs';
import type { Roadmap, RoadmapSpan } from '../../server/src/drawing/roadmap/model.js';
import { moveSpan } from '../../server/src/drawing/roadmap/move.js';
import { compareRoadmaps } from '../../server/src/views/roadmap/baseline.js';
import { sampleRoadmap } from '../support/roadmap-files.js';
import { exampleRoadmap, showRoadmap as show } from '../support/roadmap-page.js';
import { themes } from '../support/vscode-themes.js';
import { WebviewPage } from '../support/webview-page.js';

/** The roadmap before its PRDs slipped by three weeks, when a printed catalogue was planned and an order could not be followed. */
function earlier({ today, items }: Roadmap): Roadmap {
	const back = (span: RoadmapSpan): RoadmapSpan => moveSpan(span, 'both', -21);
	const [prd] = items.filter(it => it.kind === 'prd' && it.span?.precision === 'day');
	const print = prd?.span ? [{ ...prd, id: 'PRD-print', title: 'Print a catalogue', span: back(prd.span) }] : [];
	const others = items.filter(it => it.id !== 'PRD-order-status' && it.id !== 'PRD-order-query');
	return { today, items: [...others.map(it => (it.kind === 'prd' && it.span ? { ...it, span: back(it.span) } : it)), ...print] };
}

describe('the page of the roadmap', () => {
	let browser: Browser;

	before(async () => {
		browser = await chromium.launch({ executablePath: await installChromium(), args: ['--no-sandbox'] });
	});

	after(async () => {
		await browser.close();
	});

	for (const theme of Object.keys(themes)) {
		for (const form of ['timeline', 'board', 'table']) {
			it(`shows everything as a ${form} in ${theme}, to everybody`, async () => {
				const opened = await WebviewPage.open(browser, 'roadmap', { theme, state: { form } });
				await opened.hear(show(await exampleRoadmap('shop')));
				await opened.page.getByText('One-page checkout').first().waitFor();
				await opened.page.mouse.move(700, 320);
				await opened.takePicture(`roadmap-${form}-${theme}`);
				await opened.assertAccessible();
				assert.deepEqual(opened.faults, []);
				await opened.close();
			});
		}
	}

	for (const [form, theme, locale] of [
		['timeline', 'vscode-light', 'en'],
		['timeline', 'vscode-dark', 'zh-CN'],
		['timeline', 'vscode-high-contrast', 'en'],
		['board', 'vscode-light', 'en'],
		['table', 'vscode-dark', 'en'],
	] as const) {
		it(`REQ-404 shows what has changed as a ${form} in ${theme} and ${locale}`, async () => {
			const roadmap = await exampleRoadmap(locale === 'en' ? 'shop' : 'shop.zh-CN');
			const opened = await WebviewPage.open(browser, 'roadmap', { theme, state: { form } });
			await opened.hear(show(compareRoadmaps(roadmap, earlier(roadmap), 'v1.0'), locale));
			await opened.page
				.getByText(locale === 'en' ? 'slipped by 21 days' : '推迟 21 天')
				.first()
				.waitFor();
			await opened.page.getByText('Print').first().waitFor();
			await opened.takePicture(`roadmap-compared-${form}-${theme}`);
			await opened.assertAccessible();
			await opened.page.getByRole('button', { name: locale === 'en' ? 'Compared with v1.0' : '对比 v1.0' }).click();
			await opened.waitToHear('compare');
			await opened.page.getByRole('button', { name: locale === 'en' ? 'Compare no more' : '不再对比' }).click();
			await opened.waitToHear('compare', 2);
			assert.deepEqual(opened.said.slice(-2), [
				{ type: 'compare', isOver: false },
				{ type: 'compare', isOver: true },
			]);
			assert.deepEqual(opened.faults, []);
			await opened.close();
		});
	}

	it('REQ-405 shows a view of the team, and has what is seen kept', async () => {
		const opened = await WebviewPage.open(browser, 'roadmap');
		const { page } = opened;
		const views = [{ name: 'Ours', shape: 'board', filter: 'owner:@ines' } as const];
		await opened.hear(show(await exampleRoadmap('shop'), 'en', views));
		const select = page.getByRole('combobox', { name: 'Saved views' });
		await select.selectOption('Ours');
		await page.locator('.board').getByText('Order status without an account').waitFor();
		assert.equal(await page.getByText('One-page checkout').count(), 0);
		assert.equal(await select.evaluate(it => (it as HTMLSelectElement).selectedOptions[0]?.textContent), 'Ours');
		await page.getByRole('searchbox').fill('payment');
		assert.equal(await select.evaluate(it => (it as HTMLSelectElement).selectedOptions[0]?.textContent), 'Views');
		await select.selectOption('save');
		await opened.waitToHear('saveView');
		assert.deepEqual(opened.said.at(-1), { type: 'saveView', view: { shape: 'board', filter: 'payment' } });
		await opened.assertAccessible();
		await opened.close();
	});

	it('tells why nothing is compared', async () => {
		const opened = await WebviewPage.open(browser, 'roadmap');
		const { answer, ...message } = show(await exampleRoadmap('shop'));
		await opened.hear({ ...message, answer: { ...answer, baselineFault: '`v9` is no tag.' } });
		await opened.page.getByRole('status').getByText('`v9` is no tag.').waitFor();
		await opened.assertAccessible();
		await opened.close();
	});

	it('REQ-407 shows what is told after what it has, and nothing that goes on from something else', async () => {
		const opened = await WebviewPage.open(browser, 'roadmap');
		const { page } = opened;
		const { answer, ...message } = show(await sampleRoadmap());
		await opened.hear({ ...message, answer });
		const [first, ...others] = answer.roadmap.items;
		const next = (title: string, previousResultId: string) => ({
			...message,
			answer: {
				...answer,
				resultId: `${previousResultId}+`,
				previousResultId,
				roadmap: { ...answer.roadmap, items: [{ ...first, title }, ...others.map((_, index) => index + 1)] },
			},
		});
		await opened.hear(next('Lost', 'unknown'));
		await opened.hear(next('Found', answer.resultId));
		await page.getByText('Found').first().waitFor();
		assert.equal(await page.getByText('Lost').count(), 0);
		await page.getByRole('button', { name: 'Table' }).click();
		assert.equal(await page.locator('tbody button').count(), answer.roadmap.items.length);
		await opened.close();
	});

	it('speaks Chinese about Chinese specs', async () => {
		const opened = await WebviewPage.open(browser, 'roadmap');
		await opened.hear(show(await exampleRoadmap('shop.zh-CN'), 'zh-CN'));
		await opened.page.getByText('一页下单').first().waitFor();
		await opened.takePicture('roadmap-zh-cn');
		assert.doesNotMatch(await opened.page.locator('main').innerText(), /Today|Group|Timeline/);
		await opened.close();
	});

	it('does nothing that a title asks for, and hears nobody but its panel', async () => {
		const opened = await WebviewPage.open(browser, 'roadmap');
		await opened.hear({ type: 'hide' });
		await opened.hear('show');
		await opened.hear(show(await sampleRoadmap()));
		await opened.page.getByText('<script>alert(1)</script>').first().waitFor();
		assert.equal(await opened.page.locator('body script').count(), 1);
		assert.deepEqual(opened.faults, []);
		await opened.close();
	});

	it('is used by keys alone', async () => {
		const opened = await WebviewPage.open(browser, 'roadmap');
		const { page } = opened;
		await opened.hear(show(await exampleRoadmap('shop')));
		await page.locator('.row').first().focus();
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('ArrowDown');
		assert.match((await page.locator('.row:focus').textContent()) ?? '', /Staff and friends buy on it/);
		assert.match(await page.locator('.details').innerText(), /MS-beta/);
		await page.keyboard.press('Enter');
		await opened.waitToHear('open');
		assert.deepEqual(opened.said.at(-1), { type: 'open', file: 'specs/roadmap.md', line: 12 });
		await page.keyboard.press('ArrowUp');
		await page.keyboard.press(' ');
		assert.equal(await page.locator('.row:focus').getAttribute('aria-expanded'), 'false');
		assert.equal(await page.getByText('Staff and friends buy on it').count(), 0);
		await opened.close();
	});

	it('moves an item by keys, in one step, says so, and has it taken back', async () => {
		const opened = await WebviewPage.open(browser, 'roadmap');
		const { page } = opened;
		const roadmap = await exampleRoadmap('shop');
		await opened.hear(show(roadmap));
		await page.locator('.row', { hasText: 'One-page checkout' }).last().focus();
		await page.keyboard.press('ArrowRight');
		await page.keyboard.press('Shift+ArrowRight');
		assert.match(await page.locator('.scroller [aria-live]').innerText(), /^One-page checkout: Oct 20, 2026 – Mar 6, 2027$/);
		await opened.waitToHear('reschedule');
		const change = {
			id: 'PRD-checkout',
			file: 'specs/prd/checkout.md',
			edge: 'both',
			seen: { start: '2026-10-12', end: '2027-02-26' },
		};
		assert.deepEqual(opened.said.at(-1), { type: 'reschedule', changes: [{ ...change, days: 8 }] });

		const span = { start: '2026-10-20', end: '2027-03-06', precision: 'day' as const };
		await opened.hear(show({ ...roadmap, items: roadmap.items.map(it => (it.id === change.id ? { ...it, span } : it)) }));
		await page.getByRole('gridcell', { name: 'Oct 20, 2026' }).waitFor({ state: 'attached' });
		await page.keyboard.press('Control+Z');
		await opened.waitToHear('undo');
		assert.deepEqual(opened.said.at(-1), { type: 'undo' });
		await opened.close();
	});

	it('takes a move back that is not written yet, and says nothing of it', async () => {
		const opened = await WebviewPage.open(browser, 'roadmap');
		await opened.hear(show(await exampleRoadmap('shop')));
		const row = opened.page.locator('.row', { hasText: 'One-page checkout' }).last();
		await row.press('Shift+ArrowRight');
		await row.press('Control+Z');
		await opened.page.getByRole('gridcell', { name: 'Oct 12, 2026' }).waitFor({ state: 'attached' });
		await row.press('Control+Z');
		await opened.waitToHear('undo');
		assert.deepEqual(
			opened.said.map(it => (it as { type: string }).type),
			['ready', 'undo'],
		);
		await opened.close();
	});

	for (const [form, place, key] of [
		['board', '[data-card="PRD-gift-notes"]', 'ArrowLeft'],
		['timeline', '.chip', 'ArrowRight'],
	] as const) {
		it(`REQ-406 has a placement taken back on the ${form}, and leaves what is typed to its field`, async () => {
			const opened = await WebviewPage.open(browser, 'roadmap', { state: { form } });
			const { page } = opened;
			await opened.hear(show(await exampleRoadmap('shop')));
			await page.getByRole('searchbox').fill('note');
			await page.getByRole('searchbox').press('Control+Z');
			await page.locator(place, { hasText: 'A note for the one' }).press(key);
			await opened.waitToHear('place');
			await page.keyboard.press('Control+Z');
			await opened.waitToHear('undo');
			assert.deepEqual(
				opened.said.map(it => (it as { type: string }).type),
				['ready', 'place', 'undo'],
			);
			await opened.close();
		});
	}

	for (const [from, edge] of [
		[0.5, 'both'],
		[0.99, 'end'],
		[0.01, 'start'],
	] as const) {
		it(`moves ${edge === 'both' ? 'an item' : `the ${edge} of an item`} by the mouse`, async () => {
			const opened = await WebviewPage.open(browser, 'roadmap', { state: { zoom: 'month' } });
			await opened.hear(show(await exampleRoadmap('shop')));
			const bar = opened.page.locator('[data-id="PRD-order-status"] .cw-bar');
			await opened.page.locator('[data-id="PRD-order-status"]').hover();
			const box = await bar.boundingBox();
			assert.ok(box);
			const [x, y] = [box.x + box.width * from, box.y + box.height / 2];
			await opened.page.mouse.move(x, y);
			await opened.page.mouse.down();
			await opened.page.mouse.move(x + 10, y);
			await opened.page.mouse.move(x + 21, y);
			await opened.page.mouse.up();
			await opened.waitToHear('reschedule');
			const seen = { start: '2026-11-02', end: '2026-12-18' };
			assert.deepEqual(opened.said.at(-1), {
				type: 'reschedule',
				changes: [{ id: 'PRD-order-status', file: 'specs/prd/order-status.md', edge, days: 3, seen }],
			});
			await opened.close();
		});
	}

	it('REQ-406 moves a card into another column by keys, says so, and keeps the focus on it', async () => {
		const opened = await WebviewPage.open(browser, 'roadmap', { state: { form: 'board' } });
		const { page } = opened;
		const roadmap = await exampleRoadmap('shop');
		await opened.hear(show(roadmap));
		await page.locator('[data-card="PRD-gift-notes"]').press('ArrowLeft');
		await opened.waitToHear('place');
		const placement = { id: 'PRD-gift-notes', file: 'specs/prd/gift-notes.md', to: { column: 'next' } };
		const seen = { isInner: false, horizon: 'later', status: 'draft' };
		assert.deepEqual(opened.said.at(-1), { type: 'place', placement: { ...placement, seen } });
		assert.match(await page.locator('[aria-live]').innerText(), /^A note for the one who unwraps it: Next$/);
		assert.equal(await page.locator('[data-column="next"] [data-card="PRD-gift-notes"]').count(), 1);
		assert.equal(await page.locator('.card:focus').getAttribute('data-card'), 'PRD-gift-notes');
		await opened.hear(show({ ...roadmap }));
		await page.locator('[data-column="later"] [data-card="PRD-gift-notes"]').waitFor();
		await opened.assertAccessible();
		await opened.close();
	});

	it('REQ-406 moves a card into another column by the mouse, which opens nothing', async () => {
		const opened = await WebviewPage.open(browser, 'roadmap', { state: { form: 'board' } });
		const { page } = opened;
		await opened.hear(show(await exampleRoadmap('shop')));
		await page.locator('[data-card="PRD-funnel-report"]').hover();
		await page.mouse.down();
		const box = await page.locator('[data-column="done"]').boundingBox();
		assert.ok(box);
		await page.mouse.move(box.x + 40, box.y + 50);
		await page.mouse.move(box.x + 50, box.y + 50);
		await page.locator('.is-over[data-column="done"]').waitFor();
		await opened.takePicture('roadmap-board-dragging');
		await page.mouse.up();
		await opened.waitToHear('place');
		const said = opened.said.at(-1);
		assert.ok(isFromPage(said) && said.type === 'place');
		assert.deepEqual([said.placement.id, said.placement.to], ['PRD-funnel-report', { column: 'done' }]);
		assert.equal(opened.said.filter(it => isFromPage(it) && it.type === 'open').length, 0);
		await opened.close();
	});

	it('REQ-406 gives a date to what has none, by a key or by the mouse', async () => {
		const opened = await WebviewPage.open(browser, 'roadmap', { state: { zoom: 'month' } });
		const { page } = opened;
		const roadmap = await exampleRoadmap('shop');
		await opened.hear(show(roadmap));
		await page.locator('.row').first().waitFor();
		assert.equal(await page.locator('.row:focus').count(), 0);
		const chip = page.locator('.chip', { hasText: 'A note for the one' });
		await chip.press('ArrowRight');
		await opened.waitToHear('place');
		const seen = { isInner: false, horizon: 'later', status: 'draft' };
		const placement = { id: 'PRD-gift-notes', file: 'specs/prd/gift-notes.md', seen };
		const today = { start: '2026-11-25', end: '2026-12-08' };
		assert.deepEqual(opened.said.at(-1), { type: 'place', placement: { ...placement, to: today } });
		assert.match(await page.locator('main > [aria-live]').innerText(), /: Nov 25 – Dec 8, 2026$/);
		assert.equal(await page.locator('.row:focus').count(), 1);

		await opened.hear(show({ ...roadmap }));
		await chip.hover();
		await page.mouse.down();
		const pill = await page.locator('.cw-today-line').boundingBox();
		assert.ok(pill);
		await page.mouse.move(pill.x + 60, 300);
		await page.mouse.move(pill.x + 70, 300);
		await page.locator('.flying').getByText('Dec 5, 2026').waitFor();
		await opened.takePicture('roadmap-timeline-dragging');
		const count = opened.said.length;
		await page.mouse.up();
		await opened.waitToHear('place', count);
		const to = { start: '2026-12-05', end: '2026-12-18' };
		assert.deepEqual(opened.said.at(-1), { type: 'place', placement: { ...placement, to } });
		await opened.close();
	});

	for (const [format, start] of [
		['svg', '<svg xmlns='],
		['png', 'iVBORw0KGgo'],
		['html', '<!doctype html>'],
		['csv', 'id,kind,title,'],
		['ics', 'BEGIN:VCALENDAR'],
		['mermaid', 'gantt'],
		['markdown', '| ID |'],
	] as const) {
		it(`hands the roadmap out as ${format}`, async () => {
			const opened = await WebviewPage.open(browser, 'roadmap');
			await opened.hear(show(await exampleRoadmap('shop')));
			await opened.page.getByRole('combobox', { name: 'Export' }).selectOption(format);
			await opened.waitToHear('export');
			const message = opened.said.at(-1);
			assert.ok(isFromPage(message) && message.type === 'export' && message.format === format);
			assert.equal(message.content.slice(0, start.length), start);
			assert.deepEqual(opened.faults, []);
			await opened.close();
		});
	}

	it('filters, groups and zooms, and remembers it', async () => {
		const opened = await WebviewPage.open(browser, 'roadmap', { state: { form: 'hologram', zoom: 'year', filter: 7 } });
		const { page } = opened;
		await opened.hear(show(await exampleRoadmap('shop')));
		await page.getByRole('searchbox').fill('owner:@ines');
		await page.getByRole('combobox', { name: 'Group by' }).selectOption('owner');
		await page.getByRole('button', { name: 'Month' }).click();
		await page.getByText('Order status without an account').first().waitFor();
		assert.equal(await page.getByText('One-page checkout').count(), 0);
		const remembered = await page.evaluate(() => (window as unknown as { remembered: unknown }).remembered);
		assert.deepEqual(remembered, {
			form: 'timeline',
			groupBy: 'owner',
			zoom: 'month',
			filter: 'owner:@ines',
			folded: [],
			baseline: '',
			folder: 'file:///shop',
		});
		await opened.close();
	});
});
