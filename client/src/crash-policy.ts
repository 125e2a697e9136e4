import { commands, l10n, window } from 'vscode';
import { CloseAction, type CloseHandlerResult, ErrorAction, type ErrorHandler } from 'vscode-languageclient';
import { commandIds } from './contributions.js';

/** How many crashes within `crashPeriod` are mended without asking. */
const maximumRestarts = 4;

/** In milliseconds. */
const crashPeriod = 3 * 60_000;

/**
 * Starts a server that died again, until it has died too often in a short time: then a person decides.
 * @param now The time in milliseconds.
 */
export function createCrashPolicy(now: () => number = Date.now): ErrorHandler {
	const crashes: number[] = [];
	return {
		error: (_error, _message, count) => ({ action: (count ?? 0) <= 3 ? ErrorAction.Continue : ErrorAction.Shutdown }),
		closed(): CloseHandlerResult {
			crashes.push(now());
			const recent = crashes.filter(it => it > now() - crashPeriod);
			if (recent.length <= maximumRestarts) {
				return { action: CloseAction.Restart };
			}
			crashes.length = 0;
			void offerHelp();
			return { action: CloseAction.DoNotRestart, handled: true };
		},
	};
}

async function offerHelp(): Promise<void> {
	const restart = l10n.t('Restart Server');
	const showLog = l10n.t('Show Log');
	const message = l10n.t('The Clewline server stopped {0} times in 3 minutes and stays off.', maximumRestarts + 1);
	const answer = await window.showErrorMessage(message, restart, showLog);
	if (answer !== undefined) {
		await commands.executeCommand(answer === restart ? commandIds.restartServer : commandIds.showLog);
	}
}
