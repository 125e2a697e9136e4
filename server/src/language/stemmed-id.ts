import type { Span } from '../util/span.js';
import type { FoundId } from './id.js';
import type { Kind } from './kind.js';

/** What opens IDs that have another sign than a hyphen, or none: `SRS_` in `SRS_UWS_01_001`, `REQ` in `REQ001`. */
export interface IdStem {
	readonly stem: string;
	readonly kind: Kind;

	/** Whether a name may follow, as in `REQ_PUBLIC_API`; else an ID ends in a number. */
	readonly hasNames: boolean;
}

/** The stems that need no configuration: nothing but a requirement is called `REQ_012`, `SRS_UWS_01_001` or `SWS_Com_00001`. */
export const builtInStems: readonly IdStem[] = ['REQ_', 'SRS_', 'SWS_'].map(stem => ({
	stem,
	kind: 'requirement',
	hasNames: false,
}));

/** Every ID with a stem between two offsets, stem by stem. Linear in the length of the stretch. */
export function findStemmedIds(text: string, { start, end }: Span, stems: readonly IdStem[]): FoundId[] {
	const stretch = stems.length === 0 || end - start === text.length ? text : text.slice(start, end);
	return stems.flatMap(({ stem }) => {
		const found: FoundId[] = [];
		for (let at = stretch.indexOf(stem); at >= 0; at = stretch.indexOf(stem, at + stem.length)) {
			const id = isInsideWord(stretch, at) ? undefined : stemmedIdAt(text, { start: start + at, end }, stems);
			if (id?.stem === stem) {
				found.push(id);
			}
		}
		return found;
	});
}

/** The ID with a stem that begins exactly at an offset; the longest stem counts. */
export function stemmedIdAt(
	text: string,
	{ start, end: to }: Span,
	stems: readonly IdStem[],
): (FoundId & Pick<IdStem, 'stem'>) | undefined {
	const own = longestStem(text, start, stems);
	if (!own) {
		return undefined;
	}
	const from = start + own.stem.length;
	const tail = (own.stem.endsWith('_') ? name : number).exec(text.slice(from, Math.min(to, from + longestTail)))?.[0];
	const isNumbered = tail !== undefined && /\d[a-z]?$/.test(tail);
	if (tail === undefined || !(isNumbered || own.hasNames)) {
		return undefined;
	}
	const end = from + tail.length;
	return { id: text.slice(start, end), kind: own.kind, start, end, isNumbered, stem: own.stem };
}

/** Most places have none: nothing is made to find that out. */
function longestStem(text: string, start: number, stems: readonly IdStem[]): IdStem | undefined {
	let longest: IdStem | undefined;
	for (const it of stems) {
		if (it.stem.length > (longest?.stem.length ?? 0) && text.startsWith(it.stem, start)) {
			longest = it;
		}
	}
	return longest;
}

/** What follows a stem, where the name of a file does not go on: `012`, `UWS_01_001`, `1.2`. */
const name = /^[A-Za-z0-9]+(?:_+[A-Za-z0-9]+|\.\d+)*(?![A-Za-z0-9_]*[A-Za-z0-9]|\.[a-z])/;
const number = /^\d+(?:\.\d+)*[a-z]?(?!_*[A-Za-z0-9]|\.[a-z])/;
const longestTail = 100;

/** Whether a longer word begins before: `my_REQ_1`, `my-REQ_1`. Underscores alone are emphasis. */
function isInsideWord(text: string, at: number): boolean {
	return /(?:[A-Za-z0-9]_*|(?<!\d)-)$/.test(text.slice(Math.max(0, at - 4), at));
}
