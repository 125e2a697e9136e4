import { type FrontMatter, locate } from '../../language/front-matter/index.js';
import type { Span } from '../../util/span.js';
import { parsePointer, type SchemaError } from './schema.js';

/** The field that an error names beside the one it is at: the one that is missing, or the one too many. */
export function propertyOf({ keyword, params }: SchemaError): string | undefined {
	const name = propertyParameters.get(keyword);
	const property = name === undefined ? undefined : params[name];
	return typeof property === 'string' ? property : undefined;
}

const propertyParameters: ReadonlyMap<string, string> = new Map([
	['additionalProperties', 'additionalProperty'],
	['dependencies', 'missingProperty'],
	['dependentRequired', 'missingProperty'],
	['propertyNames', 'propertyName'],
	['required', 'missingProperty'],
	['unevaluatedProperties', 'unevaluatedProperty'],
]);

/**
 * Where the hand of the author is needed: at a key, at a value, or at the opening fence; never the whole block.
 * What is missing may be there, as a key with nothing behind it.
 */
export function placeOf(error: SchemaError, frontMatter: FrontMatter): Span {
	const path = parsePointer(error.instancePath);
	const { key, value } = locate(frontMatter, path);
	const fence = { start: frontMatter.span.start, end: frontMatter.span.start + '---'.length };
	const parent = path.length === 0 ? fence : (key ?? firstLine(value, frontMatter) ?? fence);
	switch (error.keyword) {
		case 'additionalProperties':
		case 'propertyNames':
		case 'unevaluatedProperties':
		case 'required':
		case 'dependencies':
		case 'dependentRequired':
			return locate(frontMatter, [...path, propertyOf(error) ?? '']).key ?? parent;
		case 'if':
			return locate(frontMatter, [...path, conditionOf(error) ?? '']).value ?? parent;
		case 'uniqueItems':
			return locate(frontMatter, [...path, Number(error.params['i'])]).value ?? parent;
		default:
			return path.length > 0 && value && value.end > value.start ? value : parent;
	}
}

/** The field that the condition of an `if` is about: `status` in `{ properties: { status: { const: Withdrawn } } }`. */
export function conditionOf({ parentSchema }: SchemaError): string | undefined {
	const condition = isRecord(parentSchema) ? parentSchema['if'] : undefined;
	const properties = isRecord(condition) ? condition['properties'] : undefined;
	return isRecord(properties) ? Object.keys(properties)[0] : undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null;
}

/** An item of a list has no key; its first line stands for all of it. */
function firstLine(value: Span | undefined, { source, content }: FrontMatter): Span | undefined {
	if (!value || value.end <= value.start) {
		return undefined;
	}
	const text = source.slice(value.start - content.start, value.end - content.start);
	return { start: value.start, end: value.start + (/^[^\r\n]*/.exec(text)?.[0].length ?? 0) };
}
