import { detach } from '../../../util/detach.js';
import type { Verb } from '../../verb.js';
import type { DialectReference } from '../dialect.js';

/** What a decision says of others, by the words that adr-tools and MADR have for it: `Superseded by [10. Use a queue](0010-use-a-queue.md)`. */
export function decisionReferences(text: string): DialectReference[] {
	return Array.from(text.matchAll(said)).flatMap(({ index, groups }) => {
		const { word = '', gap = '', name, number, file, spoken, chinese, chineseGap = '', chineseId = '' } = groups ?? {};
		if (chinese !== undefined) {
			const start = index + chinese.length + chineseGap.length;
			return [{ id: detach(chineseId), verb: 'superseded-by' as const, start, end: start + chineseId.length, ...shared }];
		}
		const written = name ?? number ?? spoken ?? '';
		const ownNumber = file ?? spoken?.match(/\d+/)?.[0];
		const id = name ?? (ownNumber === undefined ? undefined : `ADR-${ownNumber}`);
		const start = index + word.length + gap.length;
		const verb = verbOf(word);
		return id === undefined || verb === undefined
			? []
			: [{ id: detach(id), verb, start, end: start + written.length, ...shared }];
	});
}

/** Also in front matter: MADR says `status: superseded by ADR-0005` there. What is not there may have been another repository's. */
const shared = { certainty: 'named', isField: true } as const;

function verbOf(word: string): Verb | undefined {
	return verbByWord.find(([pattern]) => pattern.test(word))?.[1];
}

const verbByWord: readonly (readonly [RegExp, Verb])[] = [
	[/^(?:superse|superce|replaced)d?.*by$/i, 'superseded-by'],
	[/^(?:super[sc]edes|replaces|取代|替代)/i, 'supersedes'],
	[/^(?:amends|clarifies|extends|refines|修订|补充)/i, 'refines'],
	[/^(?:depends on|requires|依赖)/i, 'depends-on'],
	[/^(?:amended by|clarified by|extended by|refined by|relate|see also|相关)/i, 'relates-to'],
];

const words =
	'super[sc]eded[*_]{0,2} by|replaced by|amended by|clarified by|extended by|refined by|super[sc]edes|replaces|amends|clarifies|extends|refines|depends on|requires|relate[sd] to|see also|取代|替代|修订|补充|依赖|相关';

/** In a link to another file its number counts; without a link the ID, which may be spoken: `ADR 12`, or `0012` with its zeros. */
const said = new RegExp(
	String.raw`(?<![\p{L}])(?<word>${words})(?<gap>[ \t:：*_|]*(?:\r\n?|\n)?[ \t>*_-]*\[?\x60?)(?:(?<name>ADR-\d+)|(?<number>(?:ADR[ -]?)?\d{1,5})(?=[^[\]\r\n]{0,120}\]\((?:\.\/)?(?:adr[-_]?)?(?<file>\d{1,5})[-_.][^)\s]*\))|(?<spoken>ADR[ _#]{0,2}\d{1,5}|0\d{2,4})(?![\p{L}\d]))|(?<chinese>被)(?<chineseGap>[ \t]*\[?)(?<chineseId>ADR-\d+)(?=[^\r\n]{0,120}(?:取代|替代))`,
	'giu',
);
