import { detach } from '../../../util/detach.js';
import type { Span } from '../../../util/span.js';
import type { Kind } from '../../kind.js';
import type { Definition, DialectReader, ListPlace } from '../dialect.js';
import { laterLines } from '../../later-lines.js';
import { LayeredReader } from '../layered-reader.js';
import { readCompactId } from './compact-id.js';
import { CriteriaCount, numberIn } from './criteria-count.js';
import { type NumberedCriterion, readNumberedCriterion } from './numbered-criterion.js';
import { readRequirementHeading, type RequirementHeading } from './requirement-heading.js';
import { opensCriteria } from './words.js';

/** Reads a heading over a requirement; `undefined` for any other. */
type HeadingReader = (text: string, content: Span) => RequirementHeading | undefined;

/** Reads `requirements.md` and `bugfix.md`: requirements by number, and their criteria, which are counted in a list under each. */
export class RequirementsReader extends LayeredReader {
	/** The criteria of the requirement that the reading is in. */
	#criteria: CriteriaCount | undefined;

	/** Reads a heading over a requirement that has neither the word nor an ID, where one may have. */
	readonly #readCounted: HeadingReader | undefined;

	/** The last criterion that is a line below a label: a list may go on behind it. */
	#line: string | undefined;

	/** How deep the heading of a section about risks is, while the reading is in it: `R1` is one of them there. */
	#risks: number | undefined;

	constructor(base: DialectReader, readCounted?: HeadingReader) {
		super(base);
		this.#readCounted = readCounted;
	}

	override heading(text: string, content: Span, depth: number): Definition | undefined {
		const opening = text.slice(content.start, Math.min(content.end, content.start + longestOpening));
		const own = this.base.heading(text, content, depth) ?? readCompactId(text, content);
		const isInside = this.#criteria !== undefined && depth > this.#criteria.depth;
		const found = readRequirementHeading(text, content) ?? (own || isInside ? undefined : this.#readCounted?.(text, content));
		if (found && !(found.id.startsWith('R') && this.#risks !== undefined && depth > this.#risks)) {
			const { id, idSpan, titleSpan, isPlain } = found;
			this.#criteria = new CriteriaCount(detach(id), depth);
			return { ...define(id, 'requirement', idSpan, titleSpan), ...(isPlain ? {} : tentative) };
		}
		if (this.#criteria && depth <= this.#criteria.depth) {
			this.#criteria = undefined;
		}
		if (depth <= (this.#risks ?? depth)) {
			this.#risks = risks.test(opening) ? depth : undefined;
		}
		if (own?.kind === 'requirement' && lettered.test(own.id)) {
			this.#criteria = new CriteriaCount(own.id, depth);
			return { ...own, aliases: [...(own.aliases ?? []), numberIn(own.id)] };
		}
		if (own && (own.kind === 'requirement' || own.kind === 'story') && coded.test(own.id)) {
			this.#criteria = new CriteriaCount(own.id, depth);
			this.#criteria.enter(depth + 1, false);
			return own;
		}
		this.#criteria?.enter(depth, opensCriteria.test(opening));
		return own;
	}

	override paragraph(text: string, content: Span): Definition | undefined {
		this.#readLabel(text, content);
		return (
			this.#numbered(readNumberedCriterion(text, content)) ?? this.base.paragraph(text, content) ?? this.#compact(text, content)
		);
	}

	/** Where a paragraph opens with a number, its lines may; elsewhere such a line has to be a sentence of EARS. */
	override laterLines(text: string, content: Span): readonly Definition[] {
		const isCounted = readNumberedCriterion(text, content) !== undefined;
		const numbered = laterLines(text, content).flatMap(line => {
			const found = readNumberedCriterion(text, line);
			return (
				(isCounted || found?.evidence === 'sentence' ? this.#numbered(found) : undefined) ?? this.#countedLine(text, line) ?? []
			);
		});
		return [...super.laterLines(text, content), ...numbered];
	}

	override listItem(text: string, content: Span, place: ListPlace): Definition | undefined {
		const own = this.base.listItem(text, content, place) ?? this.#compact(text, content);
		return own && this.#isInCoded
			? own
			: (this.#counted(text, content, place) ?? this.#numbered(readNumberedCriterion(text, content)) ?? own);
	}

	/** `FR1.1: …` on a line of its own. */
	#compact(text: string, content: Span): Definition | undefined {
		const found = readCompactId(text, content);
		return found && { ...found, ...tentative };
	}

	/** Whether the reading is in a requirement such as `FR-1`. */
	get #isInCoded(): boolean {
		return coded.test(this.#criteria?.requirement ?? '') && !lettered.test(this.#criteria?.requirement ?? '');
	}

	/** Under `FR-1` lists may be about anything, so that a label such as `**Acceptance Criteria:**` says what is counted, as a heading does. */
	#readLabel(text: string, { start, end }: Span): void {
		const label = this.#isInCoded
			? labelAtEnd.exec(text.slice(Math.max(start, end - longestOpening), end))?.groups?.['label']
			: undefined;
		if (this.#criteria && label !== undefined) {
			this.#criteria.enter(this.#criteria.depth + 1, opensCriteria.test(label));
		}
	}

	/** The number of a list is that of the criterion, unless somebody has written the same for all. */
	#counted(text: string, content: Span, { number, parentId }: ListPlace): Definition | undefined {
		const isBelowLine = parentId !== undefined && parentId === this.#line;
		if (number < 0 || !this.#criteria || (parentId !== this.#criteria.requirement && !isBelowLine)) {
			return undefined;
		}
		const marker = markerBefore(text, content.start);
		const id = isBelowLine
			? this.#criteria.criterionOfLine(number)
			: this.#criteria.criterionAt({ indent: marker.indent, number, content }, text);
		if (id === undefined) {
			return undefined;
		}
		const written = readNumberedCriterion(text, content);
		return written && lettered.test(written.id) && numberIn(written.id) === numberIn(id)
			? define(written.id, 'criterion', written.numberSpan, written.titleSpan)
			: withName(define(id, 'criterion', marker.span ?? content, content), readCompactId(text, content));
	}

	/** `4. WHEN …` in a line below a label, where the list was at 3. */
	#countedLine(text: string, { start, end }: Span): Definition | undefined {
		const { 0: opening = '', groups } = countedLine.exec(text.slice(start, Math.min(end, start + longestOpening))) ?? {};
		const digits = groups?.['digits'] ?? '';
		const id = digits === '' ? undefined : this.#criteria?.criterionOfLine(Number(digits));
		this.#line = id ?? this.#line;
		const definition =
			id === undefined
				? undefined
				: define(id, 'criterion', { start, end: start + digits.length }, { start: start + opening.length, end });
		return definition && { ...definition, ...tentative };
	}

	/** `1.1 WHEN …`, as the requirements of a bug are written, and as some write their criteria. */
	#numbered(found: NumberedCriterion | undefined): Definition | undefined {
		if (!found || this.#criteria?.isOfOthers(found) === true) {
			return undefined;
		}
		const isNext = this.#criteria?.takes(found) === true;
		if (!isNext && found.evidence !== 'sentence') {
			return undefined;
		}
		const definition = define(found.id, 'criterion', found.numberSpan, found.titleSpan);
		return found.evidence === 'sentence' ? definition : { ...definition, ...tentative };
	}
}

