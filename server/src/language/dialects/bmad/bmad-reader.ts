import { detach } from '../../../util/detach.js';
import type { Span } from '../../../util/span.js';
import type { Attribute } from '../../document.js';
import { laterLines } from '../../later-lines.js';
import type { FoundId, IdGrammar } from '../../id.js';
import type { Definition, DialectReference, ListPlace } from '../dialect.js';
import { LayeredReader } from '../layered-reader.js';
import { definition, nativeReader } from '../native.js';
import { isRuledOff } from '../ruled-off.js';
import { readStruck } from '../spec-kit/struck.js';
import { compactIdAt, isNumberedByEpics, otherSpelling, withBmadIds } from './own-id.js';
import { type BmadRole, placeOf } from './place.js';
import { bmadReferences, epicSource, prdOf, storySource } from './references.js';

/** Reads every file of BMAD; what it takes for a definition depends on what the file is for. */
export class BmadReader extends LayeredReader {
	readonly #role: BmadRole;
	readonly #path: string;

	/** The section that lists what is defined elsewhere, while the reading is in it. */
	#section: { readonly lists: 'epics' | 'requirements'; readonly depth: number } | undefined;

	/** Whether the file says that it was made from one of several PRDs, whose numbers it repeats, once that has been asked. */
	#isOfOnePrd: boolean | undefined;

	constructor(grammar: IdGrammar, path: string) {
		super({ ...nativeReader(withBmadIds(grammar)), isRuledOff });
		this.#role = placeOf(path)?.role ?? 'other';
		this.#path = path;
	}

	override heading(text: string, content: Span, depth: number): Definition | undefined {
		if (this.#section && depth <= this.#section.depth) {
			this.#section = undefined;
		}
		const counted = this.#counted(text, content);
		if (counted) {
			return counted;
		}
		const lists = listedBy(text.slice(content.start, Math.min(content.end, content.start + longestTitle)));
		if (lists) {
			this.#section = { lists, depth };
			return undefined;
		}
		return this.#own(text, this.base.heading(text, content, depth) ?? compactDefinition(text, content));
	}

	override paragraph(text: string, content: Span): Definition | undefined {
		const story = this.#boldStory(text, content);
		return story ?? this.#line(text, this.base.paragraph(text, content) ?? lineDefinition(text, content));
	}

	override laterLines(text: string, content: Span): readonly Definition[] {
		return this.#section ? [] : laterLines(text, content).flatMap(it => this.#line(text, lineDefinition(text, it)) ?? []);
	}

	override listItem(text: string, content: Span, place: ListPlace): Definition | undefined {
		const read = (it: Span): Definition | undefined =>
			this.base.listItem(text, it, place) ?? boldDefinition(text, it) ?? plainDefinition(text, it);
		return this.#line(text, read(content) ?? readStruck(text, content, read)) ?? this.#bareEntry(text, content);
	}

