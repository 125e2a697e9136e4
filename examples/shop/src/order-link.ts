import { createHmac, timingSafeEqual } from 'node:crypto';

const day = 24 * 60 * 60 * 1000;

/** How long a link opens its order, in days. */
const lifetime = 60;

/** What a link leads to. */
export type LinkAnswer = 'order' | 'offer-new-link' | 'unknown-order';

/** A link to one order. The time is in milliseconds. */
export function orderLink(orderId: string, sentAt: number, secret: string): string {
	return `/orders/${orderId}?t=${sentAt}&s=${signature(orderId, sentAt, secret)}`;
}

// @implements REQ-031
export function openLink(link: string, now: number, secret: string): LinkAnswer {
	const match = /^\/orders\/([\w-]+)\?t=(\d+)&s=([0-9a-f]{64})$/.exec(link);
	const [, orderId = '', time = '', signed = ''] = match ?? [];
	const expected = signature(orderId, Number(time), secret);
	if (!match || !timingSafeEqual(Buffer.from(signed), Buffer.from(expected))) {
		return 'unknown-order';
	}
	return now - Number(time) <= lifetime * day ? 'order' : 'offer-new-link';
}

/**
 * Decides about a wish for a new link. The page says the same in every case; only the mail differs.
 * @implements REQ-032
 */
export function requestLink(hasOrders: boolean, requestsInLastHour: number): { page: string; sendsMail: boolean } {
	return {
		page: 'If there are orders for this address, a link is on its way.',
		sendsMail: hasOrders && requestsInLastHour < 3,
	};
}

function signature(orderId: string, sentAt: number, secret: string): string {
	return createHmac('sha256', secret).update(`${orderId}.${sentAt}`).digest('hex');
}
