import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Frame, Locator, Page } from 'playwright-core';
import { repositoryRoot } from './vscode-host.js';

/** How long a workbench may take for what a person waits for, in milliseconds; machines that test are slow. */
export const patience = 60_000;

/** A VS Code in a browser, used as a person uses it: by its keys, its menus and what it shows. */
export class Workbench {
	readonly page: Page;

	constructor(page: Page) {
		this.page = page;
		page.setDefaultTimeout(patience);
	}

	/** Opens an address and waits until commands can be given. */
	async open(address: string): Promise<void> {
		await this.page.goto(address);
		await this.page.locator('.explorer-folders-view .monaco-list-row').first().waitFor();
	}

	/** Loads the window anew by its own command, which first keeps all that is to be there again. */
	async reload(): Promise<void> {
		await this.page.evaluate('globalThis.isOld = true');
		const title = 'Developer: Reload Window';
		await this.#choose('F1', `>${title}`, this.#row(title));
		await this.page.waitForFunction('globalThis.isOld === undefined', undefined, { timeout: 3 * patience });
		await this.page
			.locator('.explorer-folders-view .monaco-list-row')
			.first()
			.waitFor({ timeout: 3 * patience });
	}

	/** Opens a file at a place; line and column count from 1. What VS Code does late, such as to undo, may show another file again. */
	async openFile(path: string, { line, column }: { line: number; column: number } = { line: 1, column: 1 }): Promise<void> {
		// Files of one name are told apart by their folders.
		const file = this.#row(nameOf(path), path.slice(0, Math.max(0, path.lastIndexOf('/'))));
		const place = this.#row(`${line}`);
		let isOpened = false;
		// The tab is there before the editor is: until then, the editor of before goes to the line.
		await this.until(this.#cursor(path, { line, column }), async () => {
			if (!isOpened || !(await this.activeTab(path).isVisible())) {
				await this.#choose('Control+P', path, file);
				await this.#closePicker(file);
				await this.activeTab(path).waitFor();
				isOpened = true;
			}
			await this.#choose('Control+G', `:${line}:${column}`, place);
			await this.#closePicker(place);
		});
	}

	/** Types into the open picker, and takes the first row with a text, and with another. */
	async pick(input: string, text: string, other = ''): Promise<void> {
		const row = this.#row(text, other);
		await this.#picker.locator('input').first().fill(input);
		await row.click();
		await this.#closePicker(row);
	}

	get #picker(): Locator {
		return this.page.locator('.quick-input-widget');
	}

	/** The first row of the picker with a text, and with another. */
	#row(text: string, other = ''): Locator {
		const rows = this.page.locator('.quick-input-list .monaco-list-row');
		return rows.filter({ hasText: text }).filter({ hasText: other }).first();
	}

	/**
	 * Opens a picker by a key, types into it, and clicks on a row. What only just gets the focus hands no key on, or closes the picker:
	 * then all of it is done again.
	 */
	async #choose(key: string, input: string, row: Locator): Promise<void> {
		for (let attempt = 0; attempt < 10; attempt++) {
			await this.page.keyboard.press(key);
			try {
				await this.#picker.locator('input').first().fill(input, { timeout: 3_000 });
				await row.click({ timeout: 5_000 });
				return;
			} catch {
				await this.page.keyboard.press('Escape');
			}
		}
		throw new Error(`No picker offers ${input}`);
	}

	/** Waits until a picker is gone in which a row was clicked on; a command may ask for more in its place. */
	async #closePicker(row: Locator): Promise<void> {
		try {
			await row.waitFor({ state: 'hidden', timeout: 5_000 });
		} catch {
			// The list was drawn again under the mouse, and the click went to a row that is no more.
			await row.click();
			await row.waitFor({ state: 'hidden' });
		}
	}

	/** Waits until the cursor stands in a file at a place. */
	async waitForCursor(path: string, place: { line: number; column: number }): Promise<void> {
		await this.#cursor(path, place).waitFor();
	}

	/** The window, when the cursor stands in a file at a place. */
	#cursor(path: string, { line, column }: { line: number; column: number }): Locator {
		const position = this.page.locator('#status\\.editor\\.selection').filter({ hasText: `Ln ${line}, Col ${column}` });
		return this.page
			.locator('.monaco-workbench')
			.filter({ has: this.activeTab(path) })
			.filter({ has: position });
	}

	/** The active tab of the group that has the focus, when it is that of a file. */
	activeTab(path: string): Locator {
		return this.page.locator('.editor-group-container.active .tab.active').filter({ hasText: nameOf(path) });
	}

	/** Runs a command by its title. */
	async run(title: string): Promise<void> {
		const row = this.#row(title);
		await this.#choose('F1', `>${title}`, row);
		await this.#closePicker(row);
	}

	/** Runs a command by its title that goes on to ask something in the same picker. */
	async runAsking(title: string): Promise<void> {
		const row = this.#row(title);
		await this.#choose('F1', `>${title}`, row);
		await row.waitFor({ state: 'detached' });
	}

	/** Changes the colours, by a theme's title in the picker that a first picker opens. */
	async chooseTheme(title: string): Promise<void> {
		await this.runAsking('Preferences: Color Theme');
		await this.pick(title, title);
	}

	/** Chooses an entry of the menu of a view in the side bar. */
	async chooseFromView(title: string, entry: string): Promise<void> {
		const view = this.page.locator('.pane').filter({ hasText: title }).first();
		await view.hover();
		await view.getByRole('button', { name: 'Views and More Actions' }).or(view.getByLabel('More Actions...')).first().click();
		const row = this.page.locator('.monaco-menu').getByText(entry).first();
		await row.click();
		// A menu that has only just opened takes no click.
		await row.waitFor({ state: 'hidden', timeout: 3_000 }).catch(() => row.click());
	}

	/** A button beside the tabs, by the beginning of its name. */
	editorAction(name: string): Locator {
		return this.page.locator('.editor-actions').getByRole('button', { name }).first();
	}

	/** Types into the editor as it stands; nothing is completed on the way. */
	async type(text: string): Promise<void> {
		await this.page.keyboard.insertText(text);
	}

	/** The hover that stands open. */
	hover(text: string): Locator {
		return this.page.locator('.monaco-hover:not(.hidden)').filter({ hasText: text }).first();
	}

	/** Does something again and again until it shows: what is asked for before the server knows the last keystroke shows nothing. */
	async until(shown: Locator, act: () => Promise<void>): Promise<void> {
		for (let attempt = 0; attempt < 10; attempt++) {
			await act();
			try {
				await shown.waitFor({ timeout: 5_000 });
				return;
			} catch {
				await this.page.keyboard.press('Escape');
			}
		}
		await shown.waitFor();
	}

	/** Shows the hover of whatever is under the cursor. It is gone once the mouse moves, which therefore is put aside before. */
	async showHover(): Promise<void> {
		await this.#putMouseAside();
		await this.page.keyboard.press('Control+K');
		await this.page.keyboard.press('Control+I');
	}

	/** Rows of the views in the side bar that hold a text. */
	treeRow(text: string): Locator {
		return this.page.locator('.sidebar .monaco-list-row').filter({ hasText: text });
	}

	/** Rows of the Problems panel that hold a text. */
	problems(text: string): Locator {
		return this.page.locator('.markers-panel .monaco-list-row').filter({ hasText: text });
	}

	/**
	 * Takes a picture of the whole window. With `UPDATE=1` it becomes part of the documentation, else it is there for whoever looks for
	 * a fault.
	 */
	async takePicture(name: string): Promise<void> {
		await this.page.locator('.notification-toast').first().waitFor({ state: 'hidden' });
		// What is under the mouse would show a hover of its own.
		await this.#putMouseAside();
		await this.page.locator('.workbench-hover-container').first().waitFor({ state: 'detached' });
		await this.#keepPicture(process.env['UPDATE'] === '1' ? join('docs', 'images') : pictures, name);
	}

	/** Takes a picture of what a test saw that failed. */
	async takeFailure(test: string): Promise<void> {
		await this.#keepPicture(pictures, `failure ${test}`.replaceAll(/[^\p{L}\p{N}]+/gu, '-'));
	}

	/** What the window shows, in words: its tabs, its status bar, its notifications, and the beginning of each page in it. */
	async describe(): Promise<string> {
		const textsOf = (frame: Frame, selector: string): Promise<string[]> => frame.locator(selector).allInnerTexts();
		const main = this.page.mainFrame();
		const texts = [
			...(await textsOf(main, '.editor-group-container .tab')),
			...(await textsOf(main, '.statusbar-item')),
			...(await textsOf(main, '.notification-list-item-message')),
		];
		for (const frame of this.page.frames().filter(it => it !== main)) {
			texts.push(...(await textsOf(frame, 'body').catch(() => [])));
		}
		return texts
			.map(it => it.replaceAll(/\s+/g, ' ').trim().slice(0, 200))
			.filter(it => it !== '')
			.join(' · ');
	}

	async #keepPicture(folder: string, name: string): Promise<void> {
		const path = join(repositoryRoot, folder, `${name}.png`);
		await mkdir(dirname(path), { recursive: true });
		await this.page.screenshot({ path, animations: 'disabled', caret: 'hide' });
	}

	/** Moves the mouse to where nothing is: the margin. */
	async #putMouseAside(): Promise<void> {
		await this.page.mouse.move(1, 450);
	}
}

const pictures = join('.out', 'images');

function nameOf(path: string): string {
	return path.slice(path.lastIndexOf('/') + 1);
}
