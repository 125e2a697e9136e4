import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { run } from './process.mjs';
import { groupTestFiles, isHostTest } from './test-files.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const output = join(root, '.out', 'tests');

/**
 * Runs test files with Node's test runner; its summary is the last thing written. The files of a group share a process: starting
 * one takes as long as most files do. What drives an editor has the machine for itself: what a person waits for there comes too late
 * beside others.
 * @param {readonly string[]} files Relative to the repository's root.
 * @param {readonly string[]} [options] More options for `node`, such as `--test-name-pattern=…`.
 * @returns {Promise<boolean>} Whether every test passed.
 */
export async function runTests(files, options = []) {
	const concurrency = `--test-concurrency=${files.some(isHostTest) ? 1 : availableParallelism()}`;
	const groups = writeGroups(groupTestFiles(files));
	const args = ['--import', 'tsx', '--test', '--test-reporter=spec', concurrency, ...options, ...groups];
	return run(process.execPath, args, { cwd: root }).then(
		() => true,
		() => false,
	);
}

/** Writes a module for each group that imports its files. The runner sorts by name, so the names begin with the place. */
function writeGroups(groups) {
	rmSync(output, { recursive: true, force: true });
	mkdirSync(output, { recursive: true });
	return groups.map(({ name, files }, index) => {
		const path = join(output, `${String(index).padStart(3, '0')}-${name.replaceAll('/', '.')}.mjs`);
		writeFileSync(path, files.map(it => `import ${JSON.stringify(pathToFileURL(join(root, it)).href)};\n`).join(''));
		return path;
	});
}
