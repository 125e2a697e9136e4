import * as l10n from '@vscode/l10n';
import type { Item } from '../../language/document.js';
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
			return counted.test(newId);
		case 'artifact': {
			const [old, next] = [parseArtifactId(id), parseArtifactId(newId)];
			return next !== undefined && next.type === old?.type && next.revision === old.revision;
		}
		default:
			return newId.trim() === newId && newId !== '' && !/[\r\n`]/.test(newId);
	}
}

/** `2.1`, `2.1a` */
const counted = /^\d+(?:\.\d+)*[A-Za-z]?$/;

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
	if (old === oldId.toLowerCase() || old === oldId.toUpperCase()) {
		return old === oldId.toLowerCase() ? newId.toLowerCase() : newId.toUpperCase();
	}
	if (old.replace('_', '-').toUpperCase() === oldId) {
		return respellName(old, newId);
	}
	const number = /^(?<words>.*\D)(?<digits>\d+)$/u.exec(old)?.groups;
	if (number && oldId === `US${Number(number['digits'])}`) {
		const digits = /^US(\d+)$/.exec(newId)?.[1];
		const width = number['digits']?.startsWith('0') ? number['digits'].length : 0;
		return digits === undefined ? undefined : `${number['words']}${digits.padStart(width, '0')}`;
	}
	return undefined;
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
