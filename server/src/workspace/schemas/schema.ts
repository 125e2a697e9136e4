import type { SchemaFile } from './schema-files.js';

/** A JSON Schema, ready to check the values of front matter. */
export interface Schema {
	/** What a message can call it: the `type` it is shipped for, or the path of a team's file. */
	readonly name: string;

	/** Why the schema cannot be used, in the user's words. Such a schema finds nothing. */
	readonly fault?: string;

	/** The files of a team's schema, of which the first is the schema itself; shipped schemas are described elsewhere. */
	readonly files?: readonly SchemaFile[];

	/** What is wrong with a plain value; empty where nothing is. */
	check(value: unknown): readonly SchemaError[];
}

/** One error in the words of ajv. Where only one of several branches had to fit, the error is of the nearest one. */
export interface SchemaError {
	/** The keyword of JSON Schema that is not satisfied: `required`, `enum`, `pattern` … */
	readonly keyword: string;

	/** A JSON pointer to the value: `` for the whole, `/roadmap/start`. */
	readonly instancePath: string;
	readonly params: Readonly<Record<string, unknown>>;

	/** Ajv's own words, for keywords that we have none for. */
	readonly message?: string;

	/** The key that an error inside `propertyNames` is about. */
	readonly propertyName?: string;

	/** The value of the keyword, the schema around it and the value that does not fit; shipped schemas leave them out. */
	readonly schema?: unknown;
	readonly parentSchema?: unknown;
	readonly data?: unknown;

	/** Of `oneOf` and `anyOf`: what keeps the value from each branch, where no branch is the nearest. */
	readonly branches?: readonly (readonly SchemaError[])[];
}

/** The segments of a JSON pointer, unescaped. */
export function parsePointer(pointer: string): readonly string[] {
	return pointer
		.split('/')
		.slice(1)
		.map(it => it.replaceAll('~1', '/').replaceAll('~0', '~'));
}
