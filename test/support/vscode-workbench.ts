import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { repositoryRoot } from './vscode-host.js';

/** How long a workbench may take for what a person waits for, in milliseconds; machines that test are slow. */
export const patience = 30_000;

/** A VS Code in a browser, used as a person uses it: by its keys, its menus and what it shows. */
export class Workbench {
	readonly page: Page;

	constructor(page: Page) {
		this.page = page;
		page.setDefaultTimeout(patience);
	}

	/** The lines of the editor that has the focus. */
	get editor(): Locator {
		return this.page.locator('.editor-group-container.active .monaco-editor .view-lines').first();
	}

	/** Opens an address and waits until commands can be given. */
	async open(address: string): Promise<void> {
		await this.page.goto(address);
		await this.page.locator('.explorer-folders-view .monaco-list-row').first().waitFor();
	}

	/** Opens a file at a place; line and column count from 1. */
	async openFile(path: string, { line, column }: { line: number; column: number } = { line: 1, column: 1 }): Promise<void> {
		await this.page.keyboard.press('Control+P');
		const input = this.page.locator('.quick-input-widget input').first();
		await input.fill(path);
		// The list must have found the file before Enter takes its first row.
		await this.page
			.locator('.quick-input-list .monaco-list-row')
			.filter({ hasText: nameOf(path) })
			.first()
			.waitFor();
		await input.fill(`${path}:${line}:${column}`);
		await this.page.keyboard.press('Enter');
		await this.page
			.locator('.tab.active')
			.filter({ hasText: nameOf(path) })
			.waitFor();
		await this.page
			.locator('#status\\.editor\\.selection')
			.filter({ hasText: `Ln ${line}, Col ${column}` })
			.waitFor();
	}

	/** Runs a command by its title. */
	async run(title: string): Promise<void> {
		await this.page.keyboard.press('F1');
		await this.page.locator('.quick-input-widget input').first().fill(`>${title}`);
		await this.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: title }).first().click();
	}

	/** Changes the colours, by a theme's title in the picker. */
	async chooseTheme(title: string): Promise<void> {
		await this.run('Preferences: Color Theme');
		const row = this.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: title }).first();
		await this.page.locator('.quick-input-widget input').first().fill(title);
		await row.click();
		await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
	}

	/** Types into the editor as it stands; nothing is completed on the way. */
	async type(text: string): Promise<void> {
		await this.page.keyboard.insertText(text);
	}

	/** The hover that stands open. */
	hover(text: string): Locator {
		return this.page.locator('.monaco-hover:not(.hidden)').filter({ hasText: text }).first();
	}

	/** Shows the hover of whatever is under the cursor. */
	async showHover(): Promise<void> {
		await this.page.keyboard.press('Control+K');
		await this.page.keyboard.press('Control+I');
	}

	/** Rows of the Problems panel that hold a text. */
	problems(text: string): Locator {
		return this.page.locator('.markers-panel .monaco-list-row').filter({ hasText: text });
	}

	/** The file whose tab is active. */
	activeTab(name: string): Locator {
		return this.page.locator('.tab.active').filter({ hasText: name });
	}

	/**
	 * Takes a picture of the whole window. With `UPDATE=1` it becomes part of the documentation, else it is there for whoever looks for
	 * a fault.
	 */
	async takePicture(name: string): Promise<void> {
		const folder = join(repositoryRoot, ...(process.env['UPDATE'] === '1' ? ['docs', 'images'] : ['.out', 'images']));
		await mkdir(folder, { recursive: true });
		await this.page.locator('.notification-toast').first().waitFor({ state: 'hidden' });
		await this.page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled', caret: 'hide' });
	}
}

function nameOf(path: string): string {
	return path.slice(path.lastIndexOf('/') + 1);
}
