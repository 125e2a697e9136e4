import type { FrontMatter } from '../../language/front-matter/index.js';
import { createFileMatcher, type PathMatcher } from '../glob.js';
import { joinPath } from '../../language/link-target.js';
import { type Condition, meets } from './condition.js';
import type { Schema } from './schema.js';
import type { SchemaCompiler } from './schema-compiler.js';
import { neededFiles, type ReadText, rootedPath } from './schema-files.js';
import { findShippedSchema } from './shipped-schemas.js';

/** One entry of `schemas` in `clewline.yaml`: the files a team's schema is for. */
export interface SchemaRule {
	/** Globs; `!glob` takes back what an earlier one has chosen. */
	readonly files: string | readonly string[];

	/** The path of the schema, from the root of the workspace folder. */
	readonly schema: string;

	/** What else the front matter must say. */
	readonly when?: Condition;
}

/** Knows which schema each file is checked against. */
export interface SchemaRegistry {
	/**
	 * The schema of one file: the one it names itself (`$schema:`), else that of the last rule of the configuration that
	 * applies, else the shipped one for its `type`. A `type` that is no kind of ours is the business of another tool.
	 */
	schemaFor(path: string, frontMatter: FrontMatter): Schema | undefined;

	/** The schemas of the configuration that cannot be used, and why. */
	readonly faults: readonly Schema[];
}

/**
 * @implements REQ-011
 * @param readText Gives the text of the files that `schemaPathsOf` and `ownSchemaPath` name.
 * @param findCompiler Answers what a team's own schemas need: without it, only shipped schemas are chosen.
 */
export function createSchemaRegistry(
	rules: readonly SchemaRule[],
	readText: ReadText,
	findCompiler: () => SchemaCompiler | undefined = () => undefined,
): SchemaRegistry {
	const associations = rules.map(rule => toAssociation(rule, readText, findCompiler()));
	return {
		schemaFor(path, frontMatter) {
			const compiler = findCompiler();
			const own = compiler && ownSchemaPath(path, frontMatter);
			if (compiler && own !== undefined && readText(own) !== undefined) {
				return compiler.compile(own, readText);
			}
			const association = associations.findLast(it => it.matches(path) && meets(frontMatter.value, it.when));
			return association ? association.schema : findShippedSchema(frontMatter.value);
		},
		faults: associations.flatMap(({ schema }) => (schema?.fault === undefined ? [] : [schema])),
	};
}

/** The files that the schemas of a configuration are made of: what `readText` has no text for yet is given first. */
export function schemaPathsOf(rules: readonly SchemaRule[], readText: ReadText): Iterable<string> {
	return neededFiles([...new Set(rules.map(it => rootedPath(it.schema)))], readText);
}

/**
 * The path of the schema that a file names itself, relative to its own folder or, with a slash before it, to the root;
 * `undefined` where it names none, or one on the network.
 */
export function ownSchemaPath(path: string, frontMatter: FrontMatter): string | undefined {
	// Nearly all front matter need not be read to know: a key with no escape in it stands there as it is.
	if (!/schema|\\/.test(frontMatter.source)) {
		return undefined;
	}
	const { value } = frontMatter;
	const named = typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)['$schema'] : undefined;
	if (typeof named !== 'string' || named === '' || /^[a-z][a-z\d+.-]*:|^\/\//i.test(named)) {
		return undefined;
	}
	return named.startsWith('/') ? rootedPath(named) : joinPath(path, named);
}

interface Association {
	readonly matches: PathMatcher;
	readonly when: Condition;
	readonly schema: Schema | undefined;
}

function toAssociation(
	{ files, schema, when = {} }: SchemaRule,
	readText: ReadText,
	compiler: SchemaCompiler | undefined,
): Association {
	return { matches: createFileMatcher([files].flat()), when, schema: compiler?.compile(rootedPath(schema), readText) };
}
