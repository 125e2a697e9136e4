/** One product in a cart. Prices are in cents and include tax. */
export interface Line {
	readonly product: string;
	readonly quantity: number;
	readonly price: number;
}

/** What a visitor is about to buy. */
export interface Cart {
	readonly id: string;
	readonly lines: readonly Line[];
}

const shippingByCountry: Readonly<Record<string, number>> = { IE: 490, DE: 390, NL: 390 };

/** From this sum on, in cents, the parcel is on us. */
const freeFrom = 4900;

/**
 * The total in cents with shipping, for the country of the address or, before there is one, of the visitor.
 * @implements REQ-013
 */
export function totalOf(cart: Cart, country: string): number {
	const goods = cart.lines.reduce((sum, line) => sum + line.price * line.quantity, 0);
	const shipping = goods >= freeFrom ? 0 : (shippingByCountry[country] ?? shippingByCountry['IE'] ?? 0);
	return goods + shipping;
}
