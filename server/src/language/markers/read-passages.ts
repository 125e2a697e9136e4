import { mostBetween } from '../dialects/ids-between.js';
import type { Reference } from '../document.js';
import { idsMeantBehind, idsMeantBetween } from './id-range.js';
import { markers } from './index.js';
import type { Claim, NamedId, Passage } from './marker.js';

/**
 * What passages say of items. Every ID that a marker claims becomes a reference; the first marker to claim it has it. A range that is
 * claimed means what is between its ends, too, as far as there are such items.
 */
export function readPassages(passages: readonly Passage[]): Reference[] {
	const references: Reference[] = [];
	for (const passage of passages) {
		addReferences(passage, references);
	}
	return references;
}

function addReferences(passage: Passage, references: Reference[]): void {
	const { text } = passage.source;
	const claims = claimsIn(passage);
	let last: readonly [NamedId, Claim] | undefined;
	for (const id of passage.ids) {
		const claim = claims.get(id);
		if (claim) {
			const most = claim.verb === 'mentions' ? 0 : mostBetween(references.length);
			const between = last?.[1].verb === claim.verb ? idsMeantBetween(last[0], id, text, most) : [];
			const meant: Claim = { ...claim, certainty: 'named' };
			references.push(...between.map(it => toReference(it, meant)), toReference(id, claim));
			references.push(...idsMeantBehind(id, text, most).map(it => toReference(it, meant)));
		}
		last = claim && [id, claim];
	}
}

function claimsIn(passage: Passage): ReadonlyMap<NamedId, Claim> {
	const claims = new Map<NamedId, Claim>();
	for (const marker of markers) {
		for (const claim of marker.place === passage.place ? marker.claim(passage) : []) {
			for (const id of claim.ids) {
				claims.set(id, claims.get(id) ?? claim);
			}
		}
	}
	return claims;
}

function toReference({ id, qualifier, start, end }: NamedId, { verb, certainty }: Claim): Reference {
	return { id, qualifier, start, end, verb, from: -1, certainty };
}
