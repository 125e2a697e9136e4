import { commands, type ExtensionContext } from 'vscode';
import { showReferencesCommand } from '../../../server/src/protocol.js';
import { commandIds } from '../contributions.js';
import type { Session } from '../session.js';
import { copyQualifiedId } from './copy-qualified-id.js';
import { createIssue, linkIssue } from './create-issue.js';
import { findReferences } from './find-references.js';
import { goToItem } from './go-to-item.js';
import { newRequirement } from './new-requirement.js';
import { newSpec } from './new-spec.js';
import { openIssue } from './open-issue.js';
import { applySync, planSync, preferSpecs } from './plan-sync.js';
import { refreshIssues } from './refresh-issues.js';
import { restartServer } from './restart-server.js';
import { showLog } from './show-log.js';
import { showReferences } from './show-references.js';
import { signIn } from './sign-in.js';
import { signOut } from './sign-out.js';

/** What a command does; `session` first, then what it was called with. */
type Command = (session: Session, ...args: never[]) => unknown;

const table: Readonly<Record<string, Command>> = {
	[commandIds.applySync]: applySync,
	[commandIds.copyQualifiedId]: copyQualifiedId,
	[commandIds.createIssue]: createIssue,
	[commandIds.findReferences]: findReferences,
	[commandIds.goToItem]: goToItem,
	[commandIds.linkIssue]: linkIssue,
	[commandIds.newRequirement]: newRequirement,
	[commandIds.newSpec]: newSpec,
	[commandIds.openIssue]: openIssue,
	[commandIds.planSync]: planSync,
	[commandIds.preferSpecs]: preferSpecs,
	[commandIds.refreshIssues]: refreshIssues,
	[commandIds.restartServer]: restartServer,
	[commandIds.showLog]: showLog,
	[commandIds.signIn]: signIn,
	[commandIds.signOut]: signOut,
	[showReferencesCommand]: showReferences,
};

/** Makes every command of this folder, which are all but those of views, callable until the extension ends. */
export function registerCommands(context: ExtensionContext, session: Session): void {
	for (const [id, run] of Object.entries(table)) {
		context.subscriptions.push(commands.registerCommand(id, (...args: never[]) => run(session, ...args)));
	}
}
