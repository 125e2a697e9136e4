import { detach } from '../../../util/detach.js';
import type { Span } from '../../../util/span.js';
import type { Kind } from '../../kind.js';
import type { Definition, ListPlace } from '../dialect.js';
import { LayeredReader } from '../layered-reader.js';
import { requirementWords } from './references.js';

/** Reads `requirements.md` and `bugfix.md`: requirements by number, and their criteria, which are counted in a list under each. */
export class RequirementsReader extends LayeredReader {
	/** The requirement that the reading is in: its number, and the depth of its heading. */
	#requirement: { readonly number: string; readonly depth: number } | undefined;

	/** Whether a list that comes now counts criteria: under “Acceptance Criteria”, or under no heading of its own. */
	#countsCriteria = false;

	override heading(text: string, content: Span, depth: number): Definition | undefined {
		const match = requirement.exec(text.slice(content.start, Math.min(content.end, content.start + longestOpening)));
		if (match) {
			const { word = '', number = '' } = match.groups ?? {};
			this.#requirement = { number: detach(number), depth };
			this.#countsCriteria = true;
			const start = content.start + word.length;
			const titleSpan = { start: content.start + match[0].length, end: content.end };
			return define(this.#requirement.number, 'requirement', { start, end: start + number.length }, titleSpan);
		}
		if (this.#requirement && depth <= this.#requirement.depth) {
			this.#requirement = undefined;
		}
		this.#countsCriteria = criteria.test(text.slice(content.start, Math.min(content.end, content.start + longestOpening)));
		return this.base.heading(text, content, depth);
	}

	override paragraph(text: string, content: Span): Definition | undefined {
		return readNumbered(text, content) ?? this.base.paragraph(text, content);
	}

	override laterLines(text: string, content: Span): readonly Definition[] {
		const later = Array.from(text.slice(content.start, content.end).matchAll(laterLine));
		const criteriaThere = later.flatMap(({ index, 0: line }) => {
			const start = content.start + index;
			return readNumbered(text, { start, end: start + line.length }) ?? [];
		});
		return [...super.laterLines(text, content), ...criteriaThere];
	}

	override listItem(text: string, content: Span, place: ListPlace): Definition | undefined {
		return this.#criterion(text, content, place) ?? readNumbered(text, content) ?? this.base.listItem(text, content, place);
	}

	/** The number of a list is that of the criterion, unless somebody has written the same for all. */
	#criterion(text: string, content: Span, { number, parentId, criteriaBefore }: ListPlace): Definition | undefined {
		const around = this.#requirement?.number;
		if (number < 0 || around === undefined || parentId !== around || !this.#countsCriteria) {
			return undefined;
		}
		const count = Math.max(number, criteriaBefore + 1);
		return define(`${around}.${count}`, 'criterion', markerBefore(text, content.start) ?? content, content);
	}
}

function define(id: string, kind: Kind, idSpan: Span, titleSpan: Span): Definition {
	return { id, idStyle: 'number', kind, idSpan, titleSpan, attributes: [] };
}

/** `1.1 WHEN …`, as the requirements of a bug are written, and as some write their criteria. */
function readNumbered(text: string, { start, end }: Span): Definition | undefined {
	const match = numbered.exec(text.slice(start, Math.min(end, start + longestOpening)));
	const { mark = '', number } = match?.groups ?? {};
	if (!match || number === undefined) {
		return undefined;
	}
	const idStart = start + mark.length;
	const idSpan = { start: idStart, end: idStart + number.length };
	return define(detach(number), 'criterion', idSpan, { start: start + match[0].length, end });
}

/** In `2. WHEN …`, the place of `2`. */
function markerBefore(text: string, contentStart: number): Span | undefined {
	const match = /(?<digits>\d+)[.)][ \t]+(?:\[[ xX]\][ \t]*)?$/.exec(text.slice(Math.max(0, contentStart - 20), contentStart));
	const start = match ? contentStart - match[0].length : 0;
	return match ? { start, end: start + (match.groups?.['digits']?.length ?? 0) } : undefined;
}

const longestOpening = 60;
const laterLine = /(?<=[\r\n])[^\r\n]+/g;

const requirement = new RegExp(
	String.raw`^(?<word>(?:${requirementWords})[ \t]*)(?<number>\d+(?:\.\d+)*)(?:[ \t]*[:：.、–—-]+[ \t]*|[ \t]+|$)`,
	'i',
);

const criteria =
	/^(?:Acceptance Criteria|Acceptance Criterion|验收标准|验收准则|驗收標準|驗收條件|受入基準|受け入れ基準|受入条件|受け入れ条件|인수 ?기준)/i;

/** A number is one of a criterion where a sentence of EARS follows it. */
const numbered =
	/^(?<mark>\*{0,2})(?<number>\d+\.\d+)\*{0,2}[.:：、]?\*{0,2}[ \t]+(?=(?:WHEN|IF|WHILE|WHERE|THE|GIVEN)[ \t]|当|當|如果|若|在|もし|(?:系统|系統|システム))/iu;
