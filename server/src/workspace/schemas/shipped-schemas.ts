import { normalizeKey, normalizeStatus } from '../../language/attribute.js';
import type { Schema, SchemaError } from './schema.js';
import { type ShippedValidator, shippedValidators } from './shipped.generated.js';

/**
 * The shipped schema for the `type` that front matter names. A type that is no kind of ours belongs to another tool, and so,
 * likely, does a type such as `event` in a file without an ID: site generators have those, too.
 *
 * @implements REQ-022
 */
export function findShippedSchema(value: unknown): Schema | undefined {
	if (!isMap(value) || typeof value['type'] !== 'string' || value['type'] === configurationSchema) {
		return undefined;
	}
	const isOurs = unmistakable.has(value['type']) || Object.hasOwn(value, 'id');
	return isOurs ? findSchema(value['type']) : undefined;
}

/** The schema of `clewline.yaml`. */
export function findConfigurationSchema(): Schema | undefined {
	return findSchema(configurationSchema);
}

const configurationSchema = 'clewline';

/** No site generator and no other tracker calls its files so. */
const unmistakable: ReadonlySet<string> = new Set(['prd', 'requirement']);

const schemas = new Map<string, Schema>();

function findSchema(name: string): Schema | undefined {
	const validator = shippedValidators.get(name);
	const schema = schemas.get(name) ?? (validator && { name, check: value => checkNormalized(validator, value) });
	if (schema) {
		schemas.set(name, schema);
	}
	return schema;
}

/**
 * The schemas know the English words for keys and states; authors also write Chinese ones. A key with nothing behind it is
 * a blank in a template: not filled in, but not wrong either.
 */
function checkNormalized(validator: ShippedValidator, value: unknown): readonly SchemaError[] {
	const writtenByKey = new Map<string, string>();
	const normalized: Record<string, unknown> = {};
	for (const [key, inner] of isMap(value) ? Object.entries(value) : []) {
		const known = /^[\x20-\x7e]*$/.test(key) ? key : normalizeKey(key);
		if (inner !== null && !Object.hasOwn(normalized, known)) {
			normalized[known] = known === 'status' && typeof inner === 'string' ? normalizeStatus(inner) : inner;
			writtenByKey.set(known, key);
		}
	}
	validator(isMap(value) ? normalized : value);
	return (validator.errors ?? []).map(error => ({ ...error, instancePath: asWritten(error.instancePath, writtenByKey) }));
}

function asWritten(pointer: string, writtenByKey: ReadonlyMap<string, string>): string {
	const [, key = '', ...rest] = pointer.split('/');
	return pointer === '' ? '' : ['', writtenByKey.get(key) ?? key, ...rest].join('/');
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
