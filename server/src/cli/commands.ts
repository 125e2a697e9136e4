import * as l10n from '@vscode/l10n';
import type { Command } from './command/command.js';

/** A command as it is listed; its code is loaded when it is called. */
export interface CommandEntry {
	readonly name: string;
	readonly describe: () => string;
	load(): Promise<Command>;
}

/** Every command, in the order of the help. */
export const commands: readonly CommandEntry[] = [
	{
		name: 'check',
		describe: () => l10n.t('report what is wrong'),
		load: async () => (await import('./check.js')).check,
	},
	{
		name: 'list',
		describe: () => l10n.t('print every item'),
		load: async () => (await import('./list.js')).list,
	},
	{
		name: 'trace',
		describe: () => l10n.t('print what each item needs, and all that links to it'),
		load: async () => (await import('./trace.js')).trace,
	},
	{
		name: 'roadmap',
		describe: () => l10n.t('draw the roadmap that the specs amount to'),
		load: async () => (await import('./roadmap.js')).roadmap,
	},
	{
		name: 'issues',
		describe: () => l10n.t('print requirements and issues side by side'),
		load: async () => (await import('./issues.js')).issues,
	},
	{
		name: 'sync',
		describe: () => l10n.t('make specs and issues agree: show what would change, or do it'),
		load: async () => (await import('./sync.js')).sync,
	},
	{
		name: 'new',
		describe: () => l10n.t('write a new spec from a template'),
		load: async () => (await import('./new.js')).newSpec,
	},
	{
		name: 'lsp',
		describe: () => l10n.t('serve an editor'),
		load: async () => (await import('./lsp.js')).lsp,
	},
];
