import type { Span } from '../../util/span.js';
import type { FrontMatter } from './front-matter.js';
import type { YamlPath } from './locate.js';
import type { YamlNode, YamlScalar } from './yaml-node.js';

/** One scalar of the front matter. Offsets count from the start of the file. */
export interface FrontMatterEntry {
	/** From the root: `['title']`, `['roadmap', 'horizon']`, `['goals', 0]`. */
	readonly path: YamlPath;

	/** The text the scalar means; what is no string is as it is written: `0012`, `true`. */
	readonly value: string;

	/** Without quotes: where nothing is escaped, the text of the span is the value. What an alias stands for is at the alias. */
	readonly span: Span;

	/** The nearest key before it. For `a` in `goals: [a]`, `goals`. */
	readonly keySpan: Span;
}

/** Every scalar under a key, at any depth, in text order. Nulls are left out. */
export function frontMatterEntries(frontMatter: FrontMatter): readonly FrontMatterEntry[] {
	const entries: FrontMatterEntry[] = [];
	if (frontMatter.root.type === 'map') {
		collect(frontMatter.root, [], { frontMatter, entries, keySpan: noSpan });
	}
	return entries;
}

const noSpan: Span = { start: 0, end: 0 };

interface Collection {
	readonly frontMatter: FrontMatter;
	readonly entries: FrontMatterEntry[];
	readonly keySpan: Span;

	/** The alias around what is collected, which gives it its place. */
	readonly alias?: Span;
}

function collect(node: YamlNode, path: YamlPath, collection: Collection): void {
	switch (node.type) {
		case 'scalar':
			collectScalar(node, path, collection);
			break;
		case 'sequence':
			node.items.forEach((item, index) => collect(item, [...path, index], collection));
			break;
		case 'map':
			node.pairs.forEach(({ key, keySpan, value }) => {
				collect(value, [...path, key], collection.alias ? collection : { ...collection, keySpan });
			});
			break;
		case 'alias':
			collect(node.target, path, { ...collection, alias: collection.alias ?? { start: node.start, end: node.end } });
			break;
	}
}

function collectScalar(scalar: YamlScalar, path: YamlPath, { frontMatter, entries, keySpan, alias }: Collection): void {
	if (scalar.value === null) {
		return;
	}
	const inset = scalar.isQuoted ? 1 : 0;
	const span = { start: scalar.start + inset, end: scalar.end - inset };
	const { source, content } = frontMatter;
	const value =
		typeof scalar.value === 'string' ? scalar.value : source.slice(span.start - content.start, span.end - content.start);
	entries.push({ path, value, span: alias ?? span, keySpan });
}
