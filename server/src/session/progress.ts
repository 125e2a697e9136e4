import * as l10n from '@vscode/l10n';
import type { Connection, WorkDoneProgressServerReporter } from 'vscode-languageserver';
import type { FolderSession } from './folder-session.js';

/** Reading that takes longer than this, in milliseconds, is shown to the user. */
const patience = 1000;

/** Reads a folder, and shows how far it is where that takes long and the client can show it. */
export async function loadWithProgress(connection: Connection, session: FolderSession, canShow: boolean): Promise<void> {
	const start = session.now();
	let reporter: WorkDoneProgressServerReporter | undefined;
	let isAsked = false;
	let isDone = false;
	const show = async (): Promise<void> => {
		reporter = await connection.window.createWorkDoneProgress();
		if (!isDone) {
			reporter.begin(l10n.t('Reading specs'), 0);
		}
	};
	await session.load(({ filesRead, files }) => {
		if (canShow && !isAsked && session.now() - start > patience) {
			isAsked = true;
			show().catch(() => {
				// A client that refuses to show it need not.
			});
		}
		reporter?.report((100 * filesRead) / files, l10n.t('{0} of {1} files', filesRead, files));
	});
	isDone = true;
	reporter?.done();
}
