import { readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The ending of tests that need a VS Code or a browser. */
const hostEnding = '.host.test.ts';

/**
 * The files of tests, relative to the repository's root and with `/` between their parts.
 * @param {readonly string[]} [filters] A file counts when its path holds one of these; all count when there is none.
 * @returns {{ unit: string[], host: string[] }} `host` are those that need a VS Code or a browser.
 */
export function findTestFiles(filters = []) {
	const paths = readdirSync(join(root, 'test'), { recursive: true })
		.map(it => `test/${it.split(sep).join('/')}`)
		.filter(it => it.endsWith('.test.ts') && !it.includes('/fixtures/'))
		.filter(it => filters.length === 0 || filters.some(filter => it.includes(filter)))
		.sort();
	const isHost = it => it.endsWith(hostEnding);
	return { unit: paths.filter(it => !isHost(it)), host: paths.filter(isHost) };
}
