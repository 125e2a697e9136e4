import type { Span } from '../../../util/span.js';
import type { Definition, ListPlace } from '../dialect.js';
import { LayeredReader } from '../layered-reader.js';
import { readStruck } from '../spec-kit/struck.js';
import { readTraceability, type Traceability } from './traceability.js';

/** Reads the requirements of a project or of a milestone. */
export class RequirementsReader extends LayeredReader {
	#traceability: Traceability | undefined;

	override heading(text: string, content: Span, depth: number): Definition | undefined {
		return this.#own(text, this.base.heading(text, content, depth) ?? compactDefinition(text, content));
	}

	override paragraph(text: string, content: Span): Definition | undefined {
		return this.#own(text, this.base.paragraph(text, content));
	}

	/** `- [x] **AUTH-01**: …` is done, and so is `- ✓ **AUTH-01**: …`; `[~]` and `[-]` are no boxes to Markdown. */
	override listItem(text: string, { start, end }: Span, place: ListPlace): Definition | undefined {
		const { 0: mark = '', groups } = marked.exec(text.slice(start, Math.min(end, start + longestMark))) ?? {};
		const content = { start: start + mark.length, end };
		const read = (it: Span): Definition | undefined => this.base.listItem(text, it, place);
		const found = read(content) ?? readStruck(text, content, read);
		const status = found?.status ?? statusByBox[groups?.['box'] ?? ''] ?? statusOf(mark !== '' ? 1 : place.checked);
		return this.#own(text, found && { ...found, ...(status !== undefined && { status }) });
	}

	/** A table that tells what became of requirements lists none. */
	override tableRow(text: string, cell: Span): Definition | undefined {
		return this.#traced(text).cells.has(cell.start) ? undefined : this.#own(text, this.base.tableRow(text, cell));
	}

	/** A number makes the item; what has no box has the status that the table of traceability gives it. */
	#own(text: string, found: Definition | undefined): Definition | undefined {
		if (!found || !numbered.test(found.id)) {
			return undefined;
		}
		const status = found.status ?? this.#traced(text).statusById.get(found.id);
		return status === undefined ? found : { ...found, status };
	}

	#traced(text: string): Traceability {
		this.#traceability ??= readTraceability(text);
		return this.#traceability;
	}
}

function statusOf(checked: number): string | undefined {
	return checked === 1 ? 'done' : checked === 0 ? 'open' : undefined;
}

const statusByBox: Readonly<Record<string, string>> = { '~': 'partial', '/': 'partial', '-': 'dropped' };

const numbered = /\d[a-z]?$/;
const marked = /^(?:[✓✔✅☑]\uFE0F?|\[(?<box>[~/-])\])[ \t]*/u;
const longestMark = 8;

/** `### R001 — Sign in`, as the second version of GSD has it. */
function compactDefinition(text: string, { start, end }: Span): Definition | undefined {
	const { 0: opening, groups } = compact.exec(text.slice(start, Math.min(end, start + longestCompact))) ?? {};
	const id = groups?.['id'];
	return opening === undefined || id === undefined
		? undefined
		: {
				id,
				kind: 'requirement',
				idSpan: { start, end: start + id.length },
				titleSpan: { start: start + opening.length, end },
				attributes: [],
			};
}

const compact = /^(?<id>R\d{3,5})[ \t]*(?:[:：]|[–—-](?=[ \t]))[ \t]*/;
const longestCompact = 24;
