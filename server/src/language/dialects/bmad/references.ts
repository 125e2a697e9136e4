import { detach } from '../../../util/detach.js';
import type { Span } from '../../../util/span.js';
import type { Certainty } from '../../document.js';
import type { Verb } from '../../verb.js';
import type { DialectReference } from '../dialect.js';
import { idsBetween, mostBetween } from '../ids-between.js';
import { compactSource, hyphenSource, isNumberedByEpics, shortListSource, shortRangeSource, wordySource } from './own-id.js';

/** The source of a pattern of the words for an epic. */
export const epicSource = '(?:[ÉEée]pic[ao]?s?|[ÉE]PIC[AO]?S?|史[诗詩]|エピック|에픽|[Ээ]пик)';

/** The source of a pattern of the words for a story. */
export const storySource =
	'(?:[Ss]tor(?:y|ies)|STOR(?:Y|IES)|[Hh]ist[oó]rias?|用[户戶]故事|使用者故事|故事|ストーリー|스토리|[Ии]стория|[Сс]тори)';

/** Everything that names a requirement, a journey, a metric, an epic or a story. */
export function bmadReferences(text: string, path: string): DialectReference[] {
	const prd = prdOf(text, path);
	const phrases = phrasesIn(text);
	const references: DialectReference[] = [];
	let next = 0;
	for (const { index, groups, 0: whole } of text.matchAll(token)) {
		while ((phrases[next]?.end ?? Number.POSITIVE_INFINITY) <= index) {
			next++;
		}
		const around = phrases[next];
		const verb = around && around.start <= index ? around.verb : undefined;
		const { epics, stories, short } = groups ?? {};
		const most = mostBetween(references.length);
		const add = (id: string, certainty: Certainty, at: Span): void => {
			const { start, end } = at;
			const qualifier = prd === undefined || isNumberedByEpics(id) ? undefined : prd;
			references.push({ id, verb: verb ?? 'mentions', certainty, start, end, ...(qualifier !== undefined && { qualifier }) });
		};
		if (epics !== undefined || stories !== undefined) {
			for (const found of numbered(epics === undefined ? 'Story' : 'Epic', whole, index)) {
				references.push({ ...found, verb: verb ?? 'mentions' });
			}
		} else if (short !== undefined) {
			const [first = '', ...others] = verb === undefined ? [] : idsOfShort(short, most);
			const end = index + first.length;
			if (first !== '') {
				add(first, 'named', { start: index, end });
				others.forEach(it => add(it, 'named', { start: end, end }));
			}
		} else if (verb !== undefined || groups?.['own'] !== undefined || prd !== undefined) {
			const place = { start: index, end: index + whole.length };
			const before = references.at(-1);
			if (verb !== undefined && before && range.test(text.slice(before.end, Math.min(index, before.end + longestJoint)))) {
				const at = { start: before.end, end: before.end };
				idsBetween(before.id, whole, most).forEach(it => add(it, 'named', at));
			}
			add(detach(whole), certaintyOf(text, place, verb), place);
		}
	}
	return references;
}

/** A stretch that says of the IDs in it what they are to the item around. */
interface Phrase extends Span {
	readonly verb: Verb;
}

function phrasesIn(text: string): readonly Phrase[] {
	const phrases: Phrase[] = [];
	for (const { index, groups, 0: whole } of text.matchAll(phrase)) {
		phrases.push({ start: index, end: index + whole.length, verb: verbOf(groups ?? {}, whole) });
	}
	for (const { index, 0: whole } of text.matchAll(dependency)) {
		phrases.push({ start: index, end: index + whole.length, verb: 'depends-on' });
	}
	return phrases.sort((a, b) => a.start - b.start);
}

/** All that `FR64-70` or `FR-1,2,10` means, in that order. */
function idsOfShort(written: string, most: number): readonly string[] {
	const [first = '', ...others] = written.split(',');
	const letters = /^\D+/.exec(first)?.[0] ?? '';
	return others.length > 0 ? [detach(first), ...others.map(it => detach(`${letters}${it}`))] : idsOfShortRange(written, most);
}

function idsOfShortRange(written: string, most: number): readonly string[] {
	const { letters = '', first = '', last = '' } = /^(?<letters>\D+)(?<first>\d+)\D(?<last>\d+)$/.exec(written)?.groups ?? {};
	const [from, to] = [detach(`${letters}${first}`), detach(`${letters}${last}`)];
	return Number(first) < Number(last) ? [from, ...idsBetween(from, to, most), to] : [];
}

