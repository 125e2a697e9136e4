import { decodeText } from './markdown/character-reference.js';

/** A line of Markdown as a reader sees it: no emphasis, no code marks, links as their text, no HTML; white space folded. */
export function plainText(markdown: string): string {
	const trimmed = markdown.trim();
	if (!marks.test(trimmed)) {
		return trimmed;
	}

	const seen = trimmed
		.replace(/<br\s*\/?>/gi, ' ')
		.replace(/<!--.*?-->|<\/?[A-Za-z][^<>]*>/g, '')
		.replace(/(?<!\\)!?\[([^[\]]*)\]\([^()]*\)/g, '$1')
		.replace(/(?<!\\)(\*\*|__|~~)(?=\S)([^*_~]*)\1/g, '$2')
		.replace(/(?<![A-Za-z0-9\\])([*_])(?=\S)([^*_]+)\1(?![A-Za-z0-9])/g, '$2')
		.replace(/`+/g, '');
	return decodeText(seen).replace(/\*\*/g, '').replace(/\s+/g, ' ').trim();
}

const marks = /[*_`[\\<~&]|\s\s|[\t\r\n]/;
