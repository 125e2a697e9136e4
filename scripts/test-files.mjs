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

/**
 * What runs in one process each, in the order of start: the tests of a folder together; alone, those that need a host or measure
 * time and memory. Hosts are spread among the others, so that seldom two run side by side.
 * @param {readonly string[]} files As `findTestFiles` answers them.
 * @returns {{ name: string, files: string[] }[]}
 */
export function groupTestFiles(files) {
	const folders = new Map();
	const hosts = [];
	for (const file of files) {
		const name = file.slice(0, isAlone(file) ? -'.test.ts'.length : file.lastIndexOf('/'));
		if (file.endsWith(hostEnding)) {
			hosts.push({ name, files: [file] });
		} else {
			folders.set(name, [...(folders.get(name) ?? []), file]);
		}
	}
	const groups = [...folders].map(([name, its]) => ({ name, files: its }));
	const distance = Math.max(1, Math.floor(groups.length / Math.max(1, hosts.length)));
	return [
		...hosts.flatMap((host, index) => [host, ...groups.slice(index * distance, (index + 1) * distance)]),
		...groups.slice(hosts.length * distance),
	];
}

function isAlone(file) {
	return file.endsWith(hostEnding) || file.endsWith('.hostile.test.ts');
}
