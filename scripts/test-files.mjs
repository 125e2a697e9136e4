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
	return { unit: paths.filter(it => !isHostTest(it)), host: paths.filter(isHostTest) };
}

/** Whether a file of tests needs a VS Code or a browser. */
export function isHostTest(path) {
	return path.endsWith(hostEnding);
}

/**
 * What runs in one process each, in the order of start: alone, the tests that need a host or measure time and memory; those of a folder
 * together.
 * @param {readonly string[]} files As `findTestFiles` answers them.
 * @returns {{ name: string, files: string[] }[]}
 */
export function groupTestFiles(files) {
	const groups = new Map();
	for (const file of files) {
		const name = file.slice(0, isAlone(file) ? -'.test.ts'.length : file.lastIndexOf('/'));
		groups.set(name, [...(groups.get(name) ?? []), file]);
	}
	return Array.from(groups, ([name, its]) => ({ name, files: its }));
}

function isAlone(file) {
	return isHostTest(file) || file.endsWith('.hostile.test.ts');
}
