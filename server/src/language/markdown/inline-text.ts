import { InlineHtmlSearch } from './html-inline.js';
import { InlineMarkSearch } from './inline-mark.js';

/** A text to look for inlines in: the whole file, or a paragraph whose quote prefixes are blanked out. */
export class InlineText {
	readonly text: string;
	/** The offset in the file of the first character. */
	readonly origin: number;
	/** What was found in the text so far, kept so that a search never goes over the same characters again. */
	readonly marks: InlineMarkSearch;
	readonly html = new InlineHtmlSearch();

	constructor(text: string, origin: number) {
		this.text = text;
		this.origin = origin;
		this.marks = new InlineMarkSearch(text);
	}
}
