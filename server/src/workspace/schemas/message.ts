import * as l10n from '@vscode/l10n';
import { type FrontMatter, locate } from '../../language/front-matter/index.js';
import { describeLimit } from './message-limit.js';
import { conditionOf, propertyOf } from './error-place.js';
import { parsePointer, type SchemaError } from './schema.js';

/** What is wrong and what would be right, in the words of someone who has not read the schema. */
export function messageOf(error: SchemaError, frontMatter: FrontMatter): string {
	const subject = subjectOf(error);
	const property = propertyOf(error) ?? '';
	switch (error.keyword) {
		case 'required':
			return error.instancePath === '' ? l10n.t('`{0}` is missing.', property) : l10n.t('{0} lacks `{1}`.', subject, property);
		case 'dependencies':
		case 'dependentRequired':
			return l10n.t('`{0}` is missing: it is needed with `{1}`.', property, String(error.params['property']));
		case 'additionalProperties':
		case 'unevaluatedProperties':
			return l10n.t('`{0}` is not a field of this schema.', property);
		case 'propertyNames':
			return l10n.t('`{0}` is not allowed as the name of a field.', property);
		case 'type':
			return describeType(error, frontMatter);
		case 'enum':
			return l10n.t('{0} must be {1}.', subject, join(shownValues(error.params['allowedValues'])));
		case 'const':
			return l10n.t('{0} must be {1}.', subject, join(shownValues(error.params['allowedValue'])));
		case 'pattern':
			return describePattern(subject, String(error.params['pattern']));
		case 'format':
			return describeFormat(subject, String(error.params['format']));
		case 'not':
			return describeNot(subject, error.schema);
		case 'if':
			return l10n.t('This value of `{0}` asks for more than is here.', conditionOf(error) ?? '');
		case 'oneOf':
		case 'anyOf':
			return describeBranches(subject, error);
		default:
			return describeLimit(subject, error);
	}
}

/** In `/roadmap/tracks/0/name`, `roadmap.tracks[0].name`. */
function subjectOf({ instancePath }: SchemaError): string {
	const path = parsePointer(instancePath).reduce(
		(text, segment) => (text !== '' && /^\d+$/.test(segment) ? `${text}[${segment}]` : `${text}${text && '.'}${segment}`),
		'',
	);
	return path === '' ? l10n.t('The front matter') : `\`${path}\``;
}

function describeType(error: SchemaError, frontMatter: FrontMatter): string {
	const types = [error.params['type']].flat().map(String);
	const expected = join(types.map(typeName));
	const { value: span } = locate(frontMatter, parsePointer(error.instancePath));
	const written = span
		? frontMatter.source.slice(span.start - frontMatter.content.start, span.end - frontMatter.content.start)
		: '';
	if (written === '' && error.instancePath !== '') {
		return l10n.t('{0} has no value. It must be {1}.', subjectOf(error), expected);
	}
	const isUnquoted = /^[-+.\w~]+$/.test(written);
	return types.includes('string') && isUnquoted
		? l10n.t('{0} must be {1}. YAML reads `{2}` as something else: put it in quotes.', subjectOf(error), expected, written)
		: l10n.t('{0} must be {1}.', subjectOf(error), expected);
}

function typeName(type: string): string {
	switch (type) {
		case 'string':
			return l10n.t('text');
		case 'integer':
			return l10n.t('a whole number');
		case 'number':
			return l10n.t('a number');
		case 'boolean':
			return l10n.t('`true` or `false`');
		case 'array':
			return l10n.t('a list');
		case 'object':
			return l10n.t('a map of fields');
		default:
			return l10n.t('empty');
	}
}

/** The patterns of the shipped schemas, for those who do not read patterns. */
function describePattern(subject: string, pattern: string): string {
	switch (pattern) {
		case '^\\d{4}-Q[1-4]$':
			return l10n.t('{0} must be a quarter such as `2026-Q4`.', subject);
		case '^[a-z][a-z0-9+.-]*:\\S+$':
			return describeFormat(subject, 'uri');
		case '^\\S+$':
			return l10n.t('{0} must not contain spaces.', subject);
		default:
			return l10n.t('{0} must match the pattern `{1}`.', subject, pattern);
	}
}

function describeFormat(subject: string, format: string): string {
	switch (format) {
		case 'date':
			return l10n.t('{0} must be a date such as `2026-09-01`.', subject);
		case 'date-time':
			return l10n.t('{0} must be a date and time such as `2026-09-01T08:00:00Z`.', subject);
		case 'uri':
		case 'url':
			return l10n.t('{0} must be a web address such as `https://example.com`.', subject);
		case 'email':
			return l10n.t('{0} must be a mail address.', subject);
		default:
			return l10n.t('{0} must be in the format `{1}`.', subject, format);
	}
}

function describeNot(subject: string, schema: unknown): string {
	const { pattern, const: forbidden, enum: list } = (schema ?? {}) as Readonly<Record<string, unknown>>;
	if (typeof pattern === 'string') {
		return l10n.t('{0} must not match the pattern `{1}`.', subject, pattern);
	}
	const values = Array.isArray(list) ? list : forbidden === undefined ? [] : [forbidden];
	return values.length > 0
		? l10n.t('{0} must not be {1}.', subject, join(shownValues(values)))
		: l10n.t('{0} is one of the forms that the schema forbids.', subject);
}

/** Where the branches differ in one thing only, that is said at once. */
function describeBranches(subject: string, error: SchemaError): string {
	if (Array.isArray(error.params['passingSchemas'])) {
		return l10n.t('{0} fits several of the forms that exclude each other.', subject);
	}
	const firsts = (error.branches ?? []).map(it =>
		it.length === 1 && it[0]?.instancePath === error.instancePath ? it[0] : undefined,
	);
	const missing = firsts.map(it => it?.keyword === 'required' && propertyOf(it));
	if (missing.length > 0 && missing.every(it => typeof it === 'string')) {
		return l10n.t('One of these is missing: {0}.', join(missing.map(it => `\`${it}\``)));
	}
	const expected = firsts.map(it => it && expectationsOf(it));
	return expected.length > 0 && expected.every(it => it !== undefined)
		? l10n.t('{0} must be {1}.', subject, join(expected.flat()))
		: l10n.t('{0} fits none of the forms that the schema allows.', subject);
}

function expectationsOf({ keyword, params }: SchemaError): string[] | undefined {
	switch (keyword) {
		case 'type':
			return [params['type']].flat().map(it => typeName(String(it)));
		case 'const':
			return shownValues(params['allowedValue']);
		case 'enum':
			return shownValues(params['allowedValues']);
		default:
			return undefined;
	}
}

/** No reader compares more alternatives than these. */
const maximumShown = 12;

function shownValues(values: unknown): string[] {
	const all = Array.isArray(values) ? values : [values];
	const shown = all.slice(0, maximumShown).map(it => `\`${typeof it === 'string' ? it : JSON.stringify(it)}\``);
	return all.length > maximumShown ? [...shown, '…'] : shown;
}

function join(alternatives: readonly string[]): string {
	const unique = [...new Set(alternatives)];
	const last = unique.at(-1) ?? '';
	return unique.length > 1 ? l10n.t('{0} or {1}', unique.slice(0, -1).join(l10n.t(', ')), last) : last;
}
