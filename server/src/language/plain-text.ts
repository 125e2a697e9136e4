import { decodeText } from './markdown/character-reference.js';

/** A line of Markdown as a reader sees it: no emphasis, no code marks, links as their text, no HTML; white space folded. */
export function plainText(markdown: string): string {
	const trimmed = markdown.trim();
	if (!marks.test(trimmed)) {
		return trimmed;
	}

	const spans: string[] = [];
	const seen = trimmed
		.replace(codeSpan, (_, _ticks, code: string) => {
			spans.push(code);
			return placeholder;
		})
		.replace(/<br\s*\/?>/gi, ' ')
		.replace(/<!--.*?-->|<\/?[A-Za-z][^<>]*>/g, '')
		.replace(/(?<!\\)!?\[([^[\]]*)\]\([^()]*\)/g, '$1')
		.replace(/(?<!\\)(\*\*|__|~~)(?=\S)([^*_~]*)\1/g, '$2')
		.replace(/(?<![A-Za-z0-9\\])([*_])(?=\S)([^*_]+)\1(?![A-Za-z0-9])/g, '$2')
		.replace(/`+/g, '');
	let next = 0;
	return decodeText(seen)
		.replace(/\*\*/g, '')
		.replaceAll(placeholder, () => spans[next++]?.trim().replaceAll('\\|', '|') ?? '')
		.replace(/\s+/g, ' ')
		.trim();
}

/** What code says stands for itself: `Vec<T>` has no HTML, and `a_b` no emphasis. */
const codeSpan = /(?<![\\`])(`+)(?!`)([^]*?[^`])\1(?!`)/g;

/** What no text has stands for each span of code until all the rest is read. */
const placeholder = '\uFFFF';

const marks = /[*_`[\\<~&]|\s\s|[\t\r\n]/;
