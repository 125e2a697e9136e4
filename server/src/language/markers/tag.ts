import type { Verb } from '../verb.js';
import { claimsOf } from './claims.js';
import { idsListedAt } from './id-list.js';
import { listOpening } from './list-opening.js';
import type { Claim, Marker, NamedId, Passage } from './marker.js';

/**
 * A tag in a comment, as JSDoc, Doxygen and their kin have them.
 *
 * `@implements` and `@verifies` say what they mean; `@req` and `@spec` mean the one in production code and the other
 * in a test. Tags that tools know, such as `@implements {Cart}`, name no ID and say nothing.
 *
 * @example
 *   // @implements REQ-012
 *   // @req FR-051, FR-071 — guests pay without an account
 *   // \satisfies{REQ-012}
 */
export const tag: Marker = {
	name: 'tag',
	place: 'comment',

	claim(passage) {
		const { start, end, source } = passage;
		const claims: Claim[] = [...continuedClaims(passage)];
		for (const match of source.text.slice(start, end).matchAll(tagPattern)) {
			const at = start + match.index;
			const verb = verbOfTag(match[1] ?? '', passage);
			const ids = verb ? idsListedAt(passage, at + match[0].length) : [];
			if (verb && ids[0] && !isExample(source.text, { start, at, id: ids[0].start, end })) {
				claims.push(...claimsOf(ids, verb, isUnsure));
			}
		}
		return claims;
	},
};

/** What a tag in a line above says of the IDs that its list goes on with. */
function continuedClaims(passage: Passage): Claim[] {
	const name = openTag.exec(listOpening(passage) ?? '')?.groups?.['name'];
	const verb = name === undefined ? undefined : verbOfTag(name, passage);
	return verb ? claimsOf(idsListedAt(passage, passage.start), verb, isUnsure) : [];
}

/** The last tag of a line, before IDs. */
const openTag = /(?<![\w@.`])@(?<name>[A-Za-z]+)[\s:：({[]+[A-Z][A-Za-z]*[-_][^@]*$/;

/**
 * Who tags with an ID means it, but for a name in capitals, which may be a word of any other language, and for a criterion by its requirement:
 * `US-ASCII`, `REQ-1.AC-2`.
 */
function isUnsure({ id, isNumbered }: NamedId): boolean {
	return !isNumbered && /-[A-Z]+$|\d\.[A-Z]+-\d+$/.test(id);
}

/** Whether a tag shows how tags are written: in code marks together with its ID, or behind `e.g.`. */
function isExample(
	text: string,
	{ start, at, id, end }: { readonly start: number; readonly at: number; readonly id: number; readonly end: number },
): boolean {
	const before = text.slice(Math.max(start, at - longestHint), at);
	const close = before.endsWith('`') ? text.slice(at, end).indexOf('`') : -1;
	return close > id - at || hint.test(before);
}

const longestHint = 30;
const hint = /(?:\be\.g\.|\bexample|\bsuch as|例如|例)[,:，：]?\s*(?:\/\/|#|\*)?\s*$/i;

/** Whether a word behind an `@` links what it stands at to an item. */
export function isMarkerTag(name: string): boolean {
	return tagsByFile.has(name.toLowerCase()) || verbByTag.has(name.toLowerCase());
}

/** A handle such as `li@implements` is no tag, nor is a folder such as `C:\tests`. */
const tagPattern = /(?:(?<![\w@.])@|(?<![\w\\.:/])\\)([A-Za-z]+)(?![\w.-])/g;

const verbByTag: ReadonlyMap<string, Verb> = new Map<string, Verb>([
	['covers', 'verifies'],
	['fulfills', 'implements'],
	['fulfils', 'implements'],
	['implement', 'implements'],
	['implements', 'implements'],
	['realises', 'implements'],
	['realizes', 'implements'],
	['satisfies', 'implements'],
	['testdox', 'verifies'],
	['tested', 'verifies'],
	['tests', 'verifies'],
	['validates', 'verifies'],
	['verifies', 'verifies'],
	['verify', 'verifies'],
]);

/** Tags that mean what the file is for. */
const tagsByFile: ReadonlySet<string> = new Set([
	'fr',
	'req',
	'reqs',
	'requirement',
	'requirements',
	'spec',
	'story',
	'trace',
	'traceability',
	'traces',
	'userstory',
]);

/** What a tag says of the items that it names, if it links at all. */
export function verbOfTag(name: string, { source }: Pick<Passage, 'source'>): Verb | undefined {
	const known = name.toLowerCase();
	return tagsByFile.has(known) ? (source.isTest ? 'verifies' : 'implements') : verbByTag.get(known);
}
