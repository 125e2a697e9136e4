import * as l10n from '@vscode/l10n';
import type { TrackerSettings } from '../../workspace/tracker-settings.js';
import { shortestName } from '../find-issue.js';
import { trackers } from '../index.js';
import { markerOf, readSigned, sign } from '../syncing/signed-text.js';
import type { Creating, IssueDraft, IssueName, Tracker } from '../tracker.js';
import { NotDone, type SiteLine } from './site-line.js';

/** An issue that was made, or was there. */
export interface CreatedIssue {
	/** As specs name it, where they stand: `#12`, `SHOP-77`. */
	readonly text: string;
	readonly url: string;

	/** Whether it was there already, made earlier by the same draft. */
	readonly wasThere: boolean;
}

/** The tracker that new issues of these specs go to: the first that can make some, and has been told where; `undefined` for none. */
export function findCreatingSite(sites: readonly TrackerSettings[]): TrackerSettings | undefined {
	return sites.find(
		it => trackers[it.type].creating && (needsNoProject.has(it.type) || it.repository !== '' || it.projects.length > 0),
	);
}

/** The address of Azure Boards ends with the project. */
const needsNoProject: ReadonlySet<TrackerSettings['type']> = new Set(['azure-boards'] as const);

/**
 * Makes an issue whose text holds the marker of an item, unless there is one already. It is never sent twice: where nobody hears
 * whether it was made, the next try finds it by its marker.
 *
 * @implements REQ-714
 * @param id The item's, with its qualifier.
 * @throws NotDone, UnexpectedAnswer
 */
export async function createOnce(
	site: TrackerSettings,
	{ title, body, id }: IssueDraft & { readonly id: string },
	{ line, sites }: { readonly line: SiteLine; readonly sites: readonly TrackerSettings[] },
): Promise<CreatedIssue> {
	const tracker = trackers[site.type];
	const { creating } = tracker;
	if (!creating) {
		throw new NotDone(l10n.t('Clewline cannot create issues in {0}.', site.name));
	}
	const found = await findMade({ site, tracker, creating, line }, id);
	const name = found ?? (await create({ site, tracker, creating, line }, { ...sign({ title, body }, id), marker: markerOf(id) }));
	return { text: shortestName({ name, site, tracker }, sites), url: tracker.urlOf(name, site), wasThere: found !== undefined };
}

interface Place {
	readonly site: TrackerSettings;
	readonly tracker: Tracker;
	readonly creating: Creating;
	readonly line: SiteLine;
}

/** The issue whose text holds the marker, of those that a search has found. */
async function findMade({ site, tracker, creating, line }: Place, id: string): Promise<IssueName | undefined> {
	const found = creating.readFound(await line.read(creating.search(markerOf(id), site), site), site);
	for (let at = 0; at < found.length; at += tracker.batchSize.signedIn) {
		const names = found.slice(at, at + tracker.batchSize.signedIn);
		const texts = tracker.texts.read(await line.read(tracker.texts.request(names, site), site), names, site);
		const made = names.find(it => {
			const text = texts.get(tracker.keyOf(it));
			return text !== undefined && readSigned(text, id) !== undefined;
		});
		if (made) {
			return made;
		}
	}
	return undefined;
}

async function create({ site, creating, line }: Place, draft: Parameters<Creating['request']>[0]): Promise<IssueName> {
	const prepared = creating.prepare ? await line.read(creating.prepare(site), site) : undefined;
	return creating.read(await line.write(creating.request(draft, site, prepared), site), site);
}
