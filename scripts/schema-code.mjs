import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const requireFromServer = createRequire(join(root, 'server/package.json'));

/**
 * The schemas of a folder, by their names.
 * @param {string} folder Below the repository's.
 */
export function readSchemas(folder) {
	const names = readdirSync(join(root, folder)).filter(it => it.endsWith('.schema.json'));
	return new Map(
		names
			.sort()
			.map(it => [it.replace('.schema.json', ''), JSON.parse(readFileSync(join(root, folder, it), 'utf8'), undocumented)]),
	);
}

/** Leaves out what a schema says to people: the code would carry it along. A field of that name is a schema, no text. */
function undocumented(key, value) {
	const isText = ['title', 'description', '$schema'].includes(key) && typeof value === 'string';
	return isText || key === 'x-zh-CN' || (key === 'examples' && Array.isArray(value)) ? undefined : value;
}

/**
 * Code that checks values against schemas, as one script with a global `validators`.
 * @param {ReadonlyMap<string, object>} schemas By name, as they were read.
 * @param {Readonly<Record<string, string>>} exported The names of the functions → the name of a schema, or of a part of one: `common.id`.
 * @param {boolean} allErrors Whether all that is wrong is told, or what is met first.
 */
export function compileSchemas(schemas, exported, { allErrors }) {
	// The schemas use nothing that is newer than draft-07 but `$defs`, and the code for 2020-12 is a third longer.
	const { Ajv, _ } = requireFromServer('ajv');
	const standaloneCode = requireFromServer('ajv/dist/standalone').default;
	const ajv = new Ajv({
		allErrors,
		strict: true,
		strictTypes: false,
		strictRequired: false,
		allowUnionTypes: true,
		inlineRefs: false,
		messages: false,
		formats: { date: () => true },
		code: { source: true, esm: true, lines: false, optimize: 2, formats: _`formats` },
	});
	ajv.addSchema(merge(schemas), 'shipped');
	const references = Object.entries(exported).map(([name, part]) => [name, `shipped#/$defs/${part}`]);
	return minify(standaloneCode(ajv, Object.fromEntries(references)));
}

/** One schema of all: ajv writes what several schemas refer to only once if they are one. */
function merge(schemas) {
	const merged = {};
	for (const [name, { $defs = {}, ...schema }] of schemas) {
		for (const [part, definition] of Object.entries($defs)) {
			merged[`${name}.${part}`] = pointedInto(definition, name);
		}
		merged[name] = pointedInto(schema, name);
	}
	return { $defs: merged };
}

/** `common.schema.json#/$defs/id`, or `#/$defs/id` in that file itself, is `#/$defs/common.id` of the merged schema. */
function pointedInto(schema, name) {
	const text = JSON.stringify(schema, (key, value) =>
		key === '$ref' ? value.replace(/^(?:([a-z]+)\.schema\.json)?#\/\$defs\//, (_, file = name) => `#/$defs/${file}.`) : value,
	);
	return JSON.parse(text);
}

/** The helpers of ajv that the code calls go into it. */
async function minify(code) {
	const { outputFiles } = await build({
		stdin: { contents: code, resolveDir: join(root, 'server') },
		bundle: true,
		format: 'iife',
		globalName: 'validators',
		minify: true,
		target: 'es2023',
		charset: 'utf8',
		write: false,
	});
	return outputFiles[0].text;
}
