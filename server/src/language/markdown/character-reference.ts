/** The named references that people write by hand, of the two thousand that HTML has. Others stay as they are. */
const characterByName = new Map(
	Object.entries({
		amp: '&',
		apos: "'",
		bull: '•',
		check: '✓',
		copy: '©',
		darr: '↓',
		deg: '°',
		divide: '÷',
		emsp: '\u2003',
		ensp: '\u2002',
		euro: '€',
		ge: '≥',
		gt: '>',
		harr: '↔',
		hellip: '…',
		laquo: '«',
		larr: '←',
		ldquo: '“',
		le: '≤',
		lsquo: '‘',
		lt: '<',
		mdash: '—',
		middot: '·',
		minus: '−',
		nbsp: '\u00a0',
		ndash: '–',
		ne: '≠',
		para: '¶',
		plusmn: '±',
		pound: '£',
		quot: '"',
		raquo: '»',
		rarr: '→',
		rdquo: '”',
		reg: '®',
		rsquo: '’',
		sect: '§',
		shy: '\u00ad',
		times: '×',
		trade: '™',
		uarr: '↑',
		yen: '¥',
	}),
);

const escapeOrReference = /\\[!-/:-@[-`{-~]|&(?:#[xX][0-9A-Fa-f]{1,6}|#[0-9]{1,7}|[A-Za-z][A-Za-z0-9]{1,31});/g;

const REPLACEMENT_CHARACTER = '\ufffd';

/** The text that a piece of Markdown means whose backslash escapes and references such as `&amp;` and `&#8211;` are read. */
export function decodeText(source: string): string {
	return source.includes('\\') || source.includes('&') ? source.replace(escapeOrReference, decode) : source;
}

/** What one escape, such as `\*`, or one reference stands for. */
function decode(source: string): string {
	if (source.startsWith('\\')) {
		return source.slice(1);
	}
	const name = source.slice(1, -1);
	if (!name.startsWith('#')) {
		return characterByName.get(name) ?? source;
	}
	const isHexadecimal = /^#x/i.test(name);
	return characterOf(isHexadecimal ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10));
}

function characterOf(code: number): string {
	const isSurrogate = code >= 0xd800 && code <= 0xdfff;
	return code === 0 || isSurrogate || code > 0x10ffff ? REPLACEMENT_CHARACTER : String.fromCodePoint(code);
}
