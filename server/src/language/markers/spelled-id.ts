import { isDigitCode, isNameCode } from '../code/characters.js';
import type { FoundId, IdGrammar } from '../id.js';

/** An ID inside the name of a test, where it cannot have its hyphen. */
export interface SpelledId extends FoundId {
	/** Where the whole name begins. In `test_req_012_guest`, the place of `test`. */
	readonly nameStart: number;
}

/** The IDs that names such as `test_req_012_guest` and `TestREQ_012` begin with, in text order. Linear in the text. */
export function findSpelledIds(text: string, grammar: IdGrammar): SpelledId[] {
	const spelled: SpelledId[] = [];
	let underscore = text.indexOf('_');
	while (underscore >= 0) {
		if (isDigitCode(text.charCodeAt(underscore + 1))) {
			const id = spelledAround(text, underscore, grammar);
			if (id) {
				spelled.push(id);
			}
		}
		underscore = text.indexOf('_', underscore + 1);
	}
	return spelled;
}

/** The longest prefix of an ID, and `test_` before it. */
const longestName = 30;
const nameBefore = /(?:test_|Test_?|TEST_)(?<prefix>[A-Za-z]+)$/;

function spelledAround(text: string, underscore: number, grammar: IdGrammar): SpelledId | undefined {
	let nameStart = underscore;
	while (nameStart > underscore - longestName && isNameCode(text.charCodeAt(nameStart - 1))) {
		nameStart--;
	}
	const match = nameBefore.exec(text.slice(nameStart, underscore));
	const prefix = match?.groups?.['prefix']?.toUpperCase() ?? '';
	const kind = grammar.kindByPrefix.get(prefix);
	const end = endOfDigits(text, underscore + 1);
	const isWhole = text[end] === '_' || !isNameCode(text.charCodeAt(end));
	if (match?.index !== 0 || kind === undefined || !isWhole) {
		return undefined;
	}
	const id = `${prefix}-${text.slice(underscore + 1, end)}`;
	return { id, kind, isNumbered: true, start: underscore - prefix.length, end, nameStart };
}

function endOfDigits(text: string, from: number): number {
	let end = from;
	while (isDigitCode(text.charCodeAt(end))) {
		end++;
	}
	return end;
}
