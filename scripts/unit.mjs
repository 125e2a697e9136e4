import { runTests } from './node-test.mjs';
import { findTestFiles } from './test-files.mjs';

/**
 * `npm run unit -- [--host] [part-of-a-path…] [--an-option-of-node…]`: the tests that need neither an editor nor a browser;
 * with `--host`, those that do.
 */
const args = process.argv.slice(2);
const options = args.filter(it => it.startsWith('--') && it !== '--host');
const { unit, host } = findTestFiles(args.filter(it => !it.startsWith('--')));
const files = args.includes('--host') ? host : unit;
if (files.length === 0) {
	console.error('No test file has such a path.');
}
process.exitCode = files.length > 0 && (await runTests(files, options)) ? 0 : 1;
