import { lineEnd } from '../../language/writing/text-lines.js';
import type { Cursor } from './cursor.js';
import { proposeNumber } from './next-number.js';
import type { Completer } from './proposal.js';

/**
 * The next number of headings that define items by counting them, as Kiro, spec-kit and BMAD do: behind `### Requirement 2: …`,
 * `### Requirement ` becomes `### Requirement 3: `.
 *
 * @implements REQ-611
 */
export const completeCountedHeading: Completer = cursor => {
	const { opening, token = '' } = heading.exec(cursor.before)?.groups ?? {};
	if (opening === undefined || (cursor.typed !== undefined && cursor.typed !== ' ')) {
		return undefined;
	}
	const counted = countedHeadings(cursor, opening);
	const [model] = counted;
	if (!model) {
		return undefined;
	}
	const siblings = counted.filter(it => it.above === model.above);
	const number = `${model.above}${Math.max(...siblings.map(it => it.last)) + 1}`;
	return proposeNumber(cursor, { number, separator: model.separator, token, before: opening.replace(/^#+\s+/, '') });
};

/** `### Requirement `, `### 需求`, `#### Story 1.`: the words, then as much of a number as is typed. */
const heading = /^(?<opening> {0,3}#{1,6}[ \t]+(?:[^\d\s][^\d]*?)(?:[ \t]|(?<=\p{Script=Han})))(?<token>\d*(?:\.\d+)*\.?)$/u;

/** A heading that defines an item by its number. */
interface CountedHeading {
	/** What its number begins with: `1.` in `1.4`. */
	readonly above: string;
	readonly last: number;

	/** What stands between the number and the title. */
	readonly separator: string;
}

/** The headings of the file that open so and define an item; those before the cursor come first, the nearest at the front. */
function countedHeadings({ document, text, offset }: Cursor, opening: string): readonly CountedHeading[] {
	const before: CountedHeading[] = [];
	const behind: CountedHeading[] = [];
	for (const { start, idSpan } of document.type === 'spec' ? document.items : []) {
		const end = text.startsWith(opening, start) ? lineEnd(text, start) : start;
		const isOther = idSpan.start < end && (end < offset || start > offset);
		const { above = '', last, separator = '' } = (isOther && number.exec(text.slice(start + opening.length, end))?.groups) || {};
		if (last !== undefined) {
			(start < offset ? before : behind).push({ above, last: Number(last), separator });
		}
	}
	return [...before.reverse(), ...behind];
}

const number = /^(?<above>(?:\d+\.)*)(?<last>\d{1,6})[a-z]?(?<separator>[ \t]*[:：.、–—-]?[ \t]*)/u;
