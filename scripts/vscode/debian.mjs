import { findProgram, run } from '../process.mjs';

/**
 * Installs packages of Debian or Ubuntu, as root or by a `sudo` that asks nothing; does nothing on other systems.
 * @param {readonly string[]} packages
 */
export async function installDebianPackages(packages) {
	if (findProgram('apt-get') === undefined) {
		return;
	}
	const [command, ...before] = process.getuid?.() === 0 ? ['apt-get'] : ['sudo', '-n', 'apt-get'];
	const options = { quiet: true, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
	await run(command, [...before, 'update'], options);
	await run(command, [...before, 'install', '-y', '--no-install-recommends', ...packages], options);
}
