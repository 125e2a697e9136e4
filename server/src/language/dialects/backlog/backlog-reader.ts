import { detach } from '../../../util/detach.js';
import type { Span } from '../../../util/span.js';
import type { Kind } from '../../kind.js';
import type { Definition, DialectReader, DialectReference, FileItem, ListPlace } from '../dialect.js';
import { LayeredReader } from '../layered-reader.js';
import { kindOfFile, ownIdOf } from './place.js';
import { backlogReferences } from './references.js';
import { spellingsOf } from './spellings.js';

/** Reads a file of Backlog.md: its front matter is the item, and the numbered boxes under “Acceptance Criteria” are its criteria. */
export class BacklogReader extends LayeredReader {
	readonly #path: string;
	#id: string | undefined;

	/** Whether the reading is under the heading of the criteria; of several such, the first that has numbers counts. */
	#countsCriteria = false;
	#hasCriteria = false;

	constructor(base: DialectReader, path: string) {
		super(base);
		this.#path = path;
	}

	/** A milestone is also named by its title. */
	override fileItem(id: string, title: string): FileItem {
		this.#id = detach(id);
		const kind: Kind = kindOfFile(this.#path);
		const titles = kind === 'milestone' && title !== '' ? [detach(title)] : [];
		return { kind, aliases: [...spellingsOf(this.#id, kind === 'task'), ...titles] };
	}

	override heading(text: string, content: Span, depth: number): Definition | undefined {
		if (depth <= 2) {
			const title = text.slice(content.start, Math.min(content.end, content.start + longestTitle));
			this.#countsCriteria = !this.#hasCriteria && criteria.test(title);
		}
		return this.base.heading(text, content, depth);
	}

	override listItem(text: string, content: Span, place: ListPlace): Definition | undefined {
		return this.#criterion(text, content, place) ?? this.base.listItem(text, content, place);
	}

	override references(text: string): readonly DialectReference[] {
		return backlogReferences(text, this.#id ?? ownIdOf(text) ?? '');
	}

	/** `- [ ] #2 The list shows it`; boxes under “Definition of Done” have such numbers, too, and are those of every task. */
	#criterion(text: string, { start, end }: Span, { checked }: ListPlace): Definition | undefined {
		const isCounted = this.#countsCriteria && this.#id !== undefined && checked >= 0;
		const mark = isCounted ? numbered.exec(text.slice(start, Math.min(end, start + longestNumber)))?.[0] : undefined;
		if (mark === undefined) {
			return undefined;
		}
		this.#hasCriteria = true;
		const number = mark.trimEnd();
		return {
			id: `${this.#id ?? ''}${number}`,
			idStyle: 'number',
			kind: 'criterion',
			status: checked === 1 ? 'done' : 'open',
			idSpan: { start, end: start + number.length },
			titleSpan: { start: start + mark.length, end },
			attributes: [],
		};
	}
}

const longestTitle = 60;
const longestNumber = 12;
const criteria =
	/^(?:Acceptance Criteria|验收标准|驗收標準|受け入れ基準|受入基準|인수 ?기준)[ \t]*(?:[:：]|[(（][^)）]*[)）])?[ \t]*$/i;
const numbered = /^#\d+[ \t]+(?=\S)/;
