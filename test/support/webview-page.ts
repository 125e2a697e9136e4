import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { pageOf } from '../../client/src/views/page.js';
import { repositoryRoot } from './vscode-host.js';
import { themes } from './vscode-themes.js';

const origin = 'https://page.test';

/** What axe-core finds. */
interface Violation {
	readonly id: string;
	readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

/** A page of a panel without an editor around it: with its own files, its own policy, and the colours of a theme. */
export class WebviewPage {
	/** What the page has said to its panel. */
	readonly said: unknown[] = [];
	readonly faults: string[] = [];

	private constructor(readonly page: Page) {}

	/** Opens a page of `dist/webview`, by its name; `state` is what it remembers. */
	static async open(browser: Browser, name: string, { theme = 'vscode-light', state }: { theme?: string; state?: unknown } = {}) {
		const context = await browser.newContext({
			viewport: { width: 1240, height: 720 },
			colorScheme: theme.includes('light') ? 'light' : 'dark',
		});
		const opened = new WebviewPage(await context.newPage());
		opened.page.setDefaultTimeout(20_000);
		await opened.#load(name, theme, state);
		return opened;
	}

	async #load(name: string, theme: string, state: unknown): Promise<void> {
		const { page } = this;
		page.on('pageerror', error => this.faults.push(error.message));
		page.on('console', message => message.type() === 'error' && this.faults.push(message.text()));
		await page.exposeFunction('say', (message: unknown) => this.said.push(message));
		await page.addInitScript(editorScript(state));
		await page.route(`${origin}/**`, async route => {
			const path = new URL(route.request().url()).pathname;
			const body = path === '/' ? htmlOf(name, theme) : await readFile(join(repositoryRoot, 'dist/webview', path), 'utf8');
			const contentType = path === '/' ? 'text/html' : path.endsWith('.css') ? 'text/css' : 'text/javascript';
			await route.fulfill({ body, contentType });
		});
		await page.goto(`${origin}/`);
	}

	/** Has the panel say something to the page. */
	async hear(message: unknown): Promise<void> {
		await this.page.evaluate(`window.postMessage(${JSON.stringify(message)}, '*')`);
	}

	/** Waits until the last thing that the page has said is of a type, and it has said more than so many. */
	async waitToHear(type: string, count = 0): Promise<void> {
		const isHeard = (): boolean =>
			this.said.length > count && (this.said.at(-1) as { type?: unknown } | undefined)?.type === type;
		for (let round = 0; round < 100 && !isHeard(); round++) {
			await this.page.waitForTimeout(50);
		}
	}

	/** Takes a picture, for whoever looks. */
	async takePicture(name: string): Promise<void> {
		const folder = join(repositoryRoot, '.out', 'images');
		await mkdir(folder, { recursive: true });
		await this.page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' });
	}

	/** Asserts that everybody can use what is shown now, as far as a program can tell. */
	async assertAccessible(): Promise<void> {
		const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
		await this.page.evaluate(source);
		const { violations } = await this.page.evaluate<{ readonly violations: readonly Violation[] }>('axe.run()');
		assert.deepEqual(
			violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`),
			[],
		);
	}

	async close(): Promise<void> {
		await this.page.context().close();
	}
}

/** The page with the policy that its panel gives it; the editor sets variables, a class and a background by script. */
function htmlOf(name: string, theme: string): string {
	const variables = Object.entries(themes[theme] ?? {}).map(([key, value]) => `--vscode-${key}: ${value};`);
	const style = `${variables.join('')} --vscode-font-family: system-ui, 'Noto Sans CJK SC', sans-serif`;
	const html = pageOf({
		script: `${origin}/${name}.js`,
		style: `${origin}/${name}.style.css`,
		source: origin,
		nonce: 'test',
		hasInlineStyles: name === 'flow',
	});
	const script = `document.documentElement.style.cssText = ${JSON.stringify(style)};
document.body.className = ${JSON.stringify(theme)};
document.body.style.background = 'var(--vscode-editor-background)';
document.currentScript.remove();`;
	return html.replace('<body>', `<body><script nonce="test">${script}</script>`);
}

/** What VS Code puts into a page before its own script runs. */
function editorScript(state: unknown): string {
	return `let state = ${JSON.stringify(state ?? null)} ?? undefined;
window.acquireVsCodeApi = () => ({
	postMessage: message => window.say(message),
	getState: () => state,
	setState: next => { state = next; window.remembered = next; },
});`;
}
