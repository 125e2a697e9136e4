import { detach } from '../../../util/detach.js';
import type { Span } from '../../../util/span.js';
import type { Verb } from '../../verb.js';
import type { DialectReference } from '../dialect.js';
import { headOf } from '../head-of.js';

/** What the fields of Backlog.md that name other files say, by their keys as the engine knows them. */
export const backlogVerbs: ReadonlyMap<string, Verb> = new Map<string, Verb>([
	['dependencies', 'depends-on'],
	['documentation', 'relates-to'],
	['milestone', 'part-of'],
	['parent-task-id', 'refines'],
	['references', 'relates-to'],
]);

/** The tasks, milestones and the like that a file names in its fields and in its text, and its own criteria, such as `AC #2`. */
export function backlogReferences(text: string, ownId: string): DialectReference[] {
	const head = headOf(text);
	const prefix = /^[A-Za-z][A-Za-z0-9]*/.exec(ownId)?.[0] ?? 'task';
	const mention = new RegExp(
		String.raw`(?<![A-Za-z0-9_/.-])(?:(?<before>AC[ \t]?)(?<number>#\d+)|(?:${prefix}|task|decision|doc)-\d+(?:\.\d+)*)(?![A-Za-z0-9_-]|\.md)`,
		'gi',
	);
	return [...declaredIn(head), ...mentionsBehind(text, head.length, mention, ownId)];
}

/**
 * An ID that is a whole value, or a whole entry of a list; the title of a milestone. What is missing may lie on another branch, where
 * Backlog.md looks, too.
 */
function declaredIn(head: string): DialectReference[] {
	return Array.from(head.matchAll(field)).flatMap(({ index, groups }) => {
		const { key = '', value = '' } = groups ?? {};
		const verb = backlogVerbs.get(key.replaceAll('_', '-'));
		const from = index + key.length + 1;
		const entries = verb ? entriesOf(value, from) : [];
		const meant = entries.length === 0 && key === 'milestone' ? titleIn(value, from) : entries;
		return verb ? meant.map(it => ({ ...it, verb, isField: true as const })) : [];
	});
}

function entriesOf(value: string, offset: number): (Span & { readonly id: string })[] {
	return Array.from(value.matchAll(entry), ({ index, groups }) => {
		const { before = '', id = '' } = groups ?? {};
		const start = offset + index + before.length;
		return { id: detach(id), start, end: start + id.length };
	});
}

function titleIn(value: string, offset: number): (Span & { readonly id: string })[] {
	const { before = '', id = '' } = title.exec(value)?.groups ?? {};
	const start = offset + before.length;
	return id === '' ? [] : [{ id: detach(id), start, end: start + id.length }];
}

function mentionsBehind(text: string, from: number, mention: RegExp, ownId: string): DialectReference[] {
	mention.lastIndex = from;
	const found: DialectReference[] = [];
	for (let match = mention.exec(text); match; match = mention.exec(text)) {
		const { before = '', number } = match.groups ?? {};
		const start = match.index + before.length;
		const id = number === undefined ? match[0] : `${ownId}${number}`;
		found.push({ id: detach(id), verb: 'mentions', certainty: 'named', start, end: match.index + match[0].length });
	}
	return found;
}

/** A field and its value: what stands in its line, and the list under it, in which an entry may go on in the next line. */
const field = /^(?<key>[a-z_]+):(?<value>[^\r\n]*(?:(?:\r\n?|\n)(?:[ \t]+|-[ \t])[^\r\n]*)*)/gm;

/** A value of one line, without its quotes. */
const title = /^(?<before>[ \t]*(?<quote>["']?))(?<id>[\p{L}\p{N}][^\r\n"'#]{0,198}[^\r\n"'#\s])\k<quote>[ \t]*$/u;

const entry = /(?<before>(?:^|[,[]|-)[ \t]*["']?)(?<id>[A-Za-z][A-Za-z0-9]*-\d+(?:\.\d+)*)(?=["']?[ \t]*(?:$|[,\]#\r\n]))/gm;
