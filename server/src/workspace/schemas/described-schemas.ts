import type { Schema } from './schema.js';
import type { SchemaFile } from './schema-files.js';
import { schemaTexts } from './schema-texts.generated.js';
import { type SchemaView, viewSchema } from './schema-view.js';

/** What a schema says to people; nothing where it cannot be read. */
export function describeSchema({ name, files }: Schema, locale: string): SchemaView | undefined {
	return files ? viewSchema(files, locale) : describeKind(name, locale);
}

/** What the shipped schema of a kind says to people. */
export function describeKind(kind: string, locale: string): SchemaView | undefined {
	const path = `${kind}.schema.json`;
	const key = `${locale} ${kind}`;
	const own = shippedFiles().find(it => it.path === path);
	const view = views.get(key) ?? (own && viewSchema([own, ...shippedFiles()], locale));
	if (view) {
		views.set(key, view);
	}
	return view;
}

/** The kinds that have a shipped schema, each with what it is. */
export function describedKinds(locale: string): readonly { readonly kind: string; readonly title: string }[] {
	return shippedFiles()
		.filter(it => it.path !== 'common.schema.json')
		.map(({ path, schema }) => ({ kind: path.replace('.schema.json', ''), title: titleOf(schema, locale) }));
}

const views = new Map<string, SchemaView>();
let files: readonly SchemaFile[] | undefined;

function shippedFiles(): readonly SchemaFile[] {
	files ??= Object.entries(JSON.parse(schemaTexts) as Record<string, Readonly<Record<string, unknown>>>).map(
		([path, schema]) => ({
			path,
			uri: path,
			schema,
		}),
	);
	return files;
}

function titleOf(schema: SchemaFile['schema'], locale: string): string {
	const texts = schema as { readonly title?: string; readonly 'x-zh-CN'?: { readonly title?: string } };
	return (locale.startsWith('zh') ? texts['x-zh-CN']?.title : undefined) ?? texts.title ?? '';
}
