/** Whether a value from outside is an object whose fields can be looked at. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a value from outside is one of some words. */
export function isOneOf<Word extends string>(words: readonly Word[], value: unknown): value is Word {
	return words.some(it => it === value);
}
