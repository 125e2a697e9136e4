import type { IssueReading } from '../../language/issue.js';
import type { TrackerSettings } from '../../workspace/tracker-settings.js';
import { IssueReader, type TrackerHost } from '../fetching/issue-reader.js';
import { NotDone, type SiteLine } from '../fetching/site-line.js';
import { batchesOf } from '../fetching/site-reader.js';
import { describeTrouble } from '../fetching/trouble.js';
import { findIssue, type NamedIssue } from '../find-issue.js';
import { trackers } from '../index.js';
import { type IssueDraft, UnexpectedAnswer } from '../tracker.js';
import type { SyncCandidate } from './candidates.js';
import { draftIssueFor } from './issue-draft.js';
import type { SubjectIssue, SyncSubject } from './subject.js';

/** What there is to ask with. */
export interface SyncSources {
	readonly sites: readonly TrackerSettings[];
	readonly host: TrackerHost;
	readonly line: SiteLine;

	/** The text of a spec; `undefined` where it has gone. */
	readText(path: string): Promise<string | undefined>;
}

/** Asks trackers about the issues of items: how far they are, and what they say. */
export async function readSubjects(candidates: readonly SyncCandidate[], sources: SyncSources): Promise<readonly SyncSubject[]> {
	const { sites, host, readText } = sources;
	const paths = [...new Set(candidates.map(it => it.located.document.path))];
	const texts = new Map(await Promise.all(paths.map(async path => [path, await readText(path)] as const)));
	const names = [...new Set(candidates.flatMap(it => it.names))];
	const reader = new IssueReader(host, sites);
	await reader.recall(names);
	await reader.ask(names, 'all');
	const readings = await reader.recall(names);
	const said = await readTexts(
		names.filter(it => isOpen(readings.get(it))),
		sources,
	);
	return candidates.flatMap(({ id, located, names: own }) => {
		const text = texts.get(located.document.path);
		const issues = own.flatMap(it => toIssue(it, { sites, reading: readings.get(it), said }) ?? []);
		return text === undefined ? [] : [{ id, located, text, draft: draftIssueFor(located, text, id), issues }];
	});
}

function isOpen(reading: IssueReading | undefined): boolean {
	return reading?.answer?.issue?.state === 'open';
}

interface Known {
	readonly sites: readonly TrackerSettings[];
	readonly reading: IssueReading | undefined;

	/** Title and text of an issue, or why they are not known, by the words that name it. */
	readonly said: ReadonlyMap<string, IssueDraft | string>;
}

/** An answer that is not of now tells nothing: what is planned from it could undo what somebody has done since. */
function toIssue(text: string, { sites, reading, said }: Known): SubjectIssue | undefined {
	const named = findIssue(text, sites);
	if (!named) {
		return undefined;
	}
	const isKnown = reading?.answer?.isCurrent === true && reading.trouble === undefined;
	const draft = said.get(text);
	return {
		text,
		named,
		answer: isKnown ? reading.answer : undefined,
		said: typeof draft === 'string' ? undefined : draft,
		trouble:
			typeof draft === 'string' ? draft : isKnown ? undefined : (reading?.trouble ?? describeTrouble('missing', named.site.name)),
	};
}

/** What issues say, as many at once as their tracker tells of. */
async function readTexts(names: readonly string[], sources: SyncSources): Promise<ReadonlyMap<string, IssueDraft | string>> {
	const found = names.flatMap(text => {
		const named = findIssue(text, sources.sites);
		return named ? [{ text, named }] : [];
	});
	const bySite = new Map<TrackerSettings, NamedIssue[]>();
	for (const { named } of found) {
		bySite.set(named.site, [...(bySite.get(named.site) ?? []), named]);
	}
	const said = new Map<string, IssueDraft | string>();
	await Promise.all(
		[...bySite].map(async ([site, issues]) => {
			for (const [key, draft] of await readSite(site, issues, sources)) {
				said.set(`${site.name} ${key}`, draft);
			}
		}),
	);
	return new Map(
		found.flatMap(({ text, named }) => {
			const draft = said.get(`${named.site.name} ${named.tracker.keyOf(named.name)}`);
			return draft === undefined ? [] : [[text, draft] as const];
		}),
	);
}

async function readSite(
	site: TrackerSettings,
	issues: readonly NamedIssue[],
	{ line }: SyncSources,
): Promise<ReadonlyMap<string, IssueDraft | string>> {
	const { texts, batchSize, isPerProject, keyOf } = trackers[site.type];
	const names = [...new Map(issues.map(it => [keyOf(it.name), it.name])).values()];
	const read = await Promise.all(
		batchesOf(names, batchSize.signedIn, isPerProject).map(async batch => {
			try {
				return [...texts.read(await line.read(texts.request(batch, site), site), batch, site)];
			} catch (error) {
				return batch.map(it => [keyOf(it), reasonOf(error)] as const);
			}
		}),
	);
	return new Map<string, IssueDraft | string>(read.flat());
}

/** What there is to say to people about something that was not done; anything else is a defect of ours. */
export function reasonOf(error: unknown): string {
	if (error instanceof NotDone || error instanceof UnexpectedAnswer) {
		return error.message;
	}
	throw error;
}
