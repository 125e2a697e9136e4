import { readWebAddress } from '../util/web-address.js';
import { repositoryTrackers, type TrackerSettings } from '../workspace/tracker-settings.js';
import { trackers } from './index.js';
import type { IssueName, Tracker } from './tracker.js';

/** An issue that a spec names, in the tracker that it is in. */
export interface NamedIssue {
	readonly site: TrackerSettings;
	readonly tracker: Tracker;
	readonly name: IssueName;
}

/**
 * Which issue some words name: `#12` is one of the repository that the specs are in, `acme/shop#12` of another, `redmine#12` of
 * the tracker with this name; `SHOP-7` belongs to a project that the team has named; and a URL says all by itself.
 *
 * @implements REQ-702
 */
export function findIssue(text: string, sites: readonly TrackerSettings[]): NamedIssue | undefined {
	for (const site of sortSites(sites)) {
		const tracker = trackers[site.type];
		const name = nameOf(text, tracker, site);
		if (name) {
			return { site, tracker, name };
		}
	}
	return undefined;
}

/** The page of an issue. */
export function pageOf({ tracker, name, site }: NamedIssue): string {
	return tracker.urlOf(name, site);
}

/** The shortest words that name an issue in specs with these trackers. */
export function shortestName({ name, site, tracker }: NamedIssue, sites: readonly TrackerSettings[]): string {
	const key = tracker.keyOf(name);
	const names = [name.id, `#${name.id}`, `${site.name}#${name.id}`, key];
	const means = (text: string): boolean => {
		const found = findIssue(text, sites);
		return found?.site === site && found.tracker.keyOf(found.name) === key;
	};
	return names.find(means) ?? tracker.urlOf(name, site);
}

/** Trackers that have a repository go first: a bare number means their issues. */
function sortSites(sites: readonly TrackerSettings[]): readonly TrackerSettings[] {
	const isHome = (it: TrackerSettings): boolean => it.repository !== '';
	return [...sites.filter(isHome), ...sites.filter(it => !isHome(it))];
}

function nameOf(text: string, tracker: Tracker, site: TrackerSettings): IssueName | undefined {
	if (/^https?:/.test(text)) {
		return nameOnPage(text, tracker, site);
	}
	const hash = text.indexOf('#');
	if (hash >= 0) {
		return nameOfNumber(text.slice(0, hash), text.slice(hash + 1), tracker, site);
	}
	if (tracker.type === 'github' && /^GH-\d+$/.test(text)) {
		return nameOfNumber('', text.slice('GH-'.length), tracker, site);
	}
	const project = text.slice(0, text.indexOf('-'));
	return tracker.form === 'key' && tracker.id.test(text) && site.projects.includes(project)
		? { project: '', id: text }
		: undefined;
}

function nameOfNumber(before: string, id: string, tracker: Tracker, site: TrackerSettings): IssueName | undefined {
	if (tracker.form !== 'number' || !tracker.id.test(id)) {
		return undefined;
	}
	const isNamed = before === site.name || (before === 'AB' && tracker.type === 'azure-boards');
	const isInRepository = repositoryTrackers.has(tracker.type);
	if (before.includes('/') && isInRepository) {
		return isRepository(before, tracker) ? { project: before, id } : undefined;
	}
	if (before !== '' && !isNamed) {
		return undefined;
	}
	const project = isInRepository ? site.repository : '';
	return isInRepository && project === '' ? undefined : { project, id };
}

/** Only GitLab has groups in groups. */
function isRepository(path: string, tracker: Tracker): boolean {
	return tracker.type === 'gitlab' || path.split('/').length === 2;
}

/** The issue whose page this is, if the page is one of the site. */
function nameOnPage(url: string, tracker: Tracker, site: TrackerSettings): IssueName | undefined {
	const page = readWebAddress(url);
	const home = readWebAddress(site.url);
	const homePath = home?.path === '/' ? '' : (home?.path ?? '');
	if (!page || !home || page.origin !== home.origin || !page.path.startsWith(homePath)) {
		return undefined;
	}
	const groups = tracker.page.exec(page.path.slice(homePath.length))?.groups;
	const id = groups?.['id'] ?? '';
	return tracker.id.test(id) ? { project: groups?.['project'] ?? '', id } : undefined;
}
