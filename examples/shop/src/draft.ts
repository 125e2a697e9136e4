import type { Form } from './checkout.js';

/** The part of a browser's storage that is needed here. */
export interface Storage {
	getItem(key: string): string | null;
	setItem(key: string, value: string): void;
	removeItem(key: string): void;
}

const key = 'checkout-draft';

/** How long input is kept on the device, in milliseconds: half an hour. */
const lifetime = 30 * 60 * 1000;

// @implements REQ-015 A form has no field for a card, so none can be kept.
export function keepDraft(storage: Storage, form: Form, now: number): void {
	storage.setItem(key, JSON.stringify({ form, keptAt: now }));
}

/** What was typed within the last half hour; older input is deleted when it is met. */
export function restoreDraft(storage: Storage, now: number): Form | undefined {
	const text = storage.getItem(key);
	const draft: { form: Form; keptAt: number } | undefined = text === null ? undefined : JSON.parse(text);
	if (draft && now - draft.keptAt <= lifetime) {
		return draft.form;
	}
	storage.removeItem(key);
	return undefined;
}
