import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installPackages } from './install.mjs';
import { runTests } from './node-test.mjs';
import { run } from './process.mjs';
import { runSteps, scriptStep } from './run.mjs';
import { findTestFiles } from './test-files.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);

const started = performance.now();
const failed = [...(await runSteps([{ name: 'install packages', run: installPackages }]))];
// Hosts are fetched and compiled while the checks run; the tests wait for them.
const hosts = run(process.execPath, [join(root, 'scripts', 'vscode', 'install.mjs')], { quiet: true });
hosts.catch(() => undefined);

const steps = [
	{ name: 'generated files are fresh', run: checkGenerated },
	...['typecheck', 'lint', 'format:check', 'build', 'package'].map(scriptStep),
	{ name: 'install hosts', run: () => hosts },
];
failed.push(...(await runSteps(steps)));
console.log(`All steps before the tests took ${((performance.now() - started) / 1000).toFixed(0)} s.`);
console.log(failed.length === 0 ? 'None failed.' : `Failed: ${failed.join(', ')}.`);

const { unit, host } = findTestFiles();
const isPassed = await runTests([...host, ...unit]);
process.exitCode = isPassed && failed.length === 0 ? 0 : 1;

/** Generating again must change nothing, whatever else in the work tree is not committed yet. */
async function checkGenerated() {
	const before = await workTree();
	await scriptStep('generate').run();
	const after = await workTree();
	if (before !== after) {
		throw new Error('`npm run generate` changed files: commit what it wrote.');
	}
}

async function workTree() {
	const git = args => run('git', args, { cwd: root, quiet: true });
	return (await git(['diff'])) + (await git(['status', '--porcelain']));
}