	/** `- FR1 A visitor can order`: in a PRD it introduces what nothing else does. */
	#bareEntry(text: string, content: Span): Definition | undefined {
		const found = this.#role === 'prd' ? compactIdAt(text, content) : undefined;
		const isMeant = found && sentence.test(text.slice(found.end, Math.min(content.end, found.end + 4)));
		const own = this.#own(text, isMeant ? definition(text, found, content.end) : undefined);
		return own && { ...own, isTentative: true, form: 'line' };
	}

	override tableRow(text: string, cell: Span): Definition | undefined {
		return this.#own(text, this.base.tableRow(text, cell) ?? wholeCell(text, cell));
	}

	override references(text: string): readonly DialectReference[] {
		return bmadReferences(text, this.#path);
	}

	/** `Epic 1: Accounts` and `Story 1.4b: Sign in`; in a list of epics, and in the file of a story, they may be said again. */
	#counted(text: string, { start, end }: Span): Definition | undefined {
		const before = ownNumber.exec(text.slice(start, Math.min(end, start + longestTitle)))?.[0].length ?? 0;
		const from = start + before;
		const title = text.slice(from, Math.min(end, start + longestTitle));
		const epic = this.#role === 'prd' || this.#role === 'epics' ? epicOpening.exec(title) : null;
		const match = epic ?? (this.#role === 'other' ? null : storyOpening.exec(title));
		const { word = '', number = '' } = match?.groups ?? {};
		if (!match) {
			return undefined;
		}
		const status = this.#role === 'story' ? statusBehind(text, end) : undefined;
		return {
			id: detach(`${epic ? 'Epic' : 'Story'} ${number.replace('-', '.')}`),
			idStyle: 'number',
			kind: epic ? 'epic' : 'story',
			idSpan: { start: from, end: from + word.length + number.length },
			titleSpan: { start: from + match[0].length, end },
			attributes: status ? [status] : [],
			...((this.#role === 'story' || this.#section) && { isTentative: true }),
		};
	}

	/** `**Story 1.2: Sign in**` in a line of its own. */
	#boldStory(text: string, { start, end }: Span): Definition | undefined {
		const inside = text.startsWith('**', start)
			? boldLine.exec(text.slice(start, Math.min(end, start + longestTitle)))?.groups?.['inside']
			: undefined;
		const found = inside === undefined ? undefined : this.#counted(text, { start: start + 2, end: start + 2 + inside.length });
		return found && { ...found, isTentative: true };
	}

	/** What is defined here, under its other spelling, too. What others define is only named, and epics repeat a PRD that they came from. */
	#own(text: string, found: Definition | undefined): Definition | undefined {
		if (!found || this.#section || !this.#isAtHome(text, found)) {
			return undefined;
		}
		const alias = otherSpelling(found.id);
		return {
			...found,
			...(alias !== undefined && { aliases: [alias] }),
			...(this.#role === 'epics' && { isTentative: true }),
		};
	}

	/** Of lines, those of a PRD go before those of the epics that were made from it. */
	#line(text: string, found: Definition | undefined): Definition | undefined {
		const own = this.#own(text, found);
		return own?.isTentative ? { ...own, form: this.#role === 'epics' ? 'line' : 'own-line' } : own;
	}

	#isAtHome(text: string, { id, kind, idStyle }: Definition): boolean {
		switch (this.#role) {
			case 'prd':
			case 'spec':
				return true;
			case 'epics':
				this.#isOfOnePrd ??= prdOf(text, this.#path) !== undefined;
				return kind !== 'decision' && (!this.#isOfOnePrd || isNumberedByEpics(id));
			case 'architecture':
				return kind === 'decision';
			default:
				return idStyle === 'number';
		}
	}
}

const longestTitle = 120;
const boldLine = /^\*\*(?<inside>[^*\r\n]+)\*\*[ \t]*(?:[\r\n]|$)/;

/** A number that a heading has for itself: `3.1 Story 2.1: Sign in`. */
const ownNumber = /^\d+(?:\.\d+)*[.)]?[ \t]+(?=\p{L})/u;

const separator = String.raw`(?:[ \t\u00A0\u202F]*[:：.–—-]+[ \t]*|[ \t]+|$)`;
const epicOpening = new RegExp(String.raw`^(?<word>${epicSource}[ \t]*)(?<number>\d+)(?![.-]?\d)${separator}`);
const storyOpening = new RegExp(String.raw`^(?<word>${storySource}[ \t]*)(?<number>\d+[.-]\d+[a-z]?)(?![\w.]\w)${separator}`);

/** Whether a heading opens a section of what other sections define: a list of epics, or a map of which epic covers what. */
function listedBy(title: string): 'epics' | 'requirements' | undefined {
	return epicList.test(title) ? 'epics' : requirementMap.test(title) ? 'requirements' : undefined;
}

const epicList = new RegExp(
	String.raw`^(?:\d+(?:\.\d+)*[.)]?[ \t]+)?(?:Epics?[ \t]+(?:List|Overview|Summary|Structure)|(?:List[ae]|Resum(?:en|o)|Aperçu|Список)[ \t]+(?:de[s]?[ \t]+|d[ao]s[ \t]+)?${epicSource}|(?:史[诗詩])(?:列表|清单|清單|概览|概覽)|エピック(?:一覧|リスト)|에픽[ ]?목록)`,
	'i',
);

