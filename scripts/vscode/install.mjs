import { installChromium } from './chromium.mjs';
import { installCodeServer } from './code-server.mjs';
import { findDesktop } from './desktop.mjs';
import { installWeb } from './web.mjs';

/** `install.mjs`: everything that the tests with a host need, so that no test waits for a download. */
await installChromium();
await installWeb();
await findDesktop();
if (process.platform === 'linux') {
	await installCodeServer();
}
