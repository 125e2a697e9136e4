import * as l10n from '@vscode/l10n';
import type { ProposedSync, SyncParams } from '../../protocol.js';
import { SiteLine } from '../../trackers/fetching/site-line.js';
import { findCandidates } from '../../trackers/syncing/candidates.js';
import { describePlan, summarize } from '../../trackers/syncing/describe-plan.js';
import { isAboutText, type SyncPlan } from '../../trackers/syncing/plan.js';
import { planSync } from '../../trackers/syncing/plan-sync.js';
import { readSubjects } from '../../trackers/syncing/read-subjects.js';
import { hash } from '../../util/hash.js';
import type { TrackerSettings } from '../../workspace/tracker-settings.js';
import type { Editor } from '../feature.js';
import type { Folder } from '../located.js';
import { Refusal } from '../refusal.js';

/** What a sync does in one workspace folder, and what it is done with. */
export interface FolderPlan {
	readonly folder: Folder;
	readonly plan: SyncPlan;
	readonly line: SiteLine;
	readonly sites: readonly TrackerSettings[];
}

/**
 * Asks the trackers of all folders, and makes a plan for each.
 * @throws Refusal where no folder has a tracker, or nobody may be asked.
 */
export async function planFolders(editor: Editor, params: SyncParams): Promise<readonly FolderPlan[]> {
	const folders = editor.folders().filter(it => it.workspace.configuration.trackers.length > 0);
	if (folders.length === 0) {
		throw new Refusal(l10n.t('clewline.yaml names no tracker.'));
	}
	return Promise.all(folders.map(it => planFolder(it, params)));
}

/** All plans as one. */
export function describeFolders(plans: readonly FolderPlan[]): ProposedSync {
	const plan: SyncPlan = { items: plans.flatMap(it => it.plan.items) };
	const text = describePlan(plan).join('\n');
	return {
		text,
		summary: summarize(plan),
		steps: plan.items.flatMap(it => it.steps).length,
		undecidedTexts: plan.items.flatMap(it => it.conflicts).filter(isAboutText).length,
		seal: hash(text).toString(36),
	};
}

/** What is needed of the picture is taken from it before anybody is asked. */
async function planFolder(folder: Folder, { scope, prefer }: SyncParams): Promise<FolderPlan> {
	const { workspace, trackerHost, readText } = folder;
	const sites = workspace.configuration.trackers;
	const candidates = findCandidates(workspace, scope);
	if (!trackerHost) {
		throw new Refusal(l10n.t('Nobody may be asked here: trust the folder, and sign in to its tracker.'));
	}
	const line = new SiteLine(trackerHost);
	const subjects = await readSubjects(candidates, { sites, host: trackerHost, line, readText });
	return { folder, plan: planSync(subjects, prefer), line, sites };
}
