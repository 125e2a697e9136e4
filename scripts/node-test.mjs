import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { run } from './process.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Runs test files with Node's test runner; its summary is the last thing written.
 * @param {readonly string[]} files Relative to the repository's root.
 * @param {readonly string[]} [options] More options for `node`, such as `--test-name-pattern=…`.
 * @returns {Promise<boolean>} Whether every test passed.
 */
export async function runTests(files, options = []) {
	const concurrency = `--test-concurrency=${availableParallelism()}`;
	const args = ['--import', 'tsx', '--test', '--test-reporter=spec', concurrency, ...options, ...files];
	return run(process.execPath, args, { cwd: root }).then(
		() => true,
		() => false,
	);
}
