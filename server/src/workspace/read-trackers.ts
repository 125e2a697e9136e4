import type { IdGrammar } from '../language/id.js';
import type { IssueGrammar } from '../language/issue.js';
import { entries, isRecord, strings } from './plain-values.js';
import { isSafeAddress, readWebAddress } from '../util/web-address.js';
import {
	type LinkSettings,
	publicSites,
	repositoryTrackers,
	type TrackerSettings,
	type TrackerType,
	trackerTypes,
} from './tracker-settings.js';

/**
 * The trackers under `trackers`: a map from type to settings, or a list whose entries name their type. One without an address, or with
 * one that is not safe, is left out.
 *
 * @implements REQ-701
 */
export function readTrackers(value: unknown): readonly TrackerSettings[] {
	return settingsIn(value).flatMap(settings => {
		const type = trackerTypes.find(it => it === settings['type']);
		const url = type && withoutSlash(textOf(settings['url']) ?? publicSites[type] ?? '');
		const api = textOf(settings['api']);
		if (type === undefined || !url || !isSafeAddress(url) || (api !== undefined && !isSafeAddress(api))) {
			return [];
		}
		return {
			type,
			name: textOf(settings['name']) ?? type,
			url,
			api: api === undefined ? undefined : withoutSlash(api),
			repository: textOf(settings['repository']) ?? '',
			projects: strings(settings['projects']),
			feedsRoadmap: settings['roadmap'] === true,
		};
	});
}

/** The types of trackers that are each on a server of its own, and have no address here. */
export function withoutAddress(value: unknown): readonly TrackerType[] {
	return settingsIn(value).flatMap(settings => {
		const type = trackerTypes.find(it => it === settings['type']);
		return type && publicSites[type] === undefined && textOf(settings['url']) === undefined ? type : [];
	});
}

/** The entries that are no trackers, but patterns with a place on the web. */
export function readLinks(value: unknown): readonly LinkSettings[] {
	return settingsIn(value).flatMap(settings => {
		const pattern = textOf(settings['pattern']);
		const url = textOf(settings['url']);
		return pattern !== undefined && url !== undefined && /^https?:\/\//.test(url)
			? { pattern, url, ignoresCase: settings['ignore-case'] === true }
			: [];
	});
}

/** What issues are called by these trackers; `undefined` for none. The prefixes of a team's own IDs are never keys of a project. */
export function issueGrammarFor(trackers: readonly TrackerSettings[], { kindByPrefix }: IdGrammar): IssueGrammar | undefined {
	const has = (type: TrackerType): boolean => trackers.some(it => it.type === type);
	const keys = [...trackers.filter(it => keyTrackers.has(it.type)).flatMap(it => it.projects), ...(has('github') ? ['GH'] : [])];
	return trackers.length === 0
		? undefined
		: {
				keys: new Map(keys.filter(it => !kindByPrefix.has(it)).map(it => [it, 'issue'])),
				names: [...trackers.map(it => it.name), ...(has('azure-boards') ? ['AB'] : [])],
				sites: trackers.map(it => `${it.url}/`),
			};
}

const keyTrackers: ReadonlySet<TrackerType> = new Set<TrackerType>(['jira', 'jira-data-center', 'linear']);

/** Whether the remote of the file's repository has to say whose issues `#12` means. */
export function needsRemote(trackers: readonly TrackerSettings[]): boolean {
	return trackers.some(it => repositoryTrackers.has(it.type) && it.repository === '');
}

/** The trackers, each that has no repository with that of the remote, if it is on the same host. */
export function withRemote(trackers: readonly TrackerSettings[], gitConfiguration: string): readonly TrackerSettings[] {
	const remote = readRemote(gitConfiguration);
	return trackers.map(it =>
		remote && it.repository === '' && repositoryTrackers.has(it.type) && readWebAddress(it.url)?.host === remote.host
			? { ...it, repository: remote.repository }
			: it,
	);
}

interface Remote {
	readonly host: string;
	readonly repository: string;
}

/** `origin` in a file of git's configuration, else the first remote: `git@github.com:acme/shop.git`, `https://github.com/acme/shop`. */
function readRemote(text: string): Remote | undefined {
	const remotes = Array.from(text.matchAll(/^\[remote "(?<name>[^"]+)"\](?<body>[^[]*)/gm), ({ groups }) => ({
		name: groups?.['name'],
		url: /^\s*url\s*=\s*(?<url>\S+)/m.exec(groups?.['body'] ?? '')?.groups?.['url'] ?? '',
	}));
	const remote = remotes.find(it => it.name === 'origin') ?? remotes[0];
	const groups = remote && (urlRemote.exec(remote.url) ?? shortRemote.exec(remote.url))?.groups;
	return groups && { host: groups['host'] ?? '', repository: (groups['path'] ?? '').replace(/\.git$/, '') };
}

/** As `ssh://git@host:22/path.git`, or in the short form of ssh, `git@host:path.git`. */
const urlRemote = /^(?:https?|ssh|git):\/\/(?:[^@/]*@)?(?<host>[^:/]+)(?::\d+)?\/(?<path>[\w.-]+(?:\/[\w.-]+)+)\/?$/;
const shortRemote = /^(?:[^@/]*@)?(?<host>[^:/]+):(?<path>[\w.-]+(?:\/[\w.-]+)+)\/?$/;

function settingsIn(value: unknown): readonly Readonly<Record<string, unknown>>[] {
	return Array.isArray(value)
		? value.filter(isRecord)
		: entries(value).map(([name, settings]) => ({
				...((trackerTypes as readonly string[]).includes(name) ? { type: name } : { name }),
				...(isRecord(settings) ? settings : { url: settings }),
			}));
}

function textOf(value: unknown): string | undefined {
	return typeof value === 'string' && value !== '' ? value : undefined;
}

function withoutSlash(url: string): string {
	return url.replace(/\/+$/, '');
}
