import type { Span } from '../../../util/span.js';

/** A number in front of a criterion: `1.1 WHEN …`, `**1.2**: …`, `1.3. …`, `**R1.4** WHEN …`, `REQ-1.5: …`. */
export interface NumberedCriterion {
	/** As it is written, `R1.4`. */
	readonly id: string;

	/** The number of the requirement, and that of the criterion in it: `1` and 2 for `1.2`. */
	readonly requirement: string;
	readonly count: number;
	readonly numberSpan: Span;
	readonly titleSpan: Span;

	/**
	 * What speaks for its being one: a sentence of EARS behind it; a mark of its own, as in `1.2.` and `**1.2**`; or no more than words that begin
	 * as a sentence does, which `1.5 seconds` and `1.5 GB` do not.
	 */
	readonly evidence: 'sentence' | 'mark' | 'words';
}

/** Reads the opening of a line or of a list entry; `undefined` where no number of a criterion can stand there. */
export function readNumberedCriterion(text: string, { start, end }: Span): NumberedCriterion | undefined {
	const line = text.slice(start, Math.min(end, start + longestOpening));
	const match = opening.exec(line);
	const { bold = '', letters = '', requirement = '', count = '', mark = '' } = match?.groups ?? {};
	const rest = line.slice(match?.[0].length);
	const evidence = sentence.test(rest) ? 'sentence' : bold + mark !== '' ? 'mark' : words.test(rest) ? 'words' : undefined;
	if (!match || evidence === undefined) {
		return undefined;
	}
	const numberStart = start + bold.length;
	const id = `${letters}${requirement}.${count}`;
	return {
		id,
		requirement,
		count: Number(count),
		numberSpan: { start: numberStart, end: numberStart + id.length },
		titleSpan: { start: start + match[0].length, end },
		evidence,
	};
}

const longestOpening = 60;

const opening =
	/^(?<bold>\*{0,2})(?<letters>(?:REQ-|R)?)(?<requirement>\d+)\.(?<count>\d+)(?<mark>\*{0,2}[.:：、)）]?\*{0,2})(?:[ \t]+(?:[–—-][ \t]+)?|(?<=[：、）]))(?=\S)/;

/** How sentences of EARS begin. */
const sentence = /^(?:(?:WHEN|IF|WHILE|WHERE|THE|GIVEN)[ \t]|当|當|如果|若|在|もし|(?:系统|系統|システム))/iu;

/** What makes a quantity of a number: `1.5 GB`, `1.5 秒以内`. */
const unit = String.raw`(?!A[ ]\p{Ll})\p{Lu}{1,2}\b|[KMGT](?:i?[bB]|Hz)|(?:[万亿億个個秒分时時天日月年周週件人倍次页頁元円초분개배명]|小时|小時|時間|分钟|分鐘|시간)(?:$|[\s\p{P}以内之的左前后後のにでをともはが])`;

/** A sentence begins with a large letter, or with one that is neither small nor large. */
const words = new RegExp(`^(?!${unit})(?:\\*\\*)?["“「『\`]?[\\p{Lu}\\p{Lo}]`, 'u');
