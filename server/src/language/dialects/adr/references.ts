import { detach } from '../../../util/detach.js';
import type { Verb } from '../../verb.js';
import type { DialectReference } from '../dialect.js';
import { slugSource } from './place.js';
import { relationSource, verbOfRelation } from './relation-words.js';

/** What a decision says of others, by the words that adr-tools and MADR have for it: `Superseded by [10. Use a queue](0010-use-a-queue.md)`. */
export function decisionReferences(text: string): DialectReference[] {
	return Array.from(text.matchAll(said)).flatMap(({ index, groups }) => {
		const { line, word = '', gap = '', chinese, chineseGap = '', chineseId = '' } = groups ?? {};
		if (chinese !== undefined) {
			const start = index + chinese.length + chineseGap.length;
			return [toReference(chineseId, 'superseded-by', start, chineseId.length)];
		}
		const verb = verbOfRelation(word);
		const start = index + (line ?? '').length + word.length + gap.length;
		const first = verb && decisionIn(groups, verb, start);
		const isList = line !== undefined || /[:：\r\n]/.test(gap);
		return first ? [first, ...(isList ? furtherDecisions(text, first) : [])] : [];
	});
}

/** Those that a list names behind its first: in `Supersedes: ADR-0004, ADR-0006`, `ADR-0006`. */
function furtherDecisions(text: string, { verb, end }: DialectReference): DialectReference[] {
	const found: DialectReference[] = [];
	for (let from = end; ; ) {
		further.lastIndex = from;
		const match = further.exec(text);
		const next = match && decisionIn(match.groups, verb, from + (match.groups?.['between'] ?? '').length);
		if (!next) {
			return found;
		}
		found.push(next);
		from = next.end;
	}
}

type Groups = Partial<Record<string, string>> | undefined;

/** The decision of a match: in a link to another file its number counts; without a link the ID, which may be spoken. */
function decisionIn(groups: Groups, verb: Verb, start: number): DialectReference | undefined {
	const { name, number, file, spoken, titled, slug } = groups ?? {};
	const written = name ?? number ?? spoken ?? titled;
	const ownNumber = file ?? spoken?.match(/\d+/)?.[0];
	const id = name ?? slug ?? `ADR-${ownNumber ?? ''}`;
	return written === undefined ? undefined : toReference(id, verb, start, written.length);
}

/** Also in front matter: MADR says `status: superseded by ADR-0005` there. What is not there may have been another repository's. */
function toReference(id: string, verb: Verb, start: number, length: number): DialectReference {
	return { id: detach(id), verb, start, end: start + length, certainty: 'named', isField: true };
}

/** `ADR-0012`; `12` in a link to `0012-use-x.md`; spoken `ADR 12`, or `0012` with its zeros; the text of a link to `20260201-use-x.md`. */
const decision = String.raw`(?:(?<name>ADR-\d+)|(?<number>(?:ADR[ -]?)?\d{1,5})(?=[^[\]\r\n]{0,120}\]\((?:\.\/)?(?:adr[-_]?)?(?<file>\d{1,5})[-_.][^)\s]*\))|(?<spoken>ADR[ _#]{0,2}\d{1,5}|0\d{2,4})(?![\p{L}\d])|(?<titled>[^[\]\r\n]{1,200})(?=\]\((?:\.\/)?${slugSource}\.md\)))`;

const said = new RegExp(
	String.raw`(?:(?<line>^[ \t>#*_-]{0,20})|(?<!\p{L}))(?<word>${relationSource})(?<gap>[ \t:：*_|]{0,20}(?:\r\n?|\n){0,2}[ \t>*_-]{0,20}\[{0,3}["'\x60]?)${decision}|(?<chinese>被)(?<chineseGap>[ \t]*\[?)(?<chineseId>ADR-\d+)(?=[^\r\n]{0,120}(?:取代|替代))`,
	'gimu',
);

/** What stands between two decisions of a list: the rest of a link, a remark in brackets, and a comma, a word or the mark of the next entry. */
const further = new RegExp(
	String.raw`(?<between>["'\x60]?(?:[^[\]\r\n]{0,120}\]\([^)\s]{1,200}\)|\]{1,2}["']?)?(?:[ \t]?[(（][^()（）\r\n]{1,80}[)）])?(?:[ \t]{0,4}(?:[,，、;；&+]|and|und|y|e|et|和|及)[ \t]{0,4}|[ \t]{0,4}(?:\r\n?|\n)[ \t]{0,8}[-*+][ \t]{1,4})\[{0,2}["'\x60]?)${decision}`,
	'iuy',
);
