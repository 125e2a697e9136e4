/** What the shop holds of a guest. */
export interface GuestRecord {
	readonly email?: string;
	readonly address?: string;
	readonly analyticsId?: string;
	readonly invoices: readonly string[];

	/** The day on which the last parcel is expected, as `2026-12-18`; absent where nothing is on its way. */
	readonly arrivesOn?: string;
}

/** Either what is left, or the day from which a guest can be erased. */
export type Erasure = { readonly left: GuestRecord } | { readonly possibleFrom: string };

/**
 * Erases a guest. Invoices stay: tax law asks for them.
 * @implements REQ-033
 */
export function erase(record: GuestRecord): Erasure {
	return record.arrivesOn === undefined ? { left: { invoices: record.invoices } } : { possibleFrom: record.arrivesOn };
}
