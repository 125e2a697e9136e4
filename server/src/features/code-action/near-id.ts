/**
 * The same ID with other zeros in front of its number, or in other case: `REQ-012` for `REQ-12`, `PRD-checkout` for
 * `PRD-Checkout`. They are made, not looked for: a workspace has too many IDs to compare one with each.
 */
export function otherSpellings(id: string): readonly string[] {
	const { head = '', zeros = '', number } = tail.exec(id)?.groups ?? {};
	const padded =
		number === undefined ? [] : Array.from({ length: mostZeros }, (_, count) => `${head}${'0'.repeat(count)}${number}`);
	const own = tailStart(id);
	const cased = [id.slice(own).toLowerCase(), id.slice(own).toUpperCase()].map(it => id.slice(0, own) + it);
	return [...new Set([...padded, ...cased])].filter(it => it !== id && (number !== undefined || zeros === ''));
}

const tail = /^(?<head>.*?)(?<zeros>0*)(?<number>\d+)$/;
const mostZeros = 5;

/** Where the name of its own begins behind the prefix: the place of `012` in `REQ-012`, and of `001` in `R001`. */
function tailStart(id: string): number {
	return id.includes('-') ? id.indexOf('-') + 1 : Math.max(0, id.search(/\d/));
}

/** The IDs that one slip of a finger makes of this one: two characters swapped, one too many, one missing, one wrong. */
export function nearIds(id: string): readonly string[] {
	const own = tailStart(id);
	const isLong = id.slice(own).replace(/^0+/, '').length > shortest;
	const near = new Set<string>();
	for (let at = own; at <= id.length; at++) {
		const before = id.slice(0, at);
		if (at + 1 < id.length) {
			near.add(before + id.charAt(at + 1) + id.charAt(at) + id.slice(at + 2));
		}
		if (at < id.length && isLong) {
			near.add(before + id.slice(at + 1));
		}
	}
	// One number for another is a slip only where numbers are long: beside `REQ-7` there is always a `REQ-8`.
	for (const letter of isLong ? alphabetOf(id.slice(own)) : '') {
		for (let at = own; at <= id.length; at++) {
			near.add(id.slice(0, at) + letter + id.slice(at));
			near.add(id.slice(0, at) + letter + id.slice(at + 1));
		}
	}
	near.delete(id);
	return [...near];
}

/** Of what is no longer, every other name is near. */
const shortest = 2;

function alphabetOf(word: string): string {
	const letters = /[A-Z]/.test(word) ? 'ABCDEFGHIJKLMNOPQRSTUVWXYZ' : 'abcdefghijklmnopqrstuvwxyz';
	return /^\d+$/.test(word) ? '0123456789' : `${letters}0123456789-_`;
}
