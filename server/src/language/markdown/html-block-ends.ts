import { GREATER_THAN } from './characters.js';
import { isRawHtmlElement, scanTagName } from './html-tag.js';

const UNKNOWN = -2;

/**
 * Finds where the HTML blocks end that go on until a mark of their own: `-->`, `?>`, `>`, `]]>` or the end tag of a raw element.
 *
 * It remembers the next mark of each kind: many comments that never close would each look through the rest of the file.
 */
export class HtmlBlockEnds {
	private readonly text: string;
	/** By kind, where its next mark stands; -1 when there is no more. */
	private readonly next = [UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN];

	constructor(text: string) {
		this.text = text;
	}

	/** Whether the mark of `kind` stands between the two offsets. */
	isBetween(kind: number, from: number, to: number): boolean {
		let found = this.next[kind] as number;
		if (found !== -1 && found < from) {
			found = this.find(kind, from);
			this.next[kind] = found;
		}
		return found >= 0 && found < to;
	}

	private find(kind: number, from: number): number {
		switch (kind) {
			case 1:
				return findRawEndTag(this.text, from);
			case 2:
				return this.text.indexOf('-->', from);
			case 3:
				return this.text.indexOf('?>', from);
			case 4:
				return this.text.indexOf('>', from);
			default:
				return this.text.indexOf(']]>', from);
		}
	}
}

/** Any of `</pre>`, `</script>`, `</style>` and `</textarea>` will do, whichever tag opened the block. */
function findRawEndTag(text: string, from: number): number {
	let at = text.indexOf('</', from);
	while (at >= 0) {
		const end = scanTagName(text, at + 2, text.length);
		if (text.charCodeAt(end) === GREATER_THAN && isRawHtmlElement(text, at + 2, end)) {
			return at;
		}
		at = text.indexOf('</', at + 2);
	}
	return -1;
}
