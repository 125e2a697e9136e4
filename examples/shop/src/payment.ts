/** What the payment provider answers. */
export interface Payment {
	readonly id: string;
	readonly state: 'paid' | 'refused' | 'pending';
}

/** The part of the provider that takes money. The frame it shows has taken the card before: we hold a token. */
export interface Provider {
	charge(orderId: string, amount: number, cardToken: string): Promise<Payment>;
	find(orderId: string): Promise<Payment | undefined>;
}

/**
 * Masks what looks like a card number, before a line reaches the log.
 * @implements REQ-001
 */
export function maskCardNumbers(line: string): string {
	return line.replace(/\b(?:\d[ -]?){9,15}(?=\d{4}\b)/g, found => found.replace(/\d/g, '•'));
}

// @implements REQ-002 The provider is asked first: an answer may have been lost on the way.
export async function payOnce(provider: Provider, orderId: string, amount: number, cardToken: string): Promise<Payment> {
	const earlier = await provider.find(orderId);
	return earlier && earlier.state !== 'refused' ? earlier : provider.charge(orderId, amount, cardToken);
}

const sentenceByReason: Readonly<Record<string, string>> = {
	funds: 'Your bank says there is not enough money on this account. Another card may work.',
	limit: 'This card has reached its limit for today. Another card may work, or this one tomorrow.',
	expired: 'This card has expired. Please check its date or use another one.',
};

/** @implements REQ-003 A stolen card gets the general sentence, like every reason not listed. */
export function refusalSentence(reason: string): string {
	return sentenceByReason[reason] ?? 'Your bank did not accept the payment. Another card or a call to your bank may help.';
}