/** The PRD that a file says it was made from, if it is one of several: `inputDocuments: [planning-artifacts/prds/shop/prd.md]`. */
export function prdOf(text: string, path: string): string | undefined {
	const head = /(?:^|\/)prds\//.test(path) ? undefined : frontMatter.exec(text)?.[0];
	const folders = new Set(Array.from(head?.matchAll(/prds\/(?<folder>[^/\s"',\]]+)\//g) ?? [], it => it.groups?.['folder']));
	const [folder] = folders;
	return folder !== undefined && folders.size === 1 ? `prds/${detach(folder)}` : undefined;
}

const frontMatter = /^\uFEFF?---[ \t]*[\r\n][^]{0,4000}?[\r\n]---/;

/** `Epic 3`, `Stories 1.2 and 1.4b`: the first has its word, the others are numbers alone. */
function numbered(name: string, words: string, offset: number): Omit<DialectReference, 'verb'>[] {
	return Array.from(words.matchAll(/\d+(?:\.\d+[a-z]?)?/g), ({ index, 0: number }, place) => ({
		id: detach(`${name} ${number}`),
		certainty: 'named' as const,
		start: place === 0 ? offset : offset + index,
		end: offset + index + number.length,
	}));
}

function verbOf({ covered, says = '' }: Readonly<Record<string, string | undefined>>, phrase: string): Verb {
	const isOfJourney = /^[实實][现現][ \t*:：]*UJ-/.test(phrase);
	const word = isOfJourney ? 'realizes' : says.toLowerCase();
	return covered === undefined ? (verbByWord[word] ?? 'mentions') : 'covers';
}

/** What a metric validates, it measures: nobody has tested it yet. */
const verbByWord: Readonly<Record<string, Verb>> = {
	realizes: 'refines',
	realises: 'refines',
	validates: 'relates-to',
	implements: 'implements',
	counterbalances: 'guards',
	验证: 'relates-to',
	驗證: 'relates-to',
	实现: 'implements',
	實現: 'implements',
	制衡: 'guards',
};

/** What joins the ends of a range. */
const rangeSource = String.raw`(?:[–—~-]|\.{2,3}|…|through|thru|to|至|到)`;
const range = new RegExp(String.raw`^[ \t]*${rangeSource}[ \t]*$`, 'i');
const rangeBefore = new RegExp(String.raw`${rangeSource}\s*$`, 'i');
const rangeBehind = new RegExp(String.raw`^\s*${rangeSource}`, 'i');
const longestJoint = 12;

/** The ends of a range need not be in use; in a list that was made for links, every ID is meant. */
function certaintyOf(text: string, { start, end }: Span, verb: Verb | undefined): Certainty {
	const isRange = rangeBefore.test(text.slice(Math.max(0, start - 10), start)) || rangeBehind.test(text.slice(end, end + 10));
	return verb === undefined || isRange ? 'named' : 'prose';
}

const shortSource = `${shortRangeSource}|${shortListSource}`;
const idSource = String.raw`(?:${shortSource}|${compactSource}|${hyphenSource}|${wordySource})`;

/** In French, a narrow space stands before a colon. */
const gap = String.raw`[ \t\u00A0\u202F]{0,4}`;
const remark = String.raw`(?:[ \t]*[(（][^()（）\r\n]{0,80}[)）])?`;
const joint = String.raw`[ \t]*(?:[,，、;；&/·・+–—~-]|\.{2,3}|…|through|thru|to|至|到|and|和|与)[ \t]*(?:(?:and|和|与)[ \t]*)?`;

/** What says that an epic or a story covers what follows: `**FRs covered:**`, `**FRs:**`, `*FRs: `, `**Covers:**`, `**覆盖 FR：**`, `**需求覆盖：**`, `| **FRs covered** |`. */
const coveredSource = String.raw`(?:(?:N?FR|UX-DR|AR|[Rr]equirement)s?[ \t]{1,4}(?:[Cc]overed|[Cc]overage(?=[:：])|[Aa]ddressed|[Ff]ulfilled|[Ii]mplemented|[Cc]ouvert(?:e?s)?|[Cc]ubiert[ao]s?|[Cc]obert[ao]s?|[Cc]opert[ei]|[Aa]bgedeckt|[Пп]окрыт[оы])|Covers[ \t]{1,4}N?FRs?|(?:覆盖|涵盖)(?:的)?[ \t]{0,4}(?:N?FRs?|功能需求|需求)|(?:N?FRs?[ \t]{0,4}|(?:功能)?需求)(?:覆盖|涵盖)|(?<=\*|\|[ \t])(?:N?FRs|Covers|Requirements)(?=${gap}[:：]))${gap}[:：]?(?:\*\*|__)?${gap}[:：|]?${gap}`;

/** `Realizes UJ-1, UJ-3`, `**FRs covered:** FR4, FR5 (signing side)`: IDs in a row, with remarks in brackets behind them. */
const phrase = new RegExp(
	String.raw`(?:(?<![A-Za-z未不没沒待])(?<says>[Rr]eali[sz]es|[Vv]alidates|[Ii]mplements|[Cc]ounterbalances|验证|驗證|实现|實現|制衡)[ \t*:：]{0,8}|(?:^[ \t]*(?:[-*][ \t]+)?|\|[ \t]*)(?:\*{1,2}|__)?(?<covered>${coveredSource}))${idSource}${remark}(?:${joint}${idSource}${remark})*`,
	'gm',
);

const dependencySource = String.raw`(?:Prerequisites?|Dependenc(?:y|ies)|Depends [Oo]n|Blocked [Bb]y|前置条件|前置依赖|依赖)${gap}(?:[:：]\*\*|\*\*${gap}[:：])${gap}`;
const workSource = String.raw`(?:${storySource}[ \t]*\d+\.\d+[a-z]?|${epicSource}[ \t]*\d+(?!\.\d))(?!\w)`;

/** `**Prerequisites:** Story 1.1, 1.2 (the form)`: what a story waits for. */
const dependency = new RegExp(
	String.raw`^[ \t]*(?:[-*][ \t]+)?\*\*${dependencySource}${workSource}${remark}(?:${joint}(?:${workSource}|\d+\.\d+[a-z]?(?!\w))${remark})*`,
	'gm',
);

const more = String.raw`(?:[ \t]*(?:[,、，&]|and|和|与)[ \t]*`;

/** IDs of ours with a hyphen are found by those who look for ours, unless a phrase says more of them. */
const token = new RegExp(
	String.raw`(?<![A-Za-z0-9_/])(?<!(?<!\d)-)(?:(?<short>${shortSource})|(?<own>${compactSource}|${hyphenSource})|${wordySource}|` +
		String.raw`(?<epics>${epicSource}[ \t]*\d+(?!\.?\d)${more}\d+(?!\.?\d))*)|` +
		String.raw`(?<stories>${storySource}[ \t]*\d+\.\d+[a-z]?(?![\w])${more}\d+\.\d+[a-z]?(?!\w))*))`,
	'g',
);
