import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { findProgram, run } from './process.mjs';

/** Where Debian puts Redmine. */
const home = '/usr/share/redmine';

/** Debian's trees of Ruby's libraries: each names gems whose own folders it leaves out, for which Redmine's set-up looks. */
const gemTrees = [
	'/usr/share/rubygems-integration',
	'/usr/lib/x86_64-linux-gnu/rubygems-integration',
	'/usr/lib/rubygems-integration',
];

/** Answers to what the package would ask: a database of its own, in a file. */
const answers = [
	'redmine redmine/instances/default/dbconfig-install boolean true',
	'redmine redmine/instances/default/database-type select sqlite3',
];

/** Installs Redmine where Debian has it and we may. A tracker that cannot be had costs one test, not all of them. */
export async function installRedmine() {
	if (findRedmine() !== undefined || process.getuid?.() !== 0 || findProgram('debconf-set-selections') === undefined) {
		return;
	}
	const started = Date.now();
	await install().catch(error => console.error(`Redmine is not installed: ${error.message}`));
	console.error(`Redmine took ${Math.round((Date.now() - started) / 1000)} s.`);
}

/** The folder of Redmine on this machine; `undefined` where there is none, or it was not set up to its end. */
export function findRedmine() {
	const isSetUp = existsSync(join(home, 'config.ru')) && existsSync('/var/lib/dbconfig-common/sqlite3/redmine/instances/default');
	return isSetUp && findProgram('puma') !== undefined ? home : undefined;
}

const unattended = { quiet: true, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };

/** Hundreds of packages need not be safe on the disk one by one: what a power cut breaks is installed anew. */
const hasty = ['-o', 'Dpkg::Options::=--force-unsafe-io'];

async function install() {
	await run('sh', ['-c', `printf '%s\\n' "$0" "$1" | debconf-set-selections`, ...answers], { quiet: true });
	await run('apt-get', ['update'], unattended);
	// The set-up of the package stops where it looks for folders of gems; with them there, it goes on.
	await run(
		'apt-get',
		['install', '-y', '--no-install-recommends', ...hasty, 'redmine', 'redmine-sqlite', 'puma'],
		unattended,
	).catch(() => undefined);
	makeGemFolders();
	await run('dpkg', ['--configure', '-a'], unattended);
}

function makeGemFolders() {
	for (const tree of gemTrees.filter(it => existsSync(it))) {
		for (const specifications of specificationFolders(tree)) {
			for (const file of readdirSync(specifications).filter(it => it.endsWith('.gemspec'))) {
				mkdirSync(join(specifications, '..', 'gems', file.slice(0, -'.gemspec'.length)), { recursive: true });
			}
		}
	}
}

/** `all/specifications`, `3.1.0/specifications` … */
function specificationFolders(tree) {
	return readdirSync(tree)
		.map(it => join(tree, it, 'specifications'))
		.filter(it => existsSync(it));
}
