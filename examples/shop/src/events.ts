/** The events of the shop and their properties. None holds a name or an address. */
export interface Events {
	/** @implements EVT-checkout_viewed */
	checkout_viewed: { checkout_id: string; device: 'phone' | 'tablet' | 'computer'; is_guest: boolean };

	/** @implements EVT-payment_started */
	payment_started: { checkout_id: string; method: 'card' | 'wallet' | 'transfer' };

	/** @implements EVT-payment_declined */
	payment_declined: { checkout_id: string; reason: 'funds' | 'limit' | 'expired' | 'other' };

	/** @implements EVT-order_paid */
	order_paid: { checkout_id: string; value: number; currency: 'EUR' };

	/** @implements EVT-order_link_opened */
	order_link_opened: { age_days: number };
}

/** Sends one event, if the visitor has agreed to analytics. */
export function track<Name extends keyof Events>(
	name: Name,
	properties: Events[Name],
	visitor: { readonly hasAgreed: boolean; readonly send: (name: string, properties: object) => void },
): void {
	if (visitor.hasAgreed) {
		visitor.send(name, properties);
	}
}
