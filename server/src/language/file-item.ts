import { normalizeKey } from './attribute.js';
import type { Definition } from './dialects/dialect.js';
import type { Attribute } from './document.js';
import type { FrontMatterEntry } from './front-matter/index.js';
import { readFrontMatterItem } from './front-matter-item.js';
import { hasTitle, isTitle } from './front-matter-owner.js';
import type { ItemBuilder } from './item-builder.js';
import type { ItemSource } from './read-items.js';

/** Adds the item that a whole file is by its front matter, with all that stands there; answers its ID and the other names it has. */
export function addFileItem(items: ItemBuilder, source: ItemSource): readonly string[] {
	const { entries, text, path, reading, dialect } = source;
	const definition =
		readFrontMatterItem(entries, path, reading, (id, itsTitle) => dialect.fileItem?.(id, itsTitle)) ?? fileWithoutId(source);
	if (definition) {
		const { form, title, ...rest } = definition;
		const item = items.add(rest, form, { start: 0, end: text.length, depth: 0 });
		item.title = title;
		item.attributes.push(...entries.map(toAttribute));
	}
	return definition ? [definition.id, ...(definition.aliases ?? [])] : [];
}

/** Gives the item that is the title of the file the status that its front matter says, unless it says one itself. */
export function addFileStatus({ first }: ItemBuilder, { entries, facts }: ItemSource): void {
	const entry = entries.find(it => it.path.length === 1 && keyOf(it) === 'status');
	const isOpen = first?.definition.status === undefined && !first?.attributes.some(it => it.key === 'status');
	if (entry && isOpen && first?.form === 'heading' && isTitle(facts, first.start)) {
		first.attributes.push(toAttribute(entry));
	}
}

/** The item that a file is by its name, or by the title in its front matter. */
function fileWithoutId({
	entries,
	facts,
	text,
	dialect,
}: ItemSource): (Definition & { readonly title: undefined; readonly form: 'front-matter' }) | undefined {
	const entry = entries.find(it => it.path.length === 1 && keyOf(it) === 'title');
	const titled = entry && !hasTitle(facts) ? dialect.titledFile?.(text, entry.span) : undefined;
	const found = titled ?? dialect.namedFile?.(text);
	return found && { ...found, attributes: [], title: undefined, form: 'front-matter' };
}

function toAttribute(entry: FrontMatterEntry): Attribute {
	const { value, span } = entry;
	return { key: keyOf(entry), value: String(value), keyStart: span.start, start: span.start, end: span.end };
}

/** The names of a field and of those around it, as attributes have them; what stands in a list has no name of its own. */
function keyOf({ path }: FrontMatterEntry): string {
	return path
		.filter(it => typeof it === 'string')
		.map(normalizeKey)
		.join('.');
}
