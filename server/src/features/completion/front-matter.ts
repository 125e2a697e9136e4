import { type FrontMatter, readYamlFile } from '../../language/front-matter/index.js';
import type { SpecDocument } from '../../language/document.js';
import { describeKind, describeSchema } from '../../workspace/schemas/described-schemas.js';
import type { SchemaView } from '../../workspace/schemas/schema-view.js';
import { type Cursor, lineText } from './cursor.js';
import type { FrontMatterCursor } from './front-matter-cursor.js';
import { proposeKeys } from './front-matter-keys.js';
import { proposeSkeletons } from './front-matter-skeleton.js';
import { proposeFieldValue } from './front-matter-values.js';
import { yamlPlaceAt } from './front-matter-place.js';
import { type Completer, nothingAt } from './proposal.js';

/** Front matter: a skeleton behind the first fence, keys and values from the schema that applies. */
export const completeFrontMatter: Completer = cursor => {
	const { document, line } = cursor;
	if (document.type !== 'spec' || !lineText(cursor, 0).startsWith('---')) {
		return undefined;
	}
	if (line === 0) {
		return proposeSkeletons(cursor, document);
	}
	const lines = Array.from({ length: line }, (_, index) => lineText(cursor, index + 1));
	if (lines.slice(0, -1).some(it => isFence(it)) || !isOpen(cursor, document, lines)) {
		return undefined;
	}
	const place = yamlPlaceAt([...lines.slice(0, -1), cursor.before]);
	if (!place || isFence(cursor.before)) {
		return nothingAt(cursor.offset);
	}
	const frontMatter = document.frontMatter ?? readYamlFile(lines.slice(0, -1).join('\n'));
	const within = { ...place, cursor, document, value: frontMatter.value, view: viewFor(cursor, frontMatter) };
	return isKeyPlace(within) ? proposeKeys(within) : proposeFieldValue(within);
};

function isFence(line: string): boolean {
	return /^(?:---|\.\.\.)\s*$/.test(line);
}

/** Front matter that is not closed yet may be a thematic break with prose below; its lines tell. */
function isOpen({ offset }: Cursor, { frontMatter }: SpecDocument, lines: readonly string[]): boolean {
	return frontMatter
		? offset < frontMatter.span.end
		: lines.slice(0, -1).every(it => /^\s*(?:$|#|-(?:\s|$)|[\w$"'-]+\s*:(?:\s|$))/.test(it));
}

/** Behind a hyphen stands a key where the list holds maps, else a value. */
function isKeyPlace({ isKey, isEntry, isFlow, path, view, value, cursor }: FrontMatterCursor): boolean {
	const isMap = !isEntry || (view?.fieldsAt(path, value).length ?? 0) > 0;
	const isTyped = cursor.typed !== undefined && cursor.typed !== ' ';
	return isKey && isMap && !isTyped && (cursor.typed === undefined || isFlow || isEntry);
}

function viewFor({ located }: Cursor, frontMatter: FrontMatter): SchemaView | undefined {
	const { workspace, path, client } = located;
	const schema = workspace.schemas.schemaFor(path, frontMatter);
	const { value } = frontMatter;
	const type = typeof value === 'object' && value !== null && 'type' in value ? String(value.type) : '';
	const own = schema ? describeSchema(schema, client.locale) : undefined;
	return own ?? describeKind(type, client.locale) ?? describeKind('requirement', client.locale);
}
