/** A parcel as the carrier reports it. Days are written as `2026-12-01`. */
export interface Parcel {
	readonly promised: string;
	readonly arrived: string | undefined;
	readonly newDate?: string;
}

/**
 * Whether a buyer should hear from us today.
 * @implements REQ-034
 */
export function isLate(parcel: Parcel, today: string): boolean {
	return parcel.arrived === undefined && today > parcel.promised;
}

/** The sentence of the mail. */
export function lateSentence(parcel: Parcel): string {
	return parcel.newDate === undefined
		? 'Your parcel is late, and the carrier has not said for how long. Write to us if you need it by a certain day.'
		: `Your parcel is late. The carrier now expects to deliver it on ${parcel.newDate}.`;
}
