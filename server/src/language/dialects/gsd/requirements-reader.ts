import type { Span } from '../../../util/span.js';
import type { Definition, ListPlace } from '../dialect.js';
import { LayeredReader } from '../layered-reader.js';
import { readStruck } from '../spec-kit/struck.js';
import { statusById } from './traceability.js';

/** Reads the requirements of a project or of a milestone. */
export class RequirementsReader extends LayeredReader {
	/** Whether the table that is read lists requirements; others say what became of those that are listed elsewhere. */
	#isList = false;
	#statuses: ReadonlyMap<string, string> | undefined;

	override heading(text: string, content: Span, depth: number): Definition | undefined {
		return this.#own(text, this.base.heading(text, content, depth) ?? compactDefinition(text, content));
	}

	override paragraph(text: string, content: Span): Definition | undefined {
		return this.#own(text, this.base.paragraph(text, content));
	}

	/** `- [x] **AUTH-01**: …` is done, and so is `- ✓ **AUTH-01**: …`. */
	override listItem(text: string, { start, end }: Span, place: ListPlace): Definition | undefined {
		const mark = done.exec(text.slice(start, Math.min(end, start + longestMark)))?.[0] ?? '';
		const content = { start: start + mark.length, end };
		const read = (it: Span): Definition | undefined => this.base.listItem(text, it, place);
		const found = read(content) ?? readStruck(text, content, read);
		const isChecked = mark !== '' || place.checked === 1;
		const checked = isChecked ? 'done' : place.checked === 0 ? 'open' : undefined;
		const status = found?.status ?? checked;
		return this.#own(text, found && { ...found, ...(status !== undefined && { status }) });
	}

	override isIdColumn(head: string): boolean {
		this.#isList = this.base.isIdColumn(head);
		return this.#isList;
	}

	override tableRow(text: string, cell: Span): Definition | undefined {
		return this.#isList ? this.#own(text, this.base.tableRow(text, cell)) : undefined;
	}

	/** A number makes the item; what has no box has the status that the table of traceability gives it. */
	#own(text: string, found: Definition | undefined): Definition | undefined {
		if (!found || !numbered.test(found.id) || found.status !== undefined) {
			return found && numbered.test(found.id) ? found : undefined;
		}
		this.#statuses ??= statusById(text);
		const status = this.#statuses.get(found.id);
		return status === undefined ? found : { ...found, status };
	}
}

const numbered = /\d[a-z]?$/;
const done = /^[✓✔✅☑]\uFE0F?[ \t]*/u;
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
