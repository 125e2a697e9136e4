import type { Span } from '../../util/span.js';
import type { FrontMatter } from './front-matter.js';
import type { YamlNode, YamlPair } from './yaml-node.js';

/** The way to a value: `['roadmap', 'start']`, `['goals', 0]`. */
export type YamlPath = readonly (string | number)[];

/** Where a value stands, and the key it has if it is in a map. Offsets count from the start of the file. */
export interface YamlLocation {
	/** In `owner: "@li"`, `owner`. */
	readonly key?: Span;

	/** In `owner: "@li"`, `"@li"`. What an alias stands for is at the alias. An empty value has an empty span behind its colon. */
	readonly value?: Span;
}

/** Where the value at a path stands; nothing where there is none. An empty path is the whole. */
export function locate({ root }: FrontMatter, path: YamlPath): YamlLocation {
	let location: YamlLocation = { value: spanOf(root) };
	let node: YamlNode = root;
	for (const segment of path) {
		const alias: YamlNode | undefined = node.type === 'alias' ? node : undefined;
		const step = stepInto(alias ? alias.target : node, segment);
		if (!step) {
			return {};
		}
		node = alias ? { ...alias, target: step.value.type === 'alias' ? step.value.target : step.value } : step.value;
		location = alias ? { value: spanOf(alias) } : { ...(step.keySpan && { key: step.keySpan }), value: spanOf(node) };
	}
	return location;
}

/** Where a key is set twice, the last one counts. */
function stepInto(node: YamlNode, segment: string | number): (Partial<YamlPair> & { value: YamlNode }) | undefined {
	if (node.type === 'map') {
		return node.pairs.findLast(it => it.key === String(segment));
	}
	const item = node.type === 'sequence' ? node.items[Number(segment)] : undefined;
	return item && { value: item };
}

function spanOf({ start, end }: Span): Span {
	return { start, end };
}
