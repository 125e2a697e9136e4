import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type Browser, chromium, type Locator } from 'playwright-core';
import { isFromPage } from '../../client/webview/flow/messages.js';
import { installChromium } from '../../scripts/vscode/chromium.mjs';
import { createFlows } from '../../server/src/views/flow.js';
import { diagrams as everyType } from '../support/diagrams.js';
import { chinese, exampleFiles } from '../support/example-files.js';
import { type Files, openFiles } from '../support/fixture-workspace.js';
import { themes } from '../support/vscode-themes.js';
import { WebviewPage } from '../support/webview-page.js';

/** What the panel says when a spec of these files is opened. */
async function show(files: Files, path: string, { locale = 'en', isLocked = false } = {}) {
	const { workspace } = await openFiles(files);
	const document = workspace.document(path);
	assert.ok(document?.type === 'spec');
	const flows = createFlows(workspace, document);
	const answer = { uri: `file:///shop/${path}`, folder: 'file:///shop', path, flows, isIndexing: false };
	return { type: 'show', answer, isLocked, locale, translations: locale === 'en' ? undefined : chinese };
}

const shop = exampleFiles('shop');
const checkout = 'specs/flows/checkout.md';

function withDiagrams(...sources: string[]): Files {
	const items = '### REQ-1: Pay by card\n- status: shipped\n\n### REQ-2: Guest <script>alert(1)</script>\n- status: dropped\n';
	const flow = sources.map((it, index) => `## Flow ${index}\n\n\`\`\`mermaid\n${it}\n\`\`\`\n`).join('\n');
	return new Map([
		['a.md', items],
		['flow.md', flow],
	]);
}

