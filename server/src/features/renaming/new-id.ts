import * as l10n from '@vscode/l10n';
import type { Item } from '../../language/document.js';
import { anchorOfName } from '../../language/dialects/anchor-of-name.js';
import { otherSpelling } from '../../language/dialects/bmad/own-id.js';
import { parseArtifactId } from '../../language/dialects/openfasttrace/artifact-id.js';
import { parseRuleId } from '../../language/dialects/tracey/rule-id.js';
import { type IdGrammar, kindOfId } from '../../language/id.js';
import { Refusal } from '../refusal.js';

/** Refuses a new ID that would be none, or one of another kind; whether it is free is another question. */
export function refuseUnfit(item: Item, newId: string, grammar: IdGrammar): void {
	if (item.idStyle === 'code') {
		refuseUnfitCode(item, newId, grammar);
	} else if (!isFitFor(item, newId)) {
		throw new Refusal(l10n.t('`{0}` is not an ID here. Write one such as `{1}`.', newId, item.id));
	}
}

function isFitFor({ id, idStyle }: Item, newId: string): boolean {
	switch (idStyle) {
		case 'number':
			return counted.test(newId) && lettersOf(newId) === lettersOf(id);
		case 'artifact': {
			const [old, next] = [parseArtifactId(id), parseArtifactId(newId)];
			return next !== undefined && next.type === old?.type && next.revision === old.revision;
		}
		default:
			return newId.trim() === newId && newId !== '' && !/[\r\n]/.test(newId) && (id.includes('`') || !newId.includes('`'));
	}
}

/** `2.1`, `2.1a`, `FR2.1` */
const counted = /^[A-Z]*\d+(?:\.\d+)*[A-Za-z]?$/;

function lettersOf(id: string): string {
	return /^\D*/.exec(id)?.[0] ?? '';
}

function refuseUnfitCode({ id, form, idSpan, kind, attributes }: Item, newId: string, grammar: IdGrammar): void {
	if (newId === '' || /\s/u.test(newId)) {
		throw new Refusal(l10n.t('An ID is one word without spaces, such as `{0}`.', id));
	}
	const value = form === 'field' ? attributes.find(it => it.start === idSpan.start)?.value : undefined;
	const newKind = kindOfId(newId, grammar);
	const isCompact = compactId.test(id);
	const isFit =
		value !== undefined
			? respellField(value, id, newId) !== undefined
			: isCompact
				? isLikeCompact(id, newId) || (newKind === kind && !isSpelledOut(id, idSpan))
				: kindOfId(id, grammar) === undefined
					? freeId.test(newId)
					: newKind !== undefined;
	if (!isFit) {
		throw new Refusal(l10n.t('`{0}` is not an ID here. Write one such as `{1}`.', newId, id));
	}
	const oldKind = kindOfId(id, grammar);
	if (oldKind !== undefined && newKind !== undefined && newKind !== oldKind) {
		throw new Refusal(
			l10n.t('`{0}` would be of the kind {1}, and `{2}` is of the kind {3}. Keep the prefix.', newId, newKind, id, oldKind),
		);
	}
}

/** `FR1`, `T012`, `US3`: spec-kit's IDs have letters and a number, and no hyphen between them. */
const compactId = /^(?<letters>[A-Z]+)\d+(?:\.\d+)*[a-z]?$/;

/** What may stand in a field `id`, where the file's `type` says what it is. */
const freeId = /^[\p{L}\p{N}][\p{L}\p{N}._-]*(?:\+\d+)?$/u;

function isLikeCompact(id: string, newId: string): boolean {
	return compactId.test(newId) && compactId.exec(newId)?.groups?.['letters'] === compactId.exec(id)?.groups?.['letters'];
}

/** `User Story 1` has the ID `US1`, and its text can say no other kind of ID. */
function isSpelledOut(id: string, { start, end }: Item['idSpan']): boolean {
	return end - start !== id.length;
}

