import type { QuotableSection, SpecDocument } from './document.js';

const tables = new WeakMap<readonly QuotableSection[], ReadonlyMap<string, string>>();

/** What the section that is an item says, as `quotableWords` has it, those of one name together; `undefined` for any other item. */
export function sectionWords({ sections }: SpecDocument, id: string): string | undefined {
	if (sections.length === 0) {
		return undefined;
	}
	const known = tables.get(sections) ?? tableOf(sections);
	tables.set(sections, known);
	return known.get(id);
}

function tableOf(sections: readonly QuotableSection[]): ReadonlyMap<string, string> {
	const table = new Map<string, string>();
	for (const { id, words } of sections) {
		const before = table.get(id);
		table.set(id, before === undefined ? words : `${before} ${words}`);
	}
	return table;
}
