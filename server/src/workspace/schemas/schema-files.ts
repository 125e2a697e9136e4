import { parse } from 'yaml';
import { joinPath } from '../../language/link-target.js';

/** The text of a file of the workspace folder; `undefined` where there is none, or it has not been read. */
export type ReadText = (path: string) => string | undefined;

/** A schema file and all that it refers to. */
export interface SchemaFiles {
	readonly files: readonly SchemaFile[];

	/** Why one of them cannot be read. */
	readonly fault?: { readonly path: string; readonly reason: 'absent' | 'malformed' };
}

/** One schema file. The first of several is the one that was asked for. */
export interface SchemaFile {
	/** Relative to the root of the workspace folder. */
	readonly path: string;

	/** What its own references are relative to, and others find it by: its `$id`, or a URI made of its path. */
	readonly uri: string;
	readonly schema: Readonly<Record<string, unknown>> | boolean;
}

/** The path of a schema as configured: relative to the root, with or without `./`. */
export function rootedPath(path: string): string {
	return joinPath('', path);
}

/** Reads a schema file, JSON or YAML, and those its `$ref`s lead to. */
export function readSchemaFiles(path: string, readText: ReadText): SchemaFiles {
	const files: SchemaFile[] = [];
	const queue = [{ path, uri: `clewline:///${encodeURI(path)}` }];
	for (const next of queue) {
		if (files.some(it => it.uri === next.uri)) {
			continue;
		}
		const text = readText(next.path);
		if (text === undefined) {
			return { files, fault: { path: next.path, reason: 'absent' } };
		}
		const schema = parseSchema(text);
		if (schema === undefined) {
			return { files, fault: { path: next.path, reason: 'malformed' } };
		}
		files.push({ ...next, schema });
		const base = baseOf(schema, next.uri);
		const embedded = embeddedIds(schema);
		for (const reference of fileReferences(schema).filter(it => !embedded.has(it))) {
			queue.push({ path: joinPath(next.path, decodePath(reference)), uri: resolveUri(base, reference) });
		}
	}
	return { files };
}

/** The files that schemas need, each once. What `readText` has no text for yet is given first; its own references follow then. */
export function* neededFiles(paths: readonly string[], readText: ReadText): Generator<string> {
	const seen = new Set<string>();
	const queue = [...paths];
	for (const path of queue) {
		if (seen.has(path)) {
			continue;
		}
		seen.add(path);
		yield path;
		const text = readText(path);
		const schema = text === undefined ? undefined : parseSchema(text);
		if (schema !== undefined) {
			queue.push(...fileReferences(schema).map(it => joinPath(path, decodePath(it))));
		}
	}
}

/** The text is a user's, and half typed at times. YAML's aliases can make a value contain itself; no schema does. */
function parseSchema(text: string): SchemaFile['schema'] | undefined {
	const schema = attempt(() => JSON.parse(text) as unknown) ?? attempt(() => parse(text, { logLevel: 'error' }) as unknown);
	const isFinite = attempt(() => JSON.stringify(schema)) !== undefined;
	return isFinite && (typeof schema === 'boolean' || isObject(schema)) ? schema : undefined;
}

/** What a function answers that throws where the text of a user is at fault. */
function attempt<Value>(read: () => Value): Value | undefined {
	try {
		return read();
	} catch {
		return undefined;
	}
}

function baseOf(schema: SchemaFile['schema'], uri: string): string {
	const id = isObject(schema) ? (schema['$id'] ?? schema['id']) : undefined;
	return typeof id === 'string' && id !== '' ? resolveUri(uri, id.replace(/#.*$/s, '')) : uri;
}

/** The file part of each `$ref` that names a file by a relative path. */
function fileReferences(schema: unknown): string[] {
	const found = new Set<string>();
	visitObjects(schema, object => {
		const reference = object['$ref'];
		const file = typeof reference === 'string' ? reference.replace(/#.*$/s, '') : '';
		if (file !== '' && !/^[a-z][a-z\d+.-]*:|^\/\//i.test(file)) {
			found.add(file);
		}
	});
	return [...found];
}

/** The `$id`s of schemas inside a schema: references to them lead to no file. */
function embeddedIds(schema: unknown): Set<string> {
	const found = new Set<string>();
	visitObjects(schema, object => {
		if (object !== schema && typeof object['$id'] === 'string') {
			found.add(object['$id']);
		}
	});
	return found;
}

/** A stray `%` is left as it stands. */
function decodePath(reference: string): string {
	return attempt(() => decodeURIComponent(reference)) ?? reference;
}

/** Goes through every object of a JSON value; one that YAML's aliases repeat is met once. */
export function visitObjects(value: unknown, visit: (object: Readonly<Record<string, unknown>>, pointer: string) => void): void {
	const seen = new Set<unknown>();
	const stack: { readonly value: unknown; readonly pointer: string }[] = [{ value, pointer: '' }];
	for (let next = stack.pop(); next; next = stack.pop()) {
		if (seen.has(next.value) || typeof next.value !== 'object' || next.value === null) {
			continue;
		}
		seen.add(next.value);
		if (isObject(next.value)) {
			visit(next.value, next.pointer);
		}
		for (const [key, inner] of Object.entries(next.value)) {
			stack.push({ value: inner, pointer: `${next.pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}` });
		}
	}
}

/** RFC 3986 for what references of schemas look like: `x.json`, `../x.json`, `/x.json`. */
function resolveUri(base: string, reference: string): string {
	if (/^[a-z][a-z\d+.-]*:/i.test(reference)) {
		return reference;
	}
	const { origin = '', path = '' } = /^(?<origin>[^:]*:\/\/[^/]*)\/?(?<path>[^?#]*)/.exec(base)?.groups ?? {};
	return `${origin}/${joinPath(reference.startsWith('/') ? '' : path, reference)}`;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