/** What letters stand before has its number for another name, by which others may call it. */
function define(id: string, kind: Kind, idSpan: Span, titleSpan: Span): Definition {
	const aliases = lettered.test(id) ? { aliases: [detach(numberIn(id))] } : {};
	return { id: detach(id), idStyle: 'number', kind, idSpan, titleSpan, ...aliases, attributes: [] };
}

/** A counted criterion with the ID that stands behind its number for another name: `1. AC1.1: WHEN …`. */
function withName(counted: Definition, name: Definition | undefined): Definition {
	return name?.kind === 'criterion' ? { ...counted, titleSpan: name.titleSpan, aliases: [name.id] } : counted;
}

/** `R1`, `REQ-1.2` */
const lettered = /^(?:R|REQ-)[1-9]/;

/** `FR-1`, `US12`: what counts its criteria as `FR-1.1`, `US12.1`. */
const coded = /^[A-Z]{1,8}-?[1-9]\d{0,3}$/;

/** The last line of a paragraph that is bold as a whole. */
const labelAtEnd = /(?:^|[\r\n])[ \t]{0,8}\*\*(?<label>[^*\r\n]+)\*\*[ \t]*[:：]?[ \t]*$/;

const tentative = { isTentative: true } as const;

/** In `  2. WHEN …`, the place of `2`, and the indent of 2. */
function markerBefore(text: string, contentStart: number): { readonly span: Span | undefined; readonly indent: number } {
	const from = Math.max(0, contentStart - farthestMarker);
	const match = marker.exec(text.slice(from, contentStart));
	const { lead = '', digits = '' } = match?.groups ?? {};
	const start = from + (match?.index ?? 0) + lead.length;
	return { span: match ? { start, end: start + digits.length } : undefined, indent: lead.length };
}

const farthestMarker = 60;
const marker = /(?<lead>[^\r\n\d]*)(?<digits>\d+)[.)][ \t]+(?:\[[ xX]\][ \t]*)?$/;

const countedLine = /^(?<digits>\d{1,3})[.)][ \t]+(?=\S)/;

const longestOpening = 60;

const risks =
	/^(?:\p{Extended_Pictographic}\uFE0F?[ \t]*)?(?:[\d.]{1,8}[ \t]+)?(?:[A-Z]\p{Ll}{1,20}[ \t]+)?(?:Risk|风险|風險|リスク|위험|Риск|Riesgo|Risco)/iu;
