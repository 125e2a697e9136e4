/**
 * A source with spaces in the place of what Mermaid takes away before it reads: front matter, directives and comments. Lines and
 * columns stay what they were.
 */
export function blankOutIgnored(source: string): string {
	return source.replace(frontMatter, blank).replace(directive, blank).replace(comment, blank);
}

/** By which Mermaid's own lines are too small: it also takes away the empty lines in front. */
export function skippedLines(bare: string): number {
	return bare.slice(0, bare.length - bare.trimStart().length).split('\n').length - 1;
}

const frontMatter = /^-{3}\s*[\n\r][\s\S]*?[\n\r]-{3}\s*[\n\r]+/;
const directive = /%{2}\{[\s\S]*?\}%{2}/g;
const comment = /^[ \t]*%%(?!\{)[^\n\r]*/gm;

function blank(text: string): string {
	return text.replace(/[^\n\r]/g, ' ');
}
