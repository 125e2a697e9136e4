import { join } from 'node:path';
import { test } from 'node:test';
import { findEmacs, findNeovim } from '../../scripts/editors.mjs';
import { expectServed } from '../support/headless-editor.js';

const timeout = 120_000;

test('REQ-309 should serve Neovim over standard input and output', { timeout }, async context => {
	const neovim = findNeovim();
	if (neovim === undefined) {
		context.skip('Neovim cannot be had here');
		return;
	}
	await expectServed(context, neovim, [
		...['--headless', '-u', 'NONE'],
		...['-c', `luafile ${join(import.meta.dirname, 'neovim.lua')}`],
	]);
});

test('REQ-309 should serve Emacs over standard input and output', { timeout }, async context => {
	const emacs = findEmacs();
	if (emacs === undefined) {
		context.skip('Emacs with Eglot cannot be had here');
		return;
	}
	await expectServed(context, emacs, ['--batch', '-l', join(import.meta.dirname, 'emacs.el')]);
});
