import { type FrontMatter, type YamlNode } from '../../language/front-matter/index.js';
import type { Finding } from '../../rules/rule.js';
import type { Schema, SchemaError } from '../../workspace/schemas/index.js';
import { parsePointer } from '../../workspace/schemas/index.js';
import type { Subject } from './offer.js';

/** A finding of front matter, with what it is about. */
export interface FieldFinding {
	readonly frontMatter: FrontMatter;
	readonly schema: Schema;

	/** `required`, `enum` … */
	readonly keyword: string;

	/** The way to the value: `['roadmap', 'start']`. */
	readonly path: readonly string[];

	/** The field that is missing, or one too many. */
	readonly property: string;

	/** The errors of the schema that the finding tells of. */
	readonly errors: readonly SchemaError[];
}

/** What a finding of a schema is about; `undefined` for a fault of the YAML. */
export function fieldOf({ data }: Finding, { document, workspace }: Subject): FieldFinding | undefined {
	const frontMatter = document.type === 'spec' ? document.frontMatter : undefined;
	const schema = frontMatter && workspace.schemas.schemaFor(document.path, frontMatter);
	if (!frontMatter || !schema || data?.['keyword'] === 'yaml') {
		return undefined;
	}
	const keyword = String(data?.['keyword']);
	const pointer = String(data?.['path']);
	const errors = schema.check(frontMatter.value ?? {}).filter(it => it.keyword === keyword && it.instancePath === pointer);
	return {
		frontMatter,
		schema,
		keyword,
		path: parsePointer(pointer),
		property: typeof data?.['property'] === 'string' ? data['property'] : '',
		errors,
	};
}

/** The value at a path. What stands behind an alias is written elsewhere, and is not found. */
export function nodeAt(root: YamlNode, path: readonly string[]): YamlNode | undefined {
	let node: YamlNode | undefined = root;
	for (const segment of path) {
		if (node?.type === 'map') {
			node = node.pairs.findLast(it => it.key === segment)?.value;
		} else {
			node = node?.type === 'sequence' ? node.items[Number(segment)] : undefined;
		}
	}
	return node?.type === 'alias' ? undefined : node;
}
