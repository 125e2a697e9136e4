import { normalizeKey } from './attribute.js';
import type { Definition, FileItem } from './dialects/dialect.js';
import type { FrontMatterEntry } from './front-matter/index.js';
import { type IdGrammar, kindOfId } from './id.js';
import { type Kind, kinds } from './kind.js';
import { otherPaddings } from './padded-id.js';
import type { FieldId, Reading } from './reading.js';

/** The item that a whole file is, by the `id` of its front matter or by a field that the team has named. */
export function readFrontMatterItem(
	entries: readonly FrontMatterEntry[],
	path: string,
	{ grammar, fieldIds }: Reading,
	itemOf: (id: string, title: string) => FileItem | undefined = () => undefined,
): (Definition & { readonly title: string; readonly form: 'front-matter' | 'field' }) | undefined {
	const title = readTitle(entries, ['title', 'name']);
	const own = findField(entries, 'id');
	const known = own && itemOf(String(own.value), title);
	const kind = own && (known?.kind ?? kindOf(String(own.value), entries, grammar));
	if (own && kind) {
		return { ...toDefinition(String(own.value), kind, own), title, form: 'front-matter', ...known };
	}

	for (const rule of fieldIds) {
		const entry = rule.appliesTo(path) ? findField(entries, rule.field) : undefined;
		if (entry) {
			const ownTitle = rule.title === undefined ? title : readTitle(entries, [rule.title]);
			return {
				...toDefinition(idOf(rule, entry), rule.kind, entry),
				aliases: aliasesOf(rule, entry),
				title: ownTitle,
				form: 'field',
			};
		}
	}
	return undefined;
}

function readTitle(entries: readonly FrontMatterEntry[], fields: readonly string[]): string {
	const field = fields.map(it => findField(entries, it) ?? findKey(entries, it)).find(it => it !== undefined);
	return String(field?.value ?? '');
}

/**
 * The kind of a file's ID: that of its prefix, else its `type`, if that is a kind. Other tools number their records in the
 * same way (`id: back-168`): such a number counts, too, where the file has the title and the status of a record.
 */
function kindOf(id: string, entries: readonly FrontMatterEntry[], grammar: IdGrammar): Kind | undefined {
	const type = String(findField(entries, 'type')?.value ?? '');
	const typed = (kinds as readonly string[]).includes(type) ? type : undefined;
	const byPrefix = kindOfId(id, grammar);
	if (byPrefix || typed) {
		return typed ?? byPrefix;
	}
	const isRecord = recordId.test(id) && findField(entries, 'title') && findField(entries, 'status');
	return isRecord ? 'task' : undefined;
}

const recordId = /^[A-Za-z][A-Za-z0-9]*-\d+(?:\.\d+)*$/;

function idOf({ before, after }: FieldId, entry: FrontMatterEntry): string {
	return `${before}${String(entry.value)}${after}`;
}

/** People write `CIP-0001` of what says `CIP: 1`. */
function aliasesOf({ before, after }: FieldId, { value }: FrontMatterEntry): readonly string[] {
	const number = String(value);
	return after === '' && /^\d{1,4}$/.test(number) ? otherPaddings(before, number) : [];
}

function toDefinition(id: string, kind: Kind, { span }: FrontMatterEntry): Definition {
	return { id, kind, idSpan: span, titleSpan: { start: span.end, end: span.end }, attributes: [] };
}

function findField(entries: readonly FrontMatterEntry[], key: string): FrontMatterEntry | undefined {
	return entries.find(it => it.path.length === 1 && it.path[0] === key);
}

/** A field by its name in any letters, such as `Title`. */
function findKey(entries: readonly FrontMatterEntry[], key: string): FrontMatterEntry | undefined {
	return entries.find(({ path: [name, ...more] }) => more.length === 0 && typeof name === 'string' && normalizeKey(name) === key);
}
