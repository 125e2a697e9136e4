import { spawnSync } from 'node:child_process';
import { findProgram } from './process.mjs';
import { installDebianPackages } from './vscode/debian.mjs';

/** Installs editors that speak LSP where Debian has them. One that cannot be had costs a test, not all of them. */
export async function installEditors() {
	const packages = [...(findNeovim() ? [] : ['neovim']), ...(findEmacs() ? [] : ['emacs-nox', 'elpa-eglot'])];
	if (packages.length > 0) {
		await installDebianPackages(packages).catch(error =>
			console.error(`${packages.join(', ')}: not installed. ${error.message}`),
		);
	}
}

/** The path of Neovim on this machine; `undefined` where there is none. */
export function findNeovim() {
	return findProgram('nvim');
}

/** The path of an Emacs that has Eglot, as Emacs 29 brings it and Debian 12 packs it; `undefined` where there is none. */
export function findEmacs() {
	const emacs = findProgram('emacs');
	const hasEglot = emacs && spawnSync(emacs, ['--batch', '--eval', "(require 'eglot)"], { stdio: 'ignore' }).status === 0;
	return hasEglot ? emacs : undefined;
}
