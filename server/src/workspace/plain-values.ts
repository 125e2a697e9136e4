/** The texts in a value that may be one text or a list of them. */
export function strings(value: unknown): string[] {
	return (Array.isArray(value) ? value : [value]).filter(it => typeof it === 'string');
}

/** The pairs of a map; none of anything else. */
export function entries(value: unknown): [string, unknown][] {
	return isRecord(value) ? Object.entries(value) : [];
}

/** Whether a value is a map. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
