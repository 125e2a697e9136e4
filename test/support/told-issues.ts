import type { Issue, IssueReading } from '../../server/src/language/issue.js';
import { findIssue, pageOf } from '../../server/src/trackers/find-issue.js';
import { makeIssue } from '../../server/src/trackers/tracker.js';
import type { TrackerSettings } from '../../server/src/workspace/tracker-settings.js';
import { memoryTime } from './memory-host.js';

/** The file of a fixture that holds what trackers say. */
export const toldFile = 'tracker.json';

/** What a tracker says of an issue; `null` for one that is not there. What is `old` was said two days ago. */
type Told = (Partial<Issue> & { readonly old?: boolean; readonly trouble?: string }) | null;

/** What is known of the issues that documents name, by the words that name them. */
export function toldIssues(
	text: string | undefined,
	names: readonly string[],
	trackers: readonly TrackerSettings[],
): ReadonlyMap<string, IssueReading> {
	const told = JSON.parse(text ?? '{}') as Readonly<Record<string, Told>>;
	return new Map(
		names.flatMap(name => {
			const found = findIssue(name, trackers);
			if (!found) {
				return [];
			}
			const url = pageOf(found);
			const known = told[name];
			const issue = known
				? makeIssue({ key: found.tracker.keyOf(found.name), url, title: name, state: 'open', stateName: 'open', ...known })
				: undefined;
			const age = known?.old === true ? 48 : 0.05;
			const answer =
				known === undefined ? undefined : { issue, fetchedAt: memoryTime - age * 3_600_000, isCurrent: known?.old !== true };
			return [[name, { url, tracker: found.site.name, answer, trouble: known?.trouble }] as const];
		}),
	);
}
