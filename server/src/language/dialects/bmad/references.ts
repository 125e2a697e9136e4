import { detach } from '../../../util/detach.js';
import type { Certainty } from '../../document.js';
import type { Verb } from '../../verb.js';
import type { DialectReference } from '../dialect.js';
import { idsBetween } from '../ids-between.js';
import { compactSource, hyphenSource, wordySource } from './own-id.js';

/** The source of a pattern of the words for an epic. */
export const epicSource = '(?:[Ee]pics?|EPICS?|史诗|エピック)';

/** The source of a pattern of the words for a story. */
export const storySource = '(?:[Ss]tor(?:y|ies)|STOR(?:Y|IES)|用户故事|故事|ストーリー)';

/** Everything that names a requirement, a journey, a metric, an epic or a story. */
export function bmadReferences(text: string, path: string): DialectReference[] {
	const prd = prdOf(text, path);
	const phrases = Array.from(text.matchAll(phrase), ({ index, groups, 0: whole }) => ({
		start: index,
		end: index + whole.length,
		verb: verbOf(groups ?? {}),
	}));
	const references: DialectReference[] = [];
	let next = 0;
	for (const { index, groups, 0: whole } of text.matchAll(token)) {
		while ((phrases[next]?.end ?? Number.POSITIVE_INFINITY) <= index) {
			next++;
		}
		const around = phrases[next];
		const verb = around && around.start <= index ? around.verb : undefined;
		const { epics, stories } = groups ?? {};
		if (epics !== undefined || stories !== undefined) {
			for (const found of numbered(epics === undefined ? 'Story' : 'Epic', whole, index)) {
				references.push(found);
			}
		} else if (verb !== undefined || groups?.['own'] !== undefined || prd !== undefined) {
			const place = { start: index, end: index + whole.length };
			const before = references.at(-1);
			if (verb !== undefined && before && range.test(text.slice(before.end, Math.min(index, before.end + longestJoint)))) {
				const at = { start: before.end, end: before.end };
				for (const id of idsBetween(before.id, whole, mostBetween)) {
					references.push({ id, verb, certainty: 'named', ...at, ...(prd !== undefined && { qualifier: prd }) });
				}
			}
			references.push({
				id: detach(whole),
				verb: verb ?? 'mentions',
				certainty: certaintyOf(text, place, verb),
				...place,
				...(prd !== undefined && { qualifier: prd }),
			});
		}
	}
	return references;
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
function numbered(name: string, words: string, offset: number): DialectReference[] {
	return Array.from(words.matchAll(/\d+(?:\.\d+[a-z]?)?/g), ({ index, 0: number }, place) => ({
		id: detach(`${name} ${number}`),
		verb: 'mentions' as const,
		certainty: 'named' as const,
		start: place === 0 ? offset : offset + index,
		end: offset + index + number.length,
	}));
}

function verbOf(groups: Readonly<Record<string, string | undefined>>): Verb {
	const { covered, says = '' } = groups;
	return covered === undefined ? (verbByWord[says.toLowerCase()] ?? 'mentions') : 'covers';
}

/** What a metric validates, it measures: nobody has tested it yet. */
const verbByWord: Readonly<Record<string, Verb>> = {
	realizes: 'refines',
	realises: 'refines',
	validates: 'relates-to',
	implements: 'implements',
	counterbalances: 'guards',
};

/** What joins the ends of a range. */
const rangeSource = String.raw`(?:[–—~-]|\.\.|through|thru|to|至|到)`;
const range = new RegExp(String.raw`^[ \t]*${rangeSource}[ \t]*$`, 'i');
const rangeBefore = new RegExp(String.raw`${rangeSource}\s*$`, 'i');
const rangeBehind = new RegExp(String.raw`^\s*${rangeSource}`, 'i');
const longestJoint = 12;

/** Nobody means more requirements by a range. */
const mostBetween = 99;

/** The ends of a range need not be in use; in a list that was made for links, every ID is meant. */
function certaintyOf(
	text: string,
	{ start, end }: { readonly start: number; readonly end: number },
	verb: Verb | undefined,
): Certainty {
	const isRange = rangeBefore.test(text.slice(Math.max(0, start - 10), start)) || rangeBehind.test(text.slice(end, end + 10));
	return verb === undefined || isRange ? 'named' : 'prose';
}

const idSource = String.raw`(?:${compactSource}|${hyphenSource}|${wordySource})`;
const remark = String.raw`(?:[ \t]*[(（][^()（）\r\n]{0,80}[)）])?`;
const joint = String.raw`[ \t]*(?:[,，、;&/·・+–—-]|through|thru|to|至|到|and|和|与)[ \t]*(?:(?:and|和|与)[ \t]*)?`;

/** What says that an epic or a story covers what follows: `**FRs covered:**`, `**FRs:**`, `**Covers:**`, `**覆盖 FR：**`, `| **FRs covered** |`. */
const coveredSource = String.raw`(?:(?:N?FR|UX-DR|AR|[Rr]equirement)s?[ \t]+(?:[Cc]overed|[Aa]ddressed|[Ii]mplemented)|(?:覆盖|涵盖)(?:的)?[ \t]*(?:N?FRs?|功能需求|需求)|(?<=\*\*)(?:N?FRs|Covers|Requirements)(?=[ \t]*[:：]))[ \t]*[:：]?(?:\*\*|__)?[ \t]*[:：|]?[ \t]*`;

/** `Realizes UJ-1, UJ-3`, `**FRs covered:** FR4, FR5 (signing side)`: IDs in a row, with remarks in brackets behind them. */
const phrase = new RegExp(
	String.raw`(?:(?<![A-Za-z])(?<says>[Rr]eali[sz]es|[Vv]alidates|[Ii]mplements|[Cc]ounterbalances)[ \t*:：]+|(?:^[ \t]*(?:[-*][ \t]+)?|\|[ \t]*)(?:\*\*|__)?(?<covered>${coveredSource}))${idSource}${remark}(?:${joint}${idSource}${remark})*`,
	'gm',
);

const more = String.raw`(?:[ \t]*(?:[,、，&]|and|和|与)[ \t]*`;

/** IDs of ours with a hyphen are found by those who look for ours, unless a phrase says more of them. */
const token = new RegExp(
	String.raw`(?<![A-Za-z0-9_/])(?<!(?<!\d)-)(?:(?<own>${compactSource}|${hyphenSource})|${wordySource}|` +
		String.raw`(?<epics>${epicSource}[ \t]*\d+(?!\.?\d)${more}\d+(?!\.?\d))*)|` +
		String.raw`(?<stories>${storySource}[ \t]*\d+\.\d+[a-z]?(?![\w])${more}\d+\.\d+[a-z]?(?!\w))*))`,
	'g',
);
