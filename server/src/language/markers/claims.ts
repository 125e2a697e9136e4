import type { Verb } from '../verb.js';
import type { Claim, NamedId } from './marker.js';

/** What a marker says of the IDs of a list: some it surely means, others only if there are such items. */
export function claimsOf(ids: readonly NamedId[], verb: Verb, isUnsure: (id: NamedId) => boolean): Claim[] {
	const claims: Claim[] = [
		{ ids: ids.filter(it => !isUnsure(it)), verb, certainty: 'declared' },
		{ ids: ids.filter(isUnsure), verb, certainty: 'named' },
	];
	return claims.filter(it => it.ids.length > 0);
}

/** The IDs of a list that may be counted in the one before: `AC-2` in `REQ-1 AC-2`. */
export function countedWithinOthers(ids: readonly NamedId[], text: string): ReadonlySet<NamedId> {
	return new Set(
		ids.filter((it, index) => {
			const before = ids[index - 1];
			return before !== undefined && prefixOf(before) !== prefixOf(it) && text.slice(before.end, it.start).trim() === '';
		}),
	);
}

function prefixOf({ id }: NamedId): string {
	return id.slice(0, id.search(/[-_]/));
}