describe('the page of user flows', () => {
	let browser: Browser;

	before(async () => {
		browser = await chromium.launch({ executablePath: await installChromium(), args: ['--no-sandbox'] });
	});

	after(async () => {
		await browser.close();
	});

	const open = async (message: unknown, options: { theme?: string; state?: unknown } = {}): Promise<WebviewPage> => {
		const opened = await WebviewPage.open(browser, 'flow', options);
		await opened.hear(message);
		return opened;
	};
	const step = ({ page }: WebviewPage, text: string): Locator => page.locator('.picture g.node').filter({ hasText: text });

	for (const theme of Object.keys(themes)) {
		it(`REQ-412 shows a flow in ${theme}, to everybody`, async () => {
			const opened = await open(await show(shop, checkout), { theme });
			await step(opened, 'Total is shown').waitFor();
			await step(opened, 'Total is shown').hover();
			await opened.page.locator('.hover-card').getByText('REQ-013').waitFor();
			await opened.takePicture(`flow-${theme}`);
			await opened.page.getByRole('button', { name: 'Coverage' }).click();
			await opened.page.getByRole('button', { name: 'Paths' }).click();
			await opened.page.locator('.path').nth(1).click();
			await opened.page.getByRole('button', { name: 'Next' }).click();
			await opened.page.mouse.move(2, 2);
			await opened.takePicture(`flow-paths-${theme}`);
			await opened.assertAccessible();
			assert.deepEqual(opened.faults, []);
			await opened.close();
		});
	}

	it('speaks Chinese about Chinese specs', async () => {
		const opened = await open(await show(exampleFiles('shop.zh-CN'), 'specs/flows/下单流程.md', { locale: 'zh-CN' }));
		await opened.page.locator('.picture g.node').first().waitFor();
		await opened.takePicture('flow-zh-cn');
		assert.doesNotMatch(await opened.page.locator('main').innerText(), /Steps|Paths|Status|Fit|Lock/);
		await opened.close();
	});

	it('leads from a step to its item, and from others to their line', async () => {
		const opened = await open(await show(shop, checkout));
		await step(opened, 'Total is shown').click();
		await opened.waitToHear('open');
		const { said } = opened;
		assert.deepEqual(said.at(-1), {
			type: 'open',
			file: 'specs/prd/checkout.md',
			line: lineOf('specs/prd/checkout.md', '### REQ-013'),
		});
		await step(opened, 'Cart').click();
		await opened.waitToHear('reveal', said.length);
		assert.deepEqual(said.at(-1), { type: 'reveal', line: lineOf(checkout, 'cart[Cart]') });
		await opened.close();
	});

	it('is used by keys alone', async () => {
		const opened = await open(await show(shop, checkout));
		const { page } = opened;
		await page.locator('.steps .step').first().focus();
		await page.locator('.picture .cw-looked-at').filter({ hasText: 'Cart' }).waitFor();
		await page.keyboard.press('Tab');
		await page.keyboard.press('Tab');
		await page.keyboard.press('Enter');
		await opened.waitToHear('open');
		assert.deepEqual(opened.said.at(-1), {
			type: 'open',
			file: 'specs/prd/checkout.md',
			line: lineOf('specs/prd/checkout.md', '### REQ-012'),
		});
		await page.locator('.frame').focus();
		const before = await page.locator('.picture').getAttribute('style');
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('+');
		assert.notEqual(await page.locator('.picture').getAttribute('style'), before);
		await page.keyboard.press('0');
		assert.equal(await page.locator('.picture').getAttribute('style'), before);
		await opened.close();
	});

	it('shows where the cursor of the editor is, in whichever diagram', async () => {
		const files = withDiagrams('flowchart TD\n  a[One] --> b[Two]', 'flowchart TD\n  c[Three] --> d[Four]');
		const opened = await open(await show(files, 'flow.md'));
		await step(opened, 'One').waitFor();
		await opened.hear({ type: 'cursor', cursor: { line: 11, character: 15 } });
		await opened.page.locator('.picture .cw-at-cursor').filter({ hasText: 'Four' }).waitFor();
		assert.equal(await opened.page.locator('.picture .cw-at-cursor').count(), 1);
		assert.equal(await opened.page.getByRole('combobox', { name: 'Diagram' }).inputValue(), '1');
		await opened.close();
	});

	it('keeps the last picture, and tells what is wrong and where, while a diagram is broken', async () => {
		const files = withDiagrams('flowchart TD\n  a[One] --> b[Two]');
		const opened = await open(await show(files, 'flow.md'));
		await step(opened, 'One').waitFor();
		await opened.hear(await show(withDiagrams('flowchart TD\n  a[One] --> b[Two'), 'flow.md'));
		await opened.page.getByRole('alert').getByText('Line 5').waitFor();
		await opened.takePicture('flow-broken');
		assert.equal(await step(opened, 'One').count(), 1);
		await opened.page.getByRole('button', { name: 'Line 5' }).click();
		await opened.waitToHear('reveal');
		assert.deepEqual(opened.said.at(-1), { type: 'reveal', line: 4 });
		await opened.hear(await show(files, 'flow.md'));
		await opened.page.getByRole('alert').waitFor({ state: 'detached' });
		await opened.close();
	});

	it('draws every type of diagram', async () => {
		const valid = everyType.map(([it]) => it).filter(it => !it.startsWith('zenuml'));
		const opened = await open(await show(withDiagrams(...valid), 'flow.md'));
		for (const [index, source] of valid.entries()) {
			await opened.page.getByRole('combobox', { name: 'Diagram' }).selectOption(String(index));
			await opened.page
				.locator(`.picture[data-id$="#${index}"] > svg`)
				.waitFor({ state: 'attached', timeout: 20_000 })
				.catch(() => assert.fail(source));
			assert.equal(await opened.page.getByRole('alert').count(), 0, source);
		}
		assert.deepEqual(opened.faults, []);
		await opened.close();
	});

	it('does nothing that a diagram asks for', async () => {
		const hostile = [
			'flowchart TD',
			'  a["<script>window.owned = 1</script><img src=x onerror=window.owned=1>REQ-2"] --> b',
			'  click a href "javascript:window.owned=1"',
			'  click b call owned()',
			'  b@{ img: "https://elsewhere.test/x.png", label: "x" }',
		].join('\n');
		const opened = await open(await show(withDiagrams(hostile), 'flow.md'));
		const requests: string[] = [];
		opened.page.on('request', it => requests.push(it.url()));
		await opened.page.locator('.picture svg').waitFor();
		await step(opened, 'REQ-2').first().click();
		await opened.waitToHear('open');
		assert.equal(await opened.page.evaluate('window.owned'), undefined);
		assert.equal(await opened.page.locator('.picture a, .picture script, main script').count(), 0);
		assert.deepEqual(
			requests.filter(it => it.includes('elsewhere')),
			[],
		);
		await opened.close();
	});

	it('finds steps, and steps through a path, and copies it', async () => {
		const opened = await open(await show(shop, checkout));
		const { page } = opened;
		await step(opened, 'Cart').waitFor();
		await page.getByRole('searchbox').fill('address');
		assert.equal(await page.locator('.steps li').count(), 1);
		assert.ok((await page.locator('.picture g.node.cw-dim').count()) > 5);
		await page.getByRole('searchbox').fill('');
		await page.getByRole('button', { name: 'Paths' }).click();
		await page.locator('.path').first().click();
		await page.locator('.picture .cw-looked-at').filter({ hasText: 'Cart' }).waitFor();
		await page.getByRole('button', { name: 'Next' }).click();
		await page.locator('.picture .cw-looked-at').filter({ hasText: 'One page' }).waitFor();
		await page.getByRole('button', { name: 'Copy as a checklist' }).click();
		await opened.waitToHear('copy');
		const message = opened.said.at(-1);
		assert.ok(isFromPage(message) && message.type === 'copy');
		assert.match(
			message.text,
			/^\*\*Cart → accepted → Link to the order\*\*\n\n- \[ \] Given Cart\n- \[ \] When One page \(REQ-012\)\n/,
		);
		await opened.close();
	});

	for (const [format, start] of [
		['svg', '<svg '],
		['png', 'iVBORw0KGgo'],
	] as const) {
		it(`hands a picture out as ${format}`, async () => {
			const opened = await open(await show(shop, checkout));
			await step(opened, 'Cart').waitFor();
			await opened.page.getByRole('combobox', { name: 'Export' }).selectOption(format);
			await opened.waitToHear('export');
			const message = opened.said.at(-1);
			assert.ok(isFromPage(message) && message.type === 'export' && message.format === format);
			assert.equal(message.content.slice(0, start.length), start);
			assert.doesNotMatch(message.content, /var\(|cw-dim|foreignObject/);
			assert.deepEqual(opened.faults, []);
			await opened.close();
		});
	}

	it('remembers what was chosen, and whether it is to stay', async () => {
		const opened = await open(await show(shop, checkout), { state: { tab: 'paths', colouring: 'nonsense', diagram: -4 } });
		const { page } = opened;
		await page.locator('.path').first().waitFor();
		await page.getByRole('checkbox', { name: 'Lock' }).check();
		await opened.waitToHear('lock');
		assert.deepEqual(opened.said.at(-1), { type: 'lock', isLocked: true });
		const remembered = await page.evaluate(() => (window as unknown as { remembered: unknown }).remembered);
		assert.deepEqual(remembered, {
			uri: `file:///shop/${checkout}`,
			diagram: 0,
			colouring: 'status',
			tab: 'paths',
			isLocked: true,
		});
		await opened.close();
	});

	it('says what to do where there is no diagram', async () => {
		const opened = await open(await show(new Map([['a.md', '# Nothing\n']]), 'a.md'));
		await opened.page.getByText('No diagram here yet').waitFor();
		await opened.assertAccessible();
		await opened.close();
	});

	it('is quick, with a hundred diagrams in a file', async context => {
		const many = Array.from(
			{ length: 100 },
			(_, n) => `flowchart TD\n  a${n}[Step ${n}] --> b{Choice?}\n  b --> c\n  b --> d\n  c --> e\n  d --> e`,
		);
		const message = await show(withDiagrams(...many), 'flow.md');
		const start = performance.now();
		const opened = await open(message);
		await step(opened, 'Step 0').waitFor();
		const first = performance.now() - start;
		const next = await opened.page.evaluate(async () => {
			const select = document.querySelector<HTMLSelectElement>('.toolbar select');
			const begin = performance.now();
			if (select) {
				select.value = '99';
				select.dispatchEvent(new Event('change', { bubbles: true }));
			}
			while (!document.querySelector('.picture')?.textContent.includes('Step 99')) {
				await new Promise(resolve => setTimeout(resolve, 5));
			}
			return performance.now() - begin;
		});
		context.diagnostic(`first picture after ${Math.round(first)} ms, the next after ${Math.round(next)} ms`);
		assert.ok(first < 20_000 && next < 2_000, `${first} ms, ${next} ms`);
		await opened.close();
	});
});

function lineOf(path: string, text: string): number {
	return (shop.get(path) ?? '').split('\n').findIndex(it => it.includes(text));
}
