import * as l10n from '@vscode/l10n';
import { insertIssue } from '../../language/writing/issue-field.js';
import type { TextChange } from '../../util/text-change.js';
import type { TrackerSettings } from '../../workspace/tracker-settings.js';
import { createOnce, findCreatingSite } from '../fetching/create-once.js';
import { NotDone, type SiteLine } from '../fetching/site-line.js';
import { trackers } from '../index.js';
import type { PlannedItem, SyncPlan, SyncStep } from './plan.js';
import { reasonOf } from './read-subjects.js';

/** Where a plan is carried out. */
export interface SyncTargets {
	readonly sites: readonly TrackerSettings[];
	readonly line: SiteLine;

	/**
	 * Changes a spec.
	 * @param before Its text, as the plan knows it: where it is another by now, nothing is changed.
	 * @returns Why it was not changed, for people; `undefined` where it was.
	 */
	writeSpec(path: string, before: string, edits: readonly TextChange[]): Promise<string | undefined>;
}

/** What has come of one step. */
export interface SyncResult {
	/** The item's, with its qualifier. */
	readonly id: string;
	readonly type: SyncStep['type'];

	/** The issue, as the spec names it; empty where there is none. */
	readonly issue: string;

	/** Why it was not done, for people; `undefined` where it was. */
	readonly failure: string | undefined;
}

/**
 * Does what a plan says, and nothing else: first in trackers, one item after the other, then in specs. What fails leaves the rest as
 * planned.
 *
 * @implements REQ-719
 */
export async function applySync({ items }: SyncPlan, targets: SyncTargets): Promise<readonly SyncResult[]> {
	const results: SyncResult[] = [];
	const edits = new Map<string, EditOfItem[]>();
	for (const planned of items) {
		for (const step of planned.steps) {
			const { result, edit } = await takeStep(planned, step, targets);
			results.push(...(result ? [result] : []));
			if (edit) {
				const { path } = planned.subject.located.document;
				edits.set(path, [...(edits.get(path) ?? []), edit]);
			}
		}
	}
	for (const [path, own] of edits) {
		results.push(...(await writeEdits(path, own, targets)));
	}
	return results;
}

interface EditOfItem {
	readonly planned: PlannedItem;
	readonly edit: TextChange;

	/** The issue that was made, and is named now; empty for another field. */
	readonly issue: string;
}

interface Taken {
	readonly result?: SyncResult;
	readonly edit?: EditOfItem;
}

async function takeStep(planned: PlannedItem, step: SyncStep, targets: SyncTargets): Promise<Taken> {
	const { id } = planned.subject;
	switch (step.type) {
		case 'create':
			return create(planned, step, targets);
		case 'rewrite': {
			const failure = await failureOf(() => rewrite(step, targets));
			return { result: { id, type: step.type, issue: step.issue, failure } };
		}
		case 'edit':
			return { edit: { planned, edit: { ...step.span, newText: step.newText }, issue: '' } };
	}
}

async function create(
	planned: PlannedItem,
	{ draft }: Extract<SyncStep, { type: 'create' }>,
	{ sites, line }: SyncTargets,
): Promise<Taken> {
	const { id, located, text } = planned.subject;
	let issue = '';
	const failure = await failureOf(async () => {
		const site = findCreatingSite(sites);
		if (!site) {
			throw new NotDone(
				l10n.t('clewline.yaml names no tracker in which issues can be created, with its repository or its project.'),
			);
		}
		issue = (await createOnce(site, { ...draft, id }, { line, sites })).text;
	});
	const result: SyncResult = { id, type: 'create', issue, failure };
	if (failure !== undefined) {
		return { result };
	}
	const insertion = insertIssue(text, located, issue);
	return insertion
		? { result, edit: { planned, edit: { start: insertion.at, end: insertion.at, newText: insertion.newText }, issue } }
		: { result: { ...result, failure: byHand(issue) } };
}

/** An issue that was made and is not named anywhere would be made known by nothing but this. */
function byHand(issue: string): string {
	return l10n.t('Write `{0}` into the field `issues` by hand: here that cannot be done for you.', issue);
}

async function rewrite({ named, text }: Extract<SyncStep, { type: 'rewrite' }>, { line }: SyncTargets): Promise<void> {
	const { texts } = trackers[named.site.type];
	const answer = await line.write(texts.change(named.name, text, named.site), named.site);
	texts.confirm?.(answer);
}

async function failureOf(task: () => Promise<void>): Promise<string | undefined> {
	try {
		await task();
		return undefined;
	} catch (error) {
		return reasonOf(error);
	}
}

async function writeEdits(path: string, own: readonly EditOfItem[], { writeSpec }: SyncTargets): Promise<SyncResult[]> {
	const text = own[0]?.planned.subject.text ?? '';
	const failure = await writeSpec(
		path,
		text,
		own.map(it => it.edit),
	);
	return own.map(({ planned, issue }) => ({
		id: planned.subject.id,
		type: 'edit',
		issue,
		failure: failure !== undefined && issue !== '' ? `${failure} ${byHand(issue)}` : failure,
	}));
}
