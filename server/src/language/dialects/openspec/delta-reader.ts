import { detach } from '../../../util/detach.js';
import type { Span } from '../../../util/span.js';
import type { DeltaEntry, Lapse } from '../../document.js';
import type { IdGrammar } from '../../id.js';
import type { Definition, DialectReader, DialectReference, FormatFacts, ListPlace } from '../dialect.js';
import { LayeredReader, noFacts } from '../layered-reader.js';
import { defineRequirement, defineScenario, isRequirement, nameAfter } from './name.js';
import { isHeading, isListedHeading, Outline, type Section } from './outline.js';
import type { OpenSpecPlace } from './place.js';
import { requirementLapses } from './requirement-lapses.js';
import { operationOf, requirementOpening, requirementWord, scenarioWord } from './words.js';

type Operation = DeltaEntry['operation'];

/** A requirement that a heading or a line names, with what is to become of it. */
interface Named extends Span {
	readonly operation: Operation;
	readonly name: string;

	/** The heading, where it is one. */
	readonly section?: Section;
}

/**
 * Reads the `spec.md` of a change: which requirements of a capability it adds, modifies, removes and renames. What is added is defined
 * here; all others refer to the spec of the capability.
 */
export class DeltaReader extends LayeredReader {
	readonly #grammar: IdGrammar;
	readonly #target: string;
	readonly #outline = new Outline();
	readonly #named: Named[] = [];
	readonly #renamed: DeltaEntry[] = [];
	readonly #lapses: Lapse[] = [];

	/** The sections that say what is to be done, and the one that the reading is in. */
	readonly #sections: Section[] = [];
	#operation: Operation | undefined;
	#added: string | undefined;

	/** The first half of a renaming that waits for the second. */
	#from: Named | undefined;

	constructor(base: DialectReader, grammar: IdGrammar, { target }: OpenSpecPlace) {
		super(base);
		this.#grammar = grammar;
		this.#target = target;
	}

