import { parseArgs } from 'node:util';
import { installChromium } from './chromium.mjs';
import { startCodeServer } from './code-server.mjs';
import { startWeb } from './web.mjs';

/**
 * Runs one host for as long as whoever started this keeps its standard input open.
 *
 * `serve.mjs code-server --data FOLDER [--settings JSON]`, or `serve.mjs web --extension FOLDER --folder FOLDER [--tests MODULE]`.
 * The first line of its output is JSON: `{ origin, chromium }`, an address and the path of a browser.
 */
const { positionals, values } = parseArgs({
	allowPositionals: true,
	options: {
		data: { type: 'string' },
		settings: { type: 'string', default: '{}' },
		extension: { type: 'string' },
		folder: { type: 'string' },
		tests: { type: 'string' },
	},
});

// The hosts' own chatter must not stand where the answer is read.
console.log = console.error;

const chromium = await installChromium();
const host =
	positionals[0] === 'web'
		? await startWeb({ extension: values.extension, folder: values.folder, tests: values.tests })
		: await startCodeServer({ folder: values.data, settings: JSON.parse(values.settings) });
process.stdout.write(`${JSON.stringify({ origin: host.origin, chromium })}\n`);

const stop = () => void host.stop().finally(() => process.exit(0));
process.stdin.on('end', stop).on('error', stop).resume();
process.on('SIGTERM', stop).on('SIGINT', stop);
