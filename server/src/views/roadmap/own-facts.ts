import type { Item, SpecDocument } from '../../language/document.js';
import { factsOf, type ItemInSpec } from '../../language/item-facts.js';
import { positionAt } from '../../util/line-table.js';
import { type Plan, readPlan } from './plan.js';

/** What an item says of itself, and what the items around it say for it, whatever other files say. */
export interface OwnFacts {
	readonly kind: string;
	readonly title: string;
	readonly status: string | undefined;

	/** The line of its ID, counted from 0. */
	readonly line: number;
	readonly plan: Plan;

	/** Whoever answers for what is around an item answers for the item. Empty where nobody does. */
	readonly owner: string;
	readonly team: string;
	readonly priority: string;
	readonly tags: readonly string[];

	/** The number in `estimate: 5 days`, else one. */
	readonly weight: number;
}

/** The facts of an item. An item is a value, and is kept packed, so it is unpacked once; after an edit, those of one file are. */
export function ownFactsOf({ item, document }: ItemInSpec): OwnFacts {
	const facts = factsByItem.get(item) ?? readFacts(item, document);
	factsByItem.set(item, facts);
	return facts;
}

const factsByItem = new WeakMap<Item, OwnFacts>();

function readFacts(item: Item, document: SpecDocument): OwnFacts {
	const around = document.items[item.parent];
	const outer = around && ownFactsOf({ document, item: around });
	const first = new Map<string, string>();
	const tags: string[] = [];
	for (const { key, value } of factsOf({ document, item })) {
		if (key === 'tags') {
			tags.push(...value.split(/[\s,，、[\]]+/).filter(Boolean));
		} else if (!first.has(key)) {
			first.set(key, value);
		}
	}
	const estimate = Number.parseFloat(first.get('estimate') ?? '');
	return {
		kind: item.kind,
		title: item.title,
		status: item.status,
		line: positionAt(document.lines, item.idSpan.start).line,
		plan: readPlan({ document, item }),
		owner: first.get('owner') ?? outer?.owner ?? '',
		team: first.get('team') ?? outer?.team ?? '',
		priority: first.get('priority') ?? '',
		tags,
		weight: estimate > 0 ? estimate : 1,
	};
}
