import { detach } from '../../../util/detach.js';
import type { DialectReference } from '../dialect.js';
import type { Verb } from '../../verb.js';

/** Whether a file is an item of Doorstop's: it has its fields, and a name that is an ID. */
export function isDoorstop(path: string, text: string): boolean {
	const head = uidOf(path) === undefined ? '' : headOf(text);
	return ownFields.every(it => fieldIn(head, it) !== undefined);
}

/** The ID of the item that the file at a path is: `REQ001`, `SWD-014`, `TST_007`, `REQ-login`. */
export function uidOf(path: string): string | undefined {
	return uid.exec(path)?.groups?.['uid'];
}

/** The front matter, from its first line up to the last. */
export function headOf(text: string): string {
	return /^\uFEFF?---/.test(text) ? (frontMatter.exec(text)?.[0] ?? '') : '';
}

/** What a field says in its line; empty where it says nothing there. */
export function fieldIn(head: string, field: string): string | undefined {
	return new RegExp(String.raw`^${field}:[ \t]*["']?(?<value>[^\r\n"']*)`, 'm').exec(head)?.groups?.['value']?.trim();
}

/** The IDs under `links:`, each with a fingerprint of what the item was when it was reviewed. What is missing may stand in YAML, which is not read. */
export function readLinks(text: string, verb: Verb): DialectReference[] {
	const { index = 0, groups } = links.exec(headOf(text)) ?? {};
	const { before = '', list = '' } = groups ?? {};
	return Array.from(list.matchAll(entry), match => {
		const { mark = '', id = '' } = match.groups ?? {};
		const start = index + before.length + match.index + mark.length;
		return { id: detach(id), verb, certainty: 'named', isField: true, start, end: start + id.length };
	});
}

const ownFields: readonly string[] = ['active', 'derived', 'level', 'normative'];
const uid = /(?:^|\/)(?<uid>[A-Za-z](?:\w*[A-Za-z_])?(?:[-.]?\d+|[-_.][A-Za-z0-9][\w-]*))\.(?:md|markdown)$/;
const frontMatter = /^\uFEFF?---[ \t]*(?:\r\n?|\n)(?:(?!---)[^\r\n]*(?:\r\n?|\n))*/;
const links = /^(?<before>links:[ \t]*(?:\r\n?|\n))(?<list>(?:[ \t]*-[ \t]+[^\r\n]*(?:\r\n?|\n))+)/m;
const entry = /^(?<mark>[ \t]*-[ \t]+["']?)(?<id>[A-Za-z][\w.-]*)/gm;
