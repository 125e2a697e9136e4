import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium } from 'playwright-core';

/** A browser without a window, with a profile of its own. */
export interface Browser {
	readonly context: BrowserContext;
	close(): Promise<void>;
}

const flags = [
	...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
	...['--disable-component-update', '--disable-sync', '--force-color-profile=srgb', '--font-render-hinting=none'],
];

/** Webviews keep their state in storage that counts as third-party, which a profile must allow. */
const preferences = { profile: { cookie_controls_mode: 0, block_third_party_cookies: false } };

/** Starts Chromium with a window of 1400 × 900 pixels; `executablePath` is the one a host names. */
export async function openBrowser(executablePath: string): Promise<Browser> {
	const profile = await mkdtemp(join(tmpdir(), 'clewline-browser-'));
	await mkdir(join(profile, 'Default'), { recursive: true });
	await writeFile(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
	const context = await chromium.launchPersistentContext(profile, {
		executablePath,
		args: flags,
		headless: true,
		viewport: { width: 1400, height: 900 },
	});
	return {
		context,
		close: async () => {
			await context.close();
			await rm(profile, { recursive: true, force: true, maxRetries: 5 });
		},
	};
}
