import { it } from 'node:test';
import { workbenchAddress } from '../../scripts/vscode/workbench-address.mjs';
import { type Browser, openBrowser } from './vscode-browser.js';
import { copyExample, type Example } from './vscode-example.js';
import { type Host, repositoryRoot, startHost } from './vscode-host.js';
import { testSettings } from './vscode-settings.js';
import { Workbench } from './vscode-workbench.js';

/** The VS Code for browsers, with a copy of the example shop open in it. */
export interface OpenShop {
	readonly shop: Example;
	readonly host: Host;
	readonly browser: Browser;

	/** The window that shows the shop. */
	readonly workbench: Workbench;

	/** Opens another window, on any folder. */
	open(folder: string): Promise<Workbench>;

	/** Waits until a window on the shop shows that the server has read everything: the one finding that the shop has on purpose. */
	waitForServer(opened: Workbench): Promise<void>;
	close(): Promise<void>;
}

const spec = 'specs/prd/order-status.md';

/** Starts a host with a window on the shop, and waits for the server. */
export async function openShop(): Promise<OpenShop> {
	const shop = await copyExample('shop');
	const host = await startHost(['code-server', '--data', shop.data, '--settings', JSON.stringify(testSettings)]);
	const browser = await openBrowser(host.chromium);
	const open = async (folder: string): Promise<Workbench> => {
		const opened = new Workbench(await browser.context.newPage());
		await opened.open(workbenchAddress(host.origin, { extension: repositoryRoot, folder }));
		return opened;
	};
	const waitForServer = async (opened: Workbench): Promise<void> => {
		await opened.openFile(spec, await shop.positionOf(spec, 'REQ-034'));
		await opened.page.locator('.squiggly-warning').first().waitFor();
	};
	const workbench = await open(shop.folder);
	await waitForServer(workbench);
	const close = async (): Promise<void> => {
		await browser.close();
		await host.stop();
		await shop.remove();
	};
	return { shop, host, browser, workbench, open, waitForServer, close };
}

/** A test that looks at a window; when it fails, it says what it saw, and leaves a picture of it. */
export function see(window: () => Workbench, name: string, look: () => Promise<void>): void {
	it(name, async () => {
		try {
			await look();
		} catch (error) {
			await window().takeFailure(name);
			const message = error instanceof Error ? error.message : String(error);
			throw new Error(`${message}\n${await window().describe()}`, { cause: error });
		}
	});
}
