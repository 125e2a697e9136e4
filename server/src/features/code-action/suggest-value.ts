import type { Schema, SchemaError } from '../../workspace/schemas/index.js';

/** Where a value is to stand, in what, and what it must fit. */
export interface FieldPlace {
	readonly schema: Schema;

	/** All of the front matter. */
	readonly root: unknown;
	readonly path: readonly string[];
}

/** What is known about a field without its schema. */
export interface FieldHints {
	readonly title: string;

	/** The name of the file, without its extension. */
	readonly name: string;

	/** Today as `2026-11-22`. */
	readonly today: string;

	/** What stands where an author has to write something. */
	readonly placeholder: string;
}

/**
 * A value that a schema allows in a field: its default, its first example, the first that it lists, else one of the right
 * sort. The schema is asked by trying, for all that a compiled schema tells is what is wrong. `undefined` where nothing fits.
 */
export function suggestValue(place: FieldPlace, hints: FieldHints): unknown {
	const told = [{ probe: true }, 'probe', [[true]]].flatMap(it => errorsOf(place, it));
	const candidates = [...told.flatMap(valuesOf), ...usualValues(place.path.at(-1) ?? '', hints)];
	return candidates.find(it => fits(place, it));
}

/** Whether the schema allows a value there. */
export function fits(place: FieldPlace, value: unknown): boolean {
	return errorsOf(place, value).length === 0;
}

function errorsOf({ schema, root, path }: FieldPlace, value: unknown): readonly SchemaError[] {
	const pointer = path.map(it => `/${it.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
	return schema
		.check(withValue(root, path, value))
		.filter(it => it.instancePath === pointer || it.instancePath.startsWith(`${pointer}/`));
}

function withValue(root: unknown, [key, ...rest]: readonly string[], value: unknown): unknown {
	if (key === undefined) {
		return value;
	}
	if (Array.isArray(root)) {
		return root.with(Number(key), withValue(root[Number(key)], rest, value));
	}
	const map = typeof root === 'object' && root !== null ? (root as Readonly<Record<string, unknown>>) : {};
	return { ...map, [key]: withValue(map[key], rest, value) };
}

/** The values that an error names, and those that the schema around it does. */
function valuesOf({ params, parentSchema }: SchemaError): readonly unknown[] {
	const { default: usual, examples } = (parentSchema ?? {}) as { readonly default?: unknown; readonly examples?: unknown };
	const listed = params['allowedValues'] ?? params['allowedValue'];
	return [usual, ...listOf(examples), ...listOf(listed)].filter(it => it !== undefined);
}

function listOf(value: unknown): readonly unknown[] {
	return Array.isArray(value) ? (value as readonly unknown[]) : [value];
}

/** What a field of this name mostly holds, then something of every sort. */
function usualValues(key: string, { title, name, today, placeholder }: FieldHints): readonly unknown[] {
	const quarter = `${today.slice(0, 4)}-Q${Math.ceil(Number(today.slice(5, 7)) / 3)}`;
	const named = usualByKey.get(key);
	const own = titleKeys.has(key) ? [title] : key === 'id' ? [name.replace(/\s+/g, '-')] : named === undefined ? [] : [named];
	const sorts = [placeholder, today, `${today}T00:00:00Z`, quarter, 'https://example.com', 'name@example.com'];
	return [...own, ...(dateKey.test(key) ? [today] : []), ...sorts, 0, 1, true, [placeholder], [], {}];
}

const titleKeys: ReadonlySet<string> = new Set(['title', 'name', 'statement', 'summary']);
const dateKey = /^(?:date|created|updated|start|end|due)$|-(?:on|at|date)$/;

const usualByKey: ReadonlyMap<string, string> = new Map([
	['status', 'draft'],
	['owner', '@name'],
	['author', '@name'],
	['by', '@name'],
	['priority', 'P2'],
]);
