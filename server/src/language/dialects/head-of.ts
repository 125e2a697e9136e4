/** The front matter of a text with the lines of dashes around it, for a format that searches its fields as they are written; empty where there is none. */
export function headOf(text: string): string {
	return frontMatter.exec(text)?.[0] ?? '';
}

const frontMatter = /^\uFEFF?---[ \t]*[\r\n][^]*?[\r\n]---/;
