import type { Span } from '../../../util/span.js';
import type { Lapse } from '../../document.js';
import type { IdGrammar } from '../../id.js';
import type { Definition, DialectReader, FormatFacts } from '../dialect.js';
import { LayeredReader, noFacts } from '../layered-reader.js';
import { isPlaceholder, readingLength } from './body.js';
import { defineRequirement, defineScenario, isRequirement, nameAfter } from './name.js';
import { isHeading, Outline, type Section } from './outline.js';
import { lengthLapses, requirementLapses } from './requirement-lapses.js';
import { isPurpose, isRequirements, operationOf, requirementWord, scenarioWord } from './words.js';

/** Reads the `spec.md` of a capability: a purpose, then requirements with their scenarios. */
export class SpecReader extends LayeredReader {
	readonly #grammar: IdGrammar;
	readonly #outline = new Outline();
	readonly #requirements: Section[] = [];
	readonly #lapses: Lapse[] = [];
	#purpose: Section | undefined;

	/** The section of requirements, once it has begun; those after it are no part of it. */
	#section: Section | undefined;
	#isInside = false;

	constructor(base: DialectReader, grammar: IdGrammar) {
		super(base);
		this.#grammar = grammar;
	}

	override isPassedOver(text: string, content: Span): boolean {
		return !isHeading(text, content);
	}

	override heading(text: string, content: Span, depth: number): Definition | undefined {
		const heading = this.#outline.add(content, depth);
		const title = text.slice(content.start, Math.min(content.end, content.start + longestTitle));
		if (this.#section && depth <= this.#section.depth) {
			this.#isInside = false;
		}
		if (!this.#section && isRequirements(title)) {
			this.#section = heading;
			this.#isInside = true;
			return undefined;
		}
		if (isPurpose(title)) {
			this.#purpose ??= heading;
		}
		const level = this.#isInside ? depth - (this.#section?.depth ?? 0) : 0;
		return level === 1
			? this.#requirement(text, heading)
			: level === 2
				? this.#scenario(text, heading)
				: level === 0
					? this.#outside(text, heading)
					: undefined;
	}

	override references(): [] {
		return [];
	}

	override facts(text: string): FormatFacts {
		const lapses = [...this.#lapses, ...this.#sectionLapses(text)];
		const names = new Set<string>();
		for (const requirement of this.#requirements) {
			const name = nameAfter(requirementWord, text, requirement.content);
			lapses.push(...lengthLapses(text, requirement, this.#outline), ...requirementLapses(text, requirement, this.#outline));
			const id = text.slice(name.start, name.end);
			if (names.has(id)) {
				lapses.push({ ...name, rule: 'openspec-complete-spec', what: 'duplicate', name: id });
			}
			names.add(id);
		}
		return { ...noFacts, lapses };
	}

	#requirement(text: string, heading: Section): Definition {
		this.#requirements.push(heading);
		return defineRequirement(text, nameAfter(requirementWord, text, heading.content), this.#grammar);
	}

	#scenario(text: string, { content }: Section): Definition | undefined {
		const requirement = this.#requirements.at(-1);
		if (!requirement) {
			return undefined;
		}
		const { start, end } = nameAfter(requirementWord, text, requirement.content);
		return defineScenario(text, nameAfter(scenarioWord, text, content), {
			requirement: text.slice(start, end),
			grammar: this.#grammar,
		});
	}

	#outside(text: string, { content, depth }: Section): Definition | undefined {
		const name = text.slice(content.start, content.end);
		if (operationOf(name)) {
			this.#lapses.push({ ...content, rule: 'openspec-complete-spec', what: 'delta-section', name });
		} else if (depth === 3 && isRequirement(text, content)) {
			this.#lapses.push({ ...content, rule: 'openspec-complete-spec', what: 'outside', name: name.replace(requirementWord, '') });
		} else {
			return this.base.heading(text, content, depth);
		}
		return undefined;
	}

	#sectionLapses(text: string): Lapse[] {
		const first = this.#outline.first ?? { start: 0, end: 0 };
		const lapse = (what: string, { start, end }: Span): Lapse => ({ start, end, rule: 'openspec-complete-spec', what, name: '' });
		const purpose = this.#purpose ? this.#outline.contentOf(text, this.#purpose).trim() : '';
		if (purpose === '') {
			return [lapse('no-purpose', this.#purpose?.content ?? first)];
		}
		if (this.#requirements.length === 0) {
			return [lapse('no-requirements', this.#section?.content ?? first)];
		}
		const place = this.#purpose?.content ?? first;
		return isPlaceholder(purpose)
			? [lapse('placeholder', place)]
			: readingLength(purpose) < shortestPurpose
				? [lapse('brief-purpose', place)]
				: [];
	}
}

/** No title that matters is longer. */
const longestTitle = 60;

/** A purpose of fewer characters tells nobody anything. */
const shortestPurpose = 50;
