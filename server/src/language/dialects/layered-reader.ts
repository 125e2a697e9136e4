import type { Span } from '../../util/span.js';
import type { Definition, DialectReader, DialectReference, FileItem, FormatFacts, ListPlace } from './dialect.js';

/** What most formats say of a file as a whole. */
export const noFacts: FormatFacts = { lapses: [], delta: undefined, sections: [], watches: [] };

const noDefinitions: readonly Definition[] = [];

/** A reader that stands on another: what a format does not read itself, the one below reads. */
export abstract class LayeredReader implements DialectReader {
	/** The reader below. */
	protected readonly base: DialectReader;

	constructor(base: DialectReader) {
		this.base = base;
	}

	heading(text: string, content: Span, depth: number): Definition | undefined {
		return this.base.heading(text, content, depth);
	}

	isPassedOver(text: string, content: Span): boolean {
		return this.base.isPassedOver?.(text, content) ?? false;
	}

	isRuledOff(text: string, content: Span): boolean {
		return this.base.isRuledOff?.(text, content) ?? false;
	}

	paragraph(text: string, content: Span): Definition | undefined {
		return this.base.paragraph(text, content);
	}

	laterLines(text: string, content: Span): readonly Definition[] {
		return this.base.laterLines?.(text, content) ?? noDefinitions;
	}

	listItem(text: string, content: Span, place: ListPlace): Definition | undefined {
		return this.base.listItem(text, content, place);
	}

	listItemLines(text: string, content: Span): readonly Definition[] {
		return this.base.listItemLines?.(text, content) ?? noDefinitions;
	}

	html(text: string, content: Span): readonly Definition[] {
		return this.base.html?.(text, content) ?? noDefinitions;
	}

	fence(text: string, fence: Span): readonly Definition[] {
		return this.base.fence?.(text, fence) ?? noDefinitions;
	}

	tableRow(text: string, cell: Span): Definition | undefined {
		return this.base.tableRow(text, cell);
	}

	isIdColumn(head: string): boolean {
		return this.base.isIdColumn(head);
	}

	fileItem(id: string, title: string): FileItem | undefined {
		return this.base.fileItem?.(id, title);
	}

	titledFile(text: string, title: Span): Definition | undefined {
		return this.base.titledFile?.(text, title);
	}

	namedFile(text: string): Definition | undefined {
		return this.base.namedFile?.(text);
	}

	facts(text: string): FormatFacts {
		return this.base.facts?.(text) ?? noFacts;
	}

	references(text: string): readonly DialectReference[] {
		return this.base.references(text);
	}
}