/**
 * How a new ID is written in the place of the old one, in the same spelling; `undefined` where that cannot be.
 *
 * @param old What stands there for the old ID: itself, `req_012` in the name of a test, or `User Story 1`.
 */
export function respell(old: string, oldId: string, newId: string): string | undefined {
	if (old === oldId) {
		return newId;
	}
	if (otherSpelling(oldId) === old) {
		return otherSpelling(newId);
	}
	const [was, is] = [parseRuleId(oldId), parseRuleId(old)];
	if (was.name === is.name && was.version !== is.version) {
		return parseRuleId(newId).name + old.slice(is.name.length);
	}
	if (old === anchorOfName(oldId)) {
		return anchorOfName(newId);
	}
	if (old === oldId.toLowerCase() || old === oldId.toUpperCase()) {
		return old === oldId.toLowerCase() ? newId.toLowerCase() : newId.toUpperCase();
	}
	if (old.replace('_', '-').toUpperCase() === oldId) {
		return respellName(old, newId);
	}
	return oldId.endsWith(`/${old}`) ? respellPart(old, oldId, newId) : respellNumber(old, oldId, newId);
}

/** What is named within another says its own name alone, as a scenario does: `Wrong password` is `Sign in/Wrong password`. */
function respellPart(old: string, oldId: string, newId: string): string | undefined {
	const around = oldId.slice(0, -old.length);
	return newId.startsWith(around) ? newId.slice(around.length) : undefined;
}

/** `User Story 1` is `US1`, and `9`, `ADR 9` and `ADR009` are `ADR-0009`: the words stay, and the number has as many digits. */
function respellNumber(old: string, oldId: string, newId: string): string | undefined {
	const [was, is] = [numberedId.exec(oldId)?.groups, numberedId.exec(newId)?.groups];
	const digits = /\d{1,9}$/.exec(old)?.[0] ?? '';
	const words = old.slice(0, old.length - digits.length);
	const { letters = '' } = was ?? {};
	const isOld = digits !== '' && Number(was?.['digits']) === Number(digits) && (letters === 'US' || isPrefix(words, letters));
	if (!isOld || is?.['letters'] !== letters) {
		return undefined;
	}
	const number = is['digits'] ?? '';
	const width = digits.startsWith('0') ? digits.length : 0;
	return words + (digits === was?.['digits'] ? number : `${Number(number)}`.padStart(width, '0'));
}

const numberedId = /^(?<letters>[A-Z]+)-?(?<digits>\d+)$/;

/** Whether the words before a number say the prefix of its ID, or nothing. */
function isPrefix(words: string, letters: string): boolean {
	return words === '' || words.replace(/[ _#-]$/, '').toUpperCase() === letters;
}

/** The value of a field that a new ID is made from: what stands around the old value is the team's setting, and stays. */
export function respellField(value: string, oldId: string, newId: string): string | undefined {
	const at = oldId.indexOf(value);
	const after = oldId.slice(at + value.length);
	const written = newId.slice(at, newId.length - after.length);
	return at >= 0 && oldId.slice(0, at) + written + after === newId && /^[\w.-]+$/.test(written) ? written : undefined;
}

/** A name has no hyphen, and letters as large as it likes: `req_012`, `REQ_012`, `Req_012`. */
function respellName(old: string, newId: string): string | undefined {
	const { prefix, number } = /^(?<prefix>[A-Za-z]+)-(?<number>\d+)$/.exec(newId)?.groups ?? {};
	if (prefix === undefined || number === undefined) {
		return undefined;
	}
	const letters = old.slice(0, old.indexOf('_'));
	const isLower = letters === letters.toLowerCase();
	const isUpper = letters === letters.toUpperCase();
	const cased = isUpper
		? prefix.toUpperCase()
		: isLower
			? prefix.toLowerCase()
			: prefix.charAt(0).toUpperCase() + prefix.slice(1).toLowerCase();
	return `${cased}_${number}`;
}