const listed = String.raw`(?:N?FRs?|requirements?|exigences|requisitos|epics?|stor(?:y|ies)|需求|史[诗詩])`;
const table = String.raw`(?:map|matri[xc]|table|summary|check|analysis|validation|verification|statistics|report|映射|矩[阵陣]|表|情况|情況|关系|關係)`;

/** What a product tracks and what tests cover may be requirements themselves: `### 实践追踪`, `### Code coverage`. */
const requirementMap = new RegExp(
	String.raw`${listed}[^\r\n]{0,40}(?:coverage|traceab|覆[盖蓋]|追[溯踪蹤])|(?:coverage|traceability|覆[盖蓋]|追[溯踪蹤]性?)[ \t]*${table}|(?:couverture|cobertura|traçabilité|trazabilidad)[ \t]+(?:de[s]?|dos|de los)[ \t]+${listed}|^(?:\d+(?:\.\d+)*[.)]?[ \t]+)?(?:coverage|traceability|追[溯踪蹤])[ \t]*$`,
	'i',
);

function compactDefinition(text: string, content: Span): Definition | undefined {
	const found = compactIdAt(text, content);
	return found && definition(text, found, content.end);
}

/** `**FR1**: …`, `**FR1:** …`, `**FR1 Sign in** …` */
function boldDefinition(text: string, { start, end }: Span): Definition | undefined {
	const found = text.startsWith('**', start) ? compactIdAt(text, { start: start + 2, end }) : undefined;
	return found && definition(text, found, end, text.startsWith('**', found.end) ? found.end + 2 : found.end);
}

/** Of lines, fewer begin with an ID to introduce an item: `**FR1:** …` and `**FR1**: …` do, `**FR1** is late` does not. */
function lineDefinition(text: string, content: Span): Definition | undefined {
	const found = boldDefinition(text, content);
	const end = found?.idSpan.end ?? 0;
	const isClosed = found && text.startsWith('**', end);
	const isMeant = found && (!isClosed || /^[ \t]*(?:[:：]|[–—-][ \t])/.test(text.slice(end + 2, end + 6)));
	return isMeant ? { ...found, isTentative: true } : plainDefinition(text, content);
}

/** `FR1: …`: a line among others may only name it, as `FR1: Epic 2` does. */
function plainDefinition(text: string, content: Span): Definition | undefined {
	const found: FoundId | undefined = compactIdAt(text, content);
	const isMeant = found && lead.test(text.slice(found.end, Math.min(content.end, found.end + 24)));
	const defined = isMeant ? definition(text, found, content.end) : undefined;
	return defined && { ...defined, isTentative: true };
}

/** A sentence begins with a large letter, or with one that is neither small nor large. */
const sentence = /^[ \t](?:\p{Lu}\p{Ll}|A[ ]|\p{Lo})/u;

const lead = new RegExp(String.raw`^[ \t]?(?:[:：]|[–—-][ \t])(?![ \t]*${epicSource}[ \t]*\d)`);

function wholeCell(text: string, cell: Span): Definition | undefined {
	const mark = text.startsWith('**', cell.start) ? 2 : 0;
	const found = compactIdAt(text, { start: cell.start + mark, end: cell.end });
	return found && found.end + mark === cell.end ? definition(text, found, cell.end, cell.end) : undefined;
}

/** In the file of a story, its status follows its title: `Status: done`, or under a heading of its own. */
function statusBehind(text: string, end: number): Attribute | undefined {
	const match = status.exec(text.slice(end, end + 200));
	const { before = '', key = '', gap = '', value } = match?.groups ?? {};
	if (value === undefined) {
		return undefined;
	}
	const keyStart = end + before.length;
	const start = keyStart + key.length + gap.length;
	return { key: 'status', value: detach(value), keyStart, start, end: start + value.length };
}

const status =
	/^(?<before>\s*(?:#{2,3}[ \t]+)?(?:\*\*)?)(?<key>Status|状态)(?<gap>(?:\*\*)?[ \t]*[:：]?(?:\*\*)?\s*(?:\p{Extended_Pictographic}\uFE0F?[ \t]*)?)(?<value>[\p{L}][\p{L}\p{N} _-]*[\p{L}\p{N}])/u;
