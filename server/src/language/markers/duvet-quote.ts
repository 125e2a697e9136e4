/**
 * What a citation of duvet quotes: the lines of `//#` under those of `//=`, joined; `undefined` where it quotes nothing.
 *
 * @param from Where the citation ends; lines such as `//= type=test` under it are passed over.
 */
export function quoteUnder(text: string, from: number): string | undefined {
	const quoted: string[] = [];
	field.lastIndex = from;
	let at = from;
	while (field.test(text)) {
		at = field.lastIndex;
	}
	line.lastIndex = at;
	for (let found = line.exec(text); found; found = line.exec(text)) {
		quoted.push(found.groups?.['said']?.trim() ?? '');
	}
	return quoted.join(' ').trim() || undefined;
}

/** What may stand before the mark in a comment of another language. */
const before = String.raw`[ \t]*(?:\r\n?|\n)[ \t#/;*%-]{0,20}?`;

/** The end of a line, and the next if it says something of a citation. In Python it begins with `##=`. */
const field = new RegExp(String.raw`${before}(?:\/\/|#)=[ \t]+[a-z-]{1,40}[ \t]*=[^\r\n]*`, 'y');

/** The end of a line, and the next if it is one of a quote. In Python it begins with `##%`. */
const line = new RegExp(String.raw`${before}(?:\/\/#|#%)[ \t](?<said>[^\r\n]*)`, 'y');
