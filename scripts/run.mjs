import { fileURLToPath } from 'node:url';
import { npm } from './process.mjs';

/**
 * Runs steps one after another, a failed one included, and says what each took.
 * @param {readonly { name: string, run: () => Promise<unknown> }[]} steps
 * @returns {Promise<readonly string[]>} The names of those that failed.
 */
export async function runSteps(steps) {
	const failed = [];
	for (const { name, run } of steps) {
		const started = performance.now();
		const error = await run().then(
			() => undefined,
			reason => reason,
		);
		const seconds = ((performance.now() - started) / 1000).toFixed(1);
		console.log(`${error === undefined ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`);
		if (error !== undefined) {
			console.log(error.message);
			failed.push(name);
		}
	}
	return failed;
}

/** A step that is one of package.json's scripts; its output is shown only where it fails. */
export function scriptStep(name) {
	return { name, run: () => npm(['run', '--silent', name], { quiet: true }) };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	const failed = await runSteps(process.argv.slice(2).map(scriptStep));
	process.exitCode = failed.length === 0 ? 0 : 1;
}
