import { joinPath } from '../../language/link-target.js';
import type { SchemaFile } from './schema-files.js';

/** What a schema says about the values of front matter, for someone who is about to write them. */
export interface SchemaView {
	/** The fields that a map may have, given what it holds already; the path leads through keys, and `[]` into a list. */
	fieldsAt(path: readonly string[], value: unknown): readonly SchemaField[];

	/** What is said of the value at a path, given what the map around it holds. */
	fieldAt(path: readonly string[], value: unknown): SchemaField | undefined;
}

/** One field, as all parts of a schema that apply to it describe it together. */
export interface SchemaField {
	readonly name: string;
	readonly description: string;

	/** Whether it must be there, or must be once the item is approved. */
	readonly isWanted: boolean;
	readonly isDeprecated: boolean;

	/** The types of JSON Schema that it may have; empty for any. */
	readonly types: ReadonlySet<string>;

	/** `date`, where dates are wanted. */
	readonly format: string | undefined;

	/** The only values that it may have; empty for any. */
	readonly choices: readonly unknown[];

	/** The default and the examples. */
	readonly samples: readonly unknown[];

	/** What a list of it holds. */
	readonly entry: SchemaField | undefined;
}

/**
 * A view of schema files, of which the first is the one that was asked for.
 * @param locale The language of descriptions, where the schema has several: `zh-cn`.
 */
export function viewSchema(files: readonly SchemaFile[], locale: string): SchemaView {
	const view = new View(files, locale.startsWith('zh') ? 'x-zh-CN' : undefined);
	return {
		fieldsAt: (path, value) => view.fields(view.at(path, value), value),
		fieldAt: (path, value) => view.field(path.at(-1) ?? '', view.at(path, value)),
	};
}

type Json = Readonly<Record<string, unknown>>;

/** An object of a schema and the file that its references start from. */
interface Part {
	readonly schema: Json;
	readonly file: SchemaFile;
}

class View {
	readonly #files: readonly SchemaFile[];

	/** The keyword that holds the texts of another language. */
	readonly #texts: string | undefined;

	constructor(files: readonly SchemaFile[], texts: string | undefined) {
		this.#files = files;
		this.#texts = texts;
	}

	/** All parts that apply to the value at a path. */
	at(path: readonly string[], value: unknown): readonly Part[] {
		const [file] = this.#files;
		let parts = file && isObject(file.schema) ? this.#applying({ schema: file.schema, file }, value) : [];
		for (const [depth, segment] of path.entries()) {
			const inner = depth === path.length - 1 ? undefined : value;
			parts = parts.flatMap(part =>
				childrenOf(part.schema, segment).flatMap(it => this.#applying({ ...part, schema: it }, inner)),
			);
		}
		return parts;
	}

	fields(parts: readonly Part[], value: unknown): readonly SchemaField[] {
		const names = new Set(parts.flatMap(it => (isObject(it.schema['properties']) ? Object.keys(it.schema['properties']) : [])));
		const wanted = new Set(
			parts.flatMap(it => (Array.isArray(it.schema['required']) ? (it.schema['required'] as unknown[]) : [])),
		);
		return [...new Set([...wanted, ...names])]
			.filter(it => typeof it === 'string')
			.map(name => {
				const children = parts.flatMap(part =>
					childrenOf(part.schema, name).flatMap(it => this.#applying({ ...part, schema: it }, value)),
				);
				return { ...this.field(name, children), isWanted: wanted.has(name) };
			});
	}

	field(name: string, parts: readonly Part[]): SchemaField {
		const entries = parts.flatMap(part =>
			childrenOf(part.schema, '[]').flatMap(it => this.#applying({ ...part, schema: it }, undefined)),
		);
		const schemas = parts.map(it => it.schema);
		return {
			name,
			description: schemas.map(it => this.#describe(it)).find(it => it !== '') ?? '',
			isWanted: false,
			isDeprecated: schemas.some(it => it['deprecated'] === true),
			types: new Set(schemas.flatMap(it => [it['type'] ?? []].flat()).filter(it => typeof it === 'string')),
			format: schemas.map(it => it['format']).find(it => typeof it === 'string'),
			choices: schemas.flatMap(it =>
				'const' in it ? [it['const']] : Array.isArray(it['enum']) ? (it['enum'] as unknown[]) : [],
			),
			samples: schemas.flatMap(it => [
				...('default' in it ? [it['default']] : []),
				...(Array.isArray(it['examples']) ? (it['examples'] as unknown[]) : []),
			]),
			entry: entries.length > 0 ? this.field(name, entries) : undefined,
		};
	}

	#describe(schema: Json): string {
		const translated = this.#texts === undefined ? undefined : schema[this.#texts];
		const text = (isObject(translated) ? translated['description'] : undefined) ?? schema['description'] ?? schema['title'];
		return typeof text === 'string' ? text : '';
	}

	/** A part and all that it takes in: what it refers to, all of `allOf`, and the branches that the value does not rule out. */
	#applying(part: Part, value: unknown, seen: readonly Json[] = []): Part[] {
		if (seen.includes(part.schema) || seen.length > deepest) {
			return [];
		}
		const further = [...seen, part.schema];
		const { schema } = part;
		const branches = [schema['anyOf'], schema['oneOf']]
			.flat()
			.filter(isObject)
			.filter(it => !isRuledOut(it, value));
		const all = [schema['allOf']].flat().filter(isObject);
		const conditional = [schema['then'], schema['else']].filter(isObject);
		return [
			part,
			...this.#follow(part).flatMap(it => this.#applying(it, value, further)),
			...[...all, ...branches, ...conditional].flatMap(it => this.#applying({ ...part, schema: it }, value, further)),
		];
	}

	#follow({ schema, file }: Part): Part[] {
		const reference = schema['$ref'];
		if (typeof reference !== 'string') {
			return [];
		}
		const [path = '', pointer = ''] = reference.split('#');
		const target = path === '' ? file : this.#find(path, file);
		const found = pointer
			.split('/')
			.slice(1)
			.map(it =>
				decodeURIComponent(it.replace(/%(?![\dA-Fa-f]{2})/g, '%25'))
					.replaceAll('~1', '/')
					.replaceAll('~0', '~'),
			)
			.reduce<unknown>((inner, key) => (isObject(inner) ? inner[key] : undefined), target?.schema);
		return target && isObject(found) ? [{ schema: found, file: target }] : [];
	}

	#find(path: string, from: SchemaFile): SchemaFile | undefined {
		const joined = joinPath(from.path, path);
		return this.#files.find(it => it.path === joined) ?? this.#files.find(it => isObject(it.schema) && it.schema['$id'] === path);
	}
}

/** Schemas may refer to themselves; no front matter is as deep. */
const deepest = 20;

function childrenOf(schema: Json, segment: string): Json[] {
	if (segment === '[]') {
		return [schema['items'], schema['prefixItems']].flat().filter(isObject);
	}
	const own =
		isObject(schema['properties']) && Object.hasOwn(schema['properties'], segment) ? schema['properties'][segment] : undefined;
	return [own ?? schema['additionalProperties']].filter(isObject);
}

/** Whether a branch asks a field of the value for another value than it has: `type: metric` in a branch of `type: event`. */
function isRuledOut({ properties }: Json, value: unknown): boolean {
	return (
		isObject(properties) &&
		isObject(value) &&
		Object.entries(properties).some(([name, property]) => {
			const given = value[name];
			return isObject(property) && typeof given === 'string' && 'const' in property && property['const'] !== given;
		})
	);
}

function isObject(value: unknown): value is Json {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
