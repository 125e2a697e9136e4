import type { Roadmap, RoadmapItem } from './model.js';

/** By what items are put together; `goal` nests them within each other. */
export const groupings = ['goal', 'owner', 'team', 'release', 'persona', 'kind', 'status'] as const;

/** One of the ways to group. */
export type RoadmapGrouping = (typeof groupings)[number];

/** Which items are shown, and in which order. */
export interface Arrangement {
	readonly groupBy: RoadmapGrouping;

	/** Words that an item must have in its ID, title or facts; `owner:@li` looks at one fact alone. */
	readonly filter: string;

	/** The keys of groups and the IDs of items whose inside is hidden. */
	readonly folded: ReadonlySet<string>;
}

/** One line of a roadmap, in the order in which they are shown. */
export type RoadmapLine = GroupLine | ItemLine;

/** The head of a group. */
export interface GroupLine {
	readonly type: 'group';
	readonly key: string;

	/** A name as it is written in the specs; empty for the items that have none. */
	readonly label: string;
	readonly count: number;
	readonly depth: 0;
	readonly isFolded: boolean;
}

/** An item, and how it stands among the others. */
export interface ItemLine {
	readonly type: 'item';
	readonly key: string;
	readonly item: RoadmapItem;
	readonly depth: number;

	/** `undefined` for an item that has nothing inside. */
	readonly isFolded: boolean | undefined;
}

/** The lines of a roadmap. An item that is not asked for is there where something inside it is. */
export function arrange({ items }: Roadmap, arrangement: Arrangement): RoadmapLine[] {
	const shown = keepMatches(items, arrangement.filter);
	if (arrangement.groupBy === 'goal') {
		return nest(shown, 0, '', arrangement.folded);
	}
	const titles = new Map(items.map(it => [it.id, it.title]));
	const groups = new Map<string, RoadmapItem[]>();
	for (const item of shown.filter(it => it.kind !== 'goal' || arrangement.groupBy === 'kind')) {
		const key = keyOf(item, arrangement.groupBy);
		groups.set(key, [...(groups.get(key) ?? []), item]);
	}
	return [...groups]
		.sort(([a], [b]) => (a === '' ? 1 : b === '' ? -1 : a < b ? -1 : 1))
		.flatMap(([name, members]): RoadmapLine[] => {
			const key = `${arrangement.groupBy}:${name}`;
			const isFolded = arrangement.folded.has(key);
			const label = [name, titles.get(name)].filter(Boolean).join(' ');
			const head: GroupLine = { type: 'group', key, label, count: members.length, depth: 0, isFolded };
			return [head, ...(isFolded ? [] : nest(members, 1, `${key}/`, arrangement.folded))];
		});
}

/** Whether an item has all words that are looked for. */
export function matches(item: RoadmapItem, filter: string): boolean {
	return filter
		.toLowerCase()
		.split(/\s+/)
		.filter(Boolean)
		.every(word => {
			const [, field = '', value = ''] = /^(owner|team|status|tag|kind|release|health|priority|change):(.+)$/.exec(word) ?? [];
			const texts = field === '' ? allTextsOf(item) : textsOf(item, field);
			return texts.some(it => it.toLowerCase().includes(field === '' ? word : value));
		});
}

function keepMatches(items: readonly RoadmapItem[], filter: string): readonly RoadmapItem[] {
	if (filter.trim() === '') {
		return items;
	}
	const byId = new Map(items.map(it => [it.id, it]));
	const kept = new Set<RoadmapItem>();
	for (const item of items.filter(it => matches(it, filter))) {
		for (let at: RoadmapItem | undefined = item; at && !kept.has(at); at = byId.get(at.parent ?? '')) {
			kept.add(at);
		}
	}
	return items.filter(it => kept.has(it));
}

function textsOf({ status, kind, health, facts, change }: RoadmapItem, field: string): readonly string[] {
	const { owner, team, priority, releases, tags } = facts;
	const texts: Readonly<Record<string, readonly string[]>> = {
		owner: [owner],
		team: [team],
		status: [status],
		tag: tags,
		kind: [kind],
		release: releases,
		health: [health.state],
		priority: [priority],
		change: change ? [change.type] : [],
	};
	return texts[field] ?? [];
}

function allTextsOf(item: RoadmapItem): readonly string[] {
	const { owner, team, releases, tags } = item.facts;
	return [item.id, item.title, item.status, owner, team, ...releases, ...tags];
}

function keyOf({ id, kind, status, facts }: RoadmapItem, grouping: RoadmapGrouping): string {
	switch (grouping) {
		case 'goal':
			return '';
		case 'owner':
			return facts.owner;
		case 'team':
			return facts.team;
		case 'release':
			return kind === 'release' ? id : (facts.releases[0] ?? '');
		case 'persona':
			return facts.personas[0] ?? '';
		case 'kind':
			return kind;
		case 'status':
			return status;
	}
}

/** Items inside those that are there, too; what is around them comes before them. */
function nest(items: readonly RoadmapItem[], depth: number, prefix: string, folded: ReadonlySet<string>): ItemLine[] {
	const depths = new Map<string, number>();
	const hidden = new Set<string>();
	const parents = new Set(items.map(it => it.parent));
	const lines: ItemLine[] = [];
	for (const item of items) {
		const parent = item.parent ?? '';
		const key = prefix + item.id;
		const isFolded = parents.has(item.id) ? folded.has(key) : undefined;
		depths.set(item.id, (depths.get(parent) ?? depth - 1) + 1);
		if (hidden.has(parent)) {
			hidden.add(item.id);
			continue;
		}
		if (isFolded === true) {
			hidden.add(item.id);
		}
		lines.push({ type: 'item', key, item, depth: depths.get(item.id) ?? depth, isFolded });
	}
	return lines;
}
