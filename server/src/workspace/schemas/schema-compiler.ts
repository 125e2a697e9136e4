import * as l10n from '@vscode/l10n';
import type { Ajv, ErrorObject, ValidateFunction } from 'ajv';
import { narrowBranches } from './branches.js';
import type { Draft, Drafts } from './drafts.js';
import type { Schema, SchemaError } from './schema.js';
import { type ReadText, readSchemaFiles, type SchemaFile, type SchemaFiles, visitObjects } from './schema-files.js';

/** Turns a team's schema files into schemas. Each content is compiled once, however often it is asked for. */
export interface SchemaCompiler {
	/** Never throws: what is wrong with the files is the `fault` of the answer. */
	compile(path: string, readText: ReadText): Schema;
}

/** Loads ajv, which only those need who have schemas of their own. */
export async function loadSchemaCompiler(): Promise<SchemaCompiler> {
	return new CachingCompiler((await import('./drafts.js')).drafts);
}

class CachingCompiler implements SchemaCompiler {
	readonly #drafts: Drafts;

	/** By the content of all files together. */
	readonly #compiled = new Map<string, Schema>();

	/** To check schemas against the schema of schemas is slow to set up, so it is shared. */
	readonly #checkers = new Map<Draft, Ajv>();

	constructor(drafts: Drafts) {
		this.#drafts = drafts;
	}

	compile(path: string, readText: ReadText): Schema {
		const found = readSchemaFiles(path, readText);
		const content = JSON.stringify(found);
		const schema = this.#compiled.get(content) ?? this.#compile(path, found);
		this.#compiled.set(content, schema);
		return schema;
	}

	#compile(path: string, { files, fault }: SchemaFiles): Schema {
		const [root] = files;
		if (fault || !root) {
			return faulty(path, describeFile(path, fault));
		}
		const draft = draftOf(root.schema);
		if (!draft) {
			return faulty(path, describeDraft(path, root.schema));
		}
		try {
			return this.#checked(files, draft) ?? compileFiles(files, this.#drafts[draft]);
		} catch (error) {
			// Ajv throws for what it cannot compile: a reference to nothing, a pattern that is none.
			return faulty(path, l10n.t('The schema `{0}` cannot be used: {1}.', path, reasonOf(error)));
		}
	}

	#checked(files: readonly SchemaFile[], draft: Draft): Schema | undefined {
		const checker = this.#checkers.get(draft) ?? this.#drafts[draft]({ validateSchema: true });
		this.#checkers.set(draft, checker);
		for (const { path, schema } of files) {
			if (draftOf(schema) === draft && checker.validateSchema(schema) !== true) {
				const [first] = checker.errors ?? [];
				const reason = `${first?.instancePath || '/'} ${first?.message ?? ''}`;
				return faulty(path, l10n.t('The schema `{0}` is no valid JSON Schema: {1}.', path, reason));
			}
		}
		return undefined;
	}
}

function compileFiles(files: readonly SchemaFile[], create: (own: object) => Ajv): Schema {
	const ajv = create({ meta: false, validateSchema: false, code: { regExp: createRegExp } });
	for (const { uri, schema } of files) {
		ajv.addSchema(schema, uri);
	}
	const { path = '', uri = '' } = files[0] ?? {};
	const root = ajv.compile({ $ref: uri });
	const branchesOf = createBranchFinder(ajv, files);
	return { name: path, files, check: value => narrowBranches(run(root, value), branchesOf) };
}

function run(validate: ValidateFunction, value: unknown): readonly SchemaError[] {
	validate(value);
	return (validate.errors ?? []) satisfies readonly ErrorObject[];
}

/** Ajv tells which object a failed `oneOf` stands in; its branches are compiled by their place when they are first asked for. */
function createBranchFinder(ajv: Ajv, files: readonly SchemaFile[]): Parameters<typeof narrowBranches>[1] {
	const places = new Map<unknown, string>();
	for (const { uri, schema } of files) {
		visitObjects(schema, (object, pointer) => places.set(object, `${uri}#${encodeURI(pointer)}`));
	}
	const compiled = new Map<string, ValidateFunction>();
	return ({ keyword, parentSchema, schema }) => {
		const place = places.get(parentSchema);
		if (place === undefined || !Array.isArray(schema)) {
			return undefined;
		}
		return schema.map((_, index) => {
			const $ref = `${place}/${keyword}/${index}`;
			const validate = compiled.get($ref) ?? ajv.compile({ $ref });
			compiled.set($ref, validate);
			return value => run(validate, value);
		});
	};
}

/** Without `$schema`, words that later drafts have dropped tell a draft-07 schema. */
function draftOf(schema: SchemaFile['schema']): Draft | undefined {
	const uri = typeof schema === 'object' ? schema['$schema'] : undefined;
	if (typeof uri !== 'string') {
		return /"(?:definitions|dependencies|additionalItems)":/.test(JSON.stringify(schema)) ? 'draft-07' : '2020-12';
	}
	return draftByUri.get(uri.replace(/^https?:\/\//, '').replace(/#$/, ''));
}

const draftByUri: ReadonlyMap<string, Draft> = new Map<string, Draft>([
	['json-schema.org/draft-07/schema', 'draft-07'],
	['json-schema.org/draft/2019-09/schema', '2019-09'],
	['json-schema.org/draft/2020-12/schema', '2020-12'],
	['json-schema.org/schema', '2020-12'],
]);

/** ajv reads every pattern with the `u` flag, which refuses needless escapes such as `\-` that other validators let pass. */
function createRegExp(pattern: string, flags: string): RegExp {
	try {
		return new RegExp(pattern, flags);
	} catch {
		return new RegExp(pattern, flags.replace('u', ''));
	}
}
createRegExp.code = 'new RegExp';

function faulty(name: string, fault: string): Schema {
	return { name, fault, check: () => [] };
}

function describeFile(path: string, fault: SchemaFiles['fault']): string {
	if (fault?.reason === 'malformed') {
		return l10n.t('The schema `{0}` is neither JSON nor YAML.', fault.path);
	}
	return fault && fault.path !== path
		? l10n.t('The schema `{0}` refers to `{1}`, which cannot be read.', path, fault.path)
		: l10n.t('The schema `{0}` cannot be read.', path);
}

function describeDraft(path: string, schema: SchemaFile['schema']): string {
	const uri = typeof schema === 'object' ? String(schema['$schema']) : '';
	return l10n.t('The schema `{0}` is written in `{1}`. Clewline reads draft-07, 2019-09 and 2020-12.', path, uri);
}

function reasonOf(error: unknown): string {
	return (error instanceof Error ? error.message : String(error)).replace(/\.$/, '');
}
