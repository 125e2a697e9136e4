import { type FrontMatter, locate } from '../../language/front-matter/index.js';
import type { Span } from '../../util/span.js';
import { placeOf, propertyOf } from './error-place.js';
import { messageOf } from './message.js';
import type { Schema, SchemaError } from './schema.js';
import { hidesError } from './yaml-shadow.js';

/** What is wrong with the front matter of one file. Offsets count from the start of the file. */
export interface SchemaFinding {
	readonly span: Span;

	/** In the user's words and language. */
	readonly message: string;
	readonly data: SchemaFindingData;
}

/** The facts behind a finding, in ajv's words. */
export interface SchemaFindingData {
	/** `required`, `enum`, `pattern` … */
	readonly keyword: string;

	/** A JSON pointer: `` for the whole, `/roadmap/start`. */
	readonly path: string;

	/** The field that is missing, or one too many. */
	readonly property?: string;
}

/**
 * Checks front matter against a schema, in the order of the text. Where YAML itself is at fault, its values are not judged.
 *
 * @implements REQ-010
 */
export function validate(frontMatter: FrontMatter, schema: Schema): SchemaFinding[] {
	if (schema.fault !== undefined) {
		return ownSchemaFault(frontMatter, schema.fault);
	}
	const findings = new Map<string, SchemaFinding>();
	for (const error of schema.check(frontMatter.value ?? {}).filter(it => !isEcho(it))) {
		const property = propertyOf(error);
		const data = { keyword: error.keyword, path: error.instancePath, ...(property === undefined ? {} : { property }) };
		const message = messageOf(error, frontMatter);
		const identity = JSON.stringify([data, message]);
		if (!findings.has(identity) && !hidesError(frontMatter, error)) {
			findings.set(identity, { span: placeOf(error, frontMatter), message, data });
		}
	}
	return [...findings.values()].sort((a, b) => a.span.start - b.span.start);
}

/**
 * Whether an error only repeats another: `propertyNames` says what is wrong with a name, and where our own schemas have an
 * `if`, its `then` says it all. Of a team's schema every error is told, for the team may count them.
 */
function isEcho({ keyword, propertyName, parentSchema }: SchemaError): boolean {
	return (keyword === 'if' && parentSchema === undefined) || (propertyName !== undefined && keyword !== 'propertyNames');
}

/** A file that names a schema of its own is told why that cannot be used; others learn it from the configuration. */
function ownSchemaFault(frontMatter: FrontMatter, message: string): SchemaFinding[] {
	const { value } = locate(frontMatter, ['$schema']);
	return value ? [{ span: value, message, data: { keyword: '$schema', path: '/$schema' } }] : [];
}
