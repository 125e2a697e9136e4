import type { Span } from '../../../util/span.js';

/** A heading and where it stands among the others. */
export interface Section {
	/** 1 to 6. */
	readonly depth: number;

	/** The words of the heading. */
	readonly content: Span;
	readonly index: number;
}

/** The headings of a file, gathered as they go by. */
export class Outline {
	readonly #sections: Section[] = [];

	/** The words of the first heading. */
	get first(): Span | undefined {
		return this.#sections[0]?.content;
	}

	/** Takes in the next heading. */
	add(content: Span, depth: number): Section {
		const section = { depth, content, index: this.#sections.length };
		this.#sections.push(section);
		return section;
	}

	/** What stands under a heading, up to the next one of its depth or above. */
	contentOf(text: string, section: Section): string {
		return text.slice(
			section.content.end,
			this.#startOf(
				text,
				this.#next(section, it => it.depth <= section.depth),
			),
		);
	}

	/** What stands under a heading, up to the next one of any depth. */
	bodyOf(text: string, section: Section): string {
		return text.slice(section.content.end, this.#startOf(text, this.#sections[section.index + 1]));
	}

	/** The headings one level below one of them. */
	under(section: Section): readonly Section[] {
		const end = this.#next(section, it => it.depth <= section.depth)?.index ?? this.#sections.length;
		return this.#sections.slice(section.index + 1, end).filter(it => it.depth === section.depth + 1);
	}

	#next({ index }: Section, isNext: (section: Section) => boolean): Section | undefined {
		let next = index + 1;
		for (let it = this.#sections[next]; it && !isNext(it); it = this.#sections[next]) {
			next++;
		}
		return this.#sections[next];
	}

	/** Where the line of a heading begins. */
	#startOf(text: string, section: Section | undefined): number {
		let start = section?.content.start ?? text.length;
		while (section && start > 0 && !isLineEnd(text.charCodeAt(start - 1))) {
			start--;
		}
		return start;
	}
}

/** Whether a heading is one to OpenSpec: `#` begins its line. A rule right below a text, which makes it a heading in Markdown, is a rule. */
export function isHeading(text: string, { start }: Span): boolean {
	return marks.test(text.slice(Math.max(0, start - longestMarks), start));
}

/** Whether a heading of a requirement is an entry of a list, as in `- ### Requirement: Sign in`. */
export function isListedHeading(text: string, { start }: Span): boolean {
	return listedMarks.test(text.slice(Math.max(0, start - longestMarks), start));
}

const longestMarks = 40;
const listedMarks = /(?:^|[\r\n\uFEFF])[ \t]*[-*+][ \t]*###[ \t]*$/;
const marks = /(?:^|[\r\n\uFEFF]) {0,3}#{1,6}[ \t]*$/;

function isLineEnd(code: number): boolean {
	return code === 0x0a || code === 0x0d;
}
