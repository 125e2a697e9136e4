import type { Span } from '../../util/span.js';

/** One value of the front matter and where it stands. Offsets count from the start of the file, in UTF-16. */
export type YamlNode = YamlScalar | YamlMap | YamlSequence | YamlAlias;

/** A value with nothing inside. In `owner: "@li"`, `"@li"`, quotes included in the span. */
export interface YamlScalar extends Span {
	readonly type: 'scalar';
	readonly value: string | number | boolean | null;

	/** Whether the value stands in quotes, which are the first and the last character of the span. */
	readonly isQuoted: boolean;
}

/** `{ start: 2026-09-01 }`, or keys on lines of their own. */
export interface YamlMap extends Span {
	readonly type: 'map';
	readonly pairs: readonly YamlPair[];
}

/** One `key: value`. */
export interface YamlPair {
	/** As JavaScript has it: the key of `7: x` is `7`, that of `null: x` is empty. */
	readonly key: string;
	readonly keySpan: Span;

	/** A null of no length behind the colon where nothing is written. */
	readonly value: YamlNode;
}

/** `[a, b]`, or items on lines of their own. */
export interface YamlSequence extends Span {
	readonly type: 'sequence';
	readonly items: readonly YamlNode[];
}

/** `*name`, which stands for what `&name` marks. The span is that of `*name`. */
export interface YamlAlias extends Span {
	readonly type: 'alias';
	readonly target: YamlNode;
}

/** The plain value of a node: maps are objects, sequences are arrays. What an alias stands for is built once and shared. */
export function valueOf(node: YamlNode, built = new Map<YamlNode, unknown>()): unknown {
	switch (node.type) {
		case 'scalar':
			return node.value;
		case 'sequence':
			return node.items.map(it => valueOf(it, built));
		case 'map':
			return objectOf(node, built);
		case 'alias': {
			if (!built.has(node.target)) {
				built.set(node.target, valueOf(node.target, built));
			}
			return built.get(node.target);
		}
	}
}

function objectOf({ pairs }: YamlMap, built: Map<YamlNode, unknown>): Record<string, unknown> {
	const object: Record<string, unknown> = {};
	for (const { key, value } of pairs) {
		if (key === '__proto__') {
			Object.defineProperty(object, key, { value: valueOf(value, built), writable: true, enumerable: true, configurable: true });
		} else {
			object[key] = valueOf(value, built);
		}
	}
	return object;
}
