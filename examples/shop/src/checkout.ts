import { hasValidShape, type Address } from './address.js';
import type { Cart, Line } from './cart.js';

/** What the one page holds. Card details are not among it: they live in the provider's frame. */
export interface Form {
	readonly email: string;
	readonly address: Address;
	readonly wantsNews: boolean;
}

/** What keeps a buyer from paying; empty where nothing does. */
export type Obstacle = { readonly field: 'cart' | 'email' | 'address'; readonly message: string };

// @implements REQ-012 An account is not among the obstacles.
export function obstacles(cart: Cart, form: Form): Obstacle[] {
	const found: Obstacle[] = [];
	if (cart.lines.length === 0) {
		found.push({ field: 'cart', message: 'Your cart is empty.' });
	}
	if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(form.email)) {
		found.push({ field: 'email', message: 'We need an e-mail address for the confirmation.' });
	}
	if (!hasValidShape(form.address)) {
		found.push({ field: 'address', message: 'The postal code does not look like one of this country.' });
	}
	return found;
}

/**
 * The lines that are no longer in stock, asked at the last moment before the charge.
 * @implements REQ-016
 */
export function soldOut(cart: Cart, stock: ReadonlyMap<string, number>): Line[] {
	return cart.lines.filter(line => (stock.get(line.product) ?? 0) < line.quantity);
}

/** A proof that someone asked for news. */
export interface Consent {
	readonly at: string;
	readonly textVersion: string;
}

/** @implements REQ-017 */
export function consentOf(form: Form, now: string, textVersion: string): Consent | undefined {
	return form.wantsNews ? { at: now, textVersion } : undefined;
}
