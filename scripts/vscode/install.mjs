import { installEditors } from '../editors.mjs';
import { installRedmine } from '../redmine.mjs';
import { installChromium } from './chromium.mjs';
import { installCodeServer } from './code-server.mjs';
import { findDesktop } from './desktop.mjs';
import { installWeb } from './web.mjs';

/** `install.mjs`: everything that the tests with a host need, so that no test waits for a download. */
await installChromium();
await installEditors();
await installWeb();
await findDesktop();
if (process.platform === 'linux') {
	await installCodeServer();
}
await installRedmine();
