import * as l10n from '@vscode/l10n';
import type { Command } from './command/command.js';
import { UsageError } from './command/usage-error.js';

/**
 * `clewline lsp`: the language server, for any editor that can start a program.
 *
 * @implements REQ-206
 */
export const lsp: Command = {
	operands: '--stdio',
	explain: () => l10n.t('Serves an editor by the Language Server Protocol on standard input and output.'),
	options: [
		{ name: 'stdio', describe: () => l10n.t('Speak on standard input and output, the only way there is.') },
		{
			name: 'clientProcessId',
			value: 'PID',
			describe: () => l10n.t('The process of the editor, which the server does not outlive.'),
		},
	],
	async run(args, io) {
		if (!args.has('stdio')) {
			throw new UsageError(l10n.t('Say how to speak with the editor: `clewline lsp --stdio`.'));
		}
		await io.serve();
		return 0;
	},
};
