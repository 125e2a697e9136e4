/** A heading in a line of its own, `#### Metadata`. */
export interface HeadingLine {
	readonly depth: number;

	/** In `#### Metadata`, `Metadata`. */
	readonly name: string;
	readonly nameStart: number;

	/** Where its line ends. */
	readonly end: number;
}

/** The headings of a text from an offset on, as Reqvire counts them: none that is folded away, and no `# comment` in a fence. */
export function* headingLines(text: string, from = 0): Generator<HeadingLine, undefined> {
	const opening = new RegExp(openingSource, 'g');
	opening.lastIndex = from;
	let fence = '';
	for (let match = opening.exec(text); match; match = opening.exec(text)) {
		const { indent = '', mark = '', marks = '', gap = '', name = '' } = match.groups ?? {};
		if (mark !== '') {
			fence = fence === '' ? mark : mark.startsWith(fence) ? '' : fence;
		} else if (fence === '' && marks === '') {
			const end = text.indexOf('</details>', match.index);
			opening.lastIndex = end < 0 ? text.length : end;
		} else if (fence === '') {
			const nameStart = match.index + indent.length + marks.length + gap.length;
			yield { depth: marks.length, name: name.trimEnd(), nameStart, end: nameStart + name.length };
		}
	}
}

/** A fence, what is folded away, or a heading. */
const openingSource = String.raw`(?<=^|[\r\n\uFEFF])(?<indent> {0,3})(?:(?<mark>\x60{3,}|~{3,})[^\r\n\x60]*(?=[\r\n]|$)|<details|(?<marks>#{1,6})(?<gap>[ \t]+)(?<name>[^\r\n]*))`;
