/** Where a parcel goes. A house may have no number, and an Irish address no code. */
export interface Address {
	readonly country: 'IE' | 'DE' | 'NL';
	readonly street: string;
	readonly houseNumber?: string;
	readonly postalCode?: string;
}

const requiredCode: Readonly<Record<string, RegExp>> = { DE: /^\d{5}$/, NL: /^\d{4} ?[A-Z]{2}$/ };

// @implements REQ-014
export function hasValidShape(address: Address): boolean {
	const shape = requiredCode[address.country];
	return shape === undefined || shape.test(address.postalCode ?? '');
}

/** Whether to ask, once, for a house number. */
export function asksForHouseNumber(address: Address, hasAnswered: boolean): boolean {
	return address.houseNumber === undefined && !hasAnswered;
}