	override isPassedOver(text: string, content: Span): boolean {
		return !isHeading(text, content) && !(this.#operation === 'removed' && isListedHeading(text, content));
	}

	override heading(text: string, content: Span, depth: number): Definition | undefined {
		const heading = this.#outline.add(content, depth);
		if (depth <= 2) {
			this.#open(text, heading);
			return undefined;
		}
		if (depth === 3) {
			return this.#requirement(text, heading);
		}
		return depth === 4 && this.#added !== undefined
			? defineScenario(text, nameAfter(scenarioWord, text, content), { requirement: this.#added, grammar: this.#grammar })
			: undefined;
	}

	override paragraph(text: string, content: Span): Definition | undefined {
		return this.#readLines(text, content) ? undefined : this.base.paragraph(text, content);
	}

	override listItem(text: string, content: Span, place: ListPlace): Definition | undefined {
		return this.#readLines(text, content) ? undefined : this.base.listItem(text, content, place);
	}

	override references(): readonly DialectReference[] {
		const qualifier = `/${this.#target.slice(0, this.#target.lastIndexOf('/'))}`;
		return this.#named
			.filter(it => it.operation !== 'added')
			.map(({ name, start, end }) => ({ id: name, verb: 'changes', qualifier, start, end }));
	}

	override facts(text: string): FormatFacts {
		this.#dropFrom();
		const entries = [...this.#entries(text), ...this.#renamed].sort((a, b) => a.start - b.start);
		return {
			...noFacts,
			lapses: [...this.#lapses, ...this.#requirementLapses(text), ...this.#sectionLapses(text, entries)],
			delta: { target: this.#target, entries },
			watches: [this.#target],
		};
	}

	#open(text: string, heading: Section): void {
		this.#dropFrom();
		this.#added = undefined;
		const title = text.slice(heading.content.start, Math.min(heading.content.end, heading.content.start + 60));
		this.#operation = heading.depth === 2 ? operationOf(title) : undefined;
		if (this.#operation) {
			this.#sections.push(heading);
		}
	}

	#requirement(text: string, section: Section): Definition | undefined {
		const { content } = section;
		const operation = this.#operation;
		this.#added = undefined;
		if (!isRequirement(text, content)) {
			if (operation === 'added' || operation === 'modified') {
				this.#lapse(content, 'stray-heading', text.slice(content.start, content.end));
			}
			return operation === 'added' ? this.#stray(text, section) : undefined;
		}
		const span = nameAfter(requirementWord, text, content);
		const name = detach(text.slice(span.start, span.end));
		if (operation === undefined || operation === 'renamed') {
			this.#lapse(span, 'outside', name);
			return undefined;
		}
		this.#named.push({ ...span, operation, name, section });
		if (operation !== 'added') {
			return undefined;
		}
		this.#added = name;
		return defineRequirement(text, span, this.#grammar);
	}

	/** `### REQ-1: Sign in`, which OpenSpec does not see, is an item by its ID all the same. */
	#stray(text: string, { content, depth }: Section): Definition | undefined {
		const definition = this.base.heading(text, content, depth);
		this.#added = definition?.id;
		return definition;
	}

	/** ``- `### Requirement: Sign in` `` among what is removed, `- FROM: …` and `- TO: …` among what is renamed. */
	#readLines(text: string, { start, end }: Span): boolean {
		if (this.#operation !== 'removed' && this.#operation !== 'renamed') {
			return false;
		}
		const named = Array.from(text.slice(start, end).matchAll(namedInLine), ({ index, groups }) => {
			const { before = '', side, name = '' } = groups ?? {};
			const from = start + index + before.length;
			return { side, name: detach(name), start: from, end: from + name.length };
		});
		for (const { side, ...name } of named) {
			if (this.#operation === 'removed' && side === undefined) {
				this.#named.push({ ...name, operation: 'removed' });
			} else if (this.#operation === 'renamed' && side !== undefined) {
				this.#rename({ ...name, operation: 'renamed' }, side);
			}
		}
		return named.length > 0;
	}

	#rename(named: Named, side: string): void {
		if (side === 'FROM') {
			this.#dropFrom();
			this.#from = named;
			this.#named.push(named);
		} else if (this.#from) {
			const { start, end, name } = this.#from;
			this.#renamed.push({ operation: 'renamed', name, newName: named.name, scenarios: [], start, end });
			this.#from = undefined;
		} else {
			this.#lapse(named, 'unpaired', named.name);
		}
	}

	#dropFrom(): void {
		if (this.#from) {
			this.#lapse(this.#from, 'unpaired', this.#from.name);
			this.#from = undefined;
		}
	}

	#entries(text: string): DeltaEntry[] {
		return this.#named
			.filter(it => it.operation !== 'renamed')
			.map(({ operation, name, section, start, end }) => ({
				operation,
				name,
				newName: undefined,
				scenarios: (section && operation === 'modified' ? this.#outline.under(section) : []).map(({ content }) => {
					const { start, end } = nameAfter(scenarioWord, text, content);
					return { name: detach(text.slice(start, end)), start, end };
				}),
				start,
				end,
			}));
	}

	#requirementLapses(text: string): Lapse[] {
		return this.#named.flatMap(({ operation, section }) =>
			section && operation !== 'removed' ? requirementLapses(text, section, this.#outline) : [],
		);
	}

	/** A delta that would change nothing is a slip. */
	#sectionLapses(text: string, entries: readonly DeltaEntry[]): Lapse[] {
		if (entries.length > 0) {
			return [];
		}
		const [section] = this.#sections;
		const { start, end } = section?.content ?? this.#outline.first ?? { start: 0, end: 0 };
		const what = section ? 'empty-section' : 'no-section';
		return [{ start, end, rule: 'openspec-applicable-delta', what, name: text.slice(start, end) }];
	}

	#lapse({ start, end }: Span, what: string, name: string): void {
		this.#lapses.push({ start, end, rule: 'openspec-applicable-delta', what, name });
	}
}

const namedInLine = new RegExp(
	String.raw`^(?<before>[ \t]*(?:[-*+][ \t]*)?(?:(?<side>FROM|TO):[ \t]*)?\x60?###[ \t]*${requirementOpening}[ \t]*)(?<name>[^\r\n\x60]*[^\s\x60])\x60?[ \t]*$`,
	'gmu',
);
