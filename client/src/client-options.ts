import { type LogOutputChannel, workspace } from 'vscode';
import type { LanguageClientOptions } from 'vscode-languageclient';
import { type InitializationOptions, showReferencesCommand, suggestCommand } from '../../server/src/protocol.js';
import { createCrashPolicy } from './crash-policy.js';
import { documentSelector } from './document-selector.js';
import type { Translation } from './locale.js';
import { renameRefusal } from './rename-refusal.js';

/** What a client of either host is made with. */
export function clientOptions({ locale, bundle }: Translation, log: LogOutputChannel): LanguageClientOptions {
	const initializationOptions: InitializationOptions = {
		locale,
		...(bundle === undefined ? {} : { l10n: bundle }),
		isTrusted: workspace.isTrusted,
		outlinesMarkdown: true,
		showsSpecs: true,
		asksTrackers: true,
		commands: [showReferencesCommand, suggestCommand],
	};
	return {
		documentSelector: documentSelector(),
		outputChannel: log,
		initializationOptions,
		middleware: renameRefusal,
		errorHandler: createCrashPolicy(),
		// A tab that was never shown has the findings of the workspace: pulled on its own, it would never be pulled again.
		diagnosticPullOptions: { onChange: true, onSave: true, onTabs: false },
	};
}
