/**
 * What the front matter of a file must say for a schema to apply. Every field must pass its test:
 * `status: approved` that value, `status: [approved, shipped]` one of several, `status: { not: Moved }` anything else,
 * `eip: { exists: true }` any value at all. A dot leads into a map: `roadmap.horizon`. In a list, one item is enough.
 */
export type Condition = Readonly<Record<string, ConditionTest>>;

/** The test of one field. */
export type ConditionTest =
	| ConditionValue
	| readonly ConditionValue[]
	| { readonly not: ConditionValue | readonly ConditionValue[] }
	| { readonly exists: boolean };

/** Compared as text: `7` and `"7"` are the same. */
export type ConditionValue = string | number | boolean | null;

/** Whether the value of a file's front matter meets a condition. */
export function meets(value: unknown, condition: Condition): boolean {
	return Object.entries(condition).every(([field, test]) => passes(fieldOf(value, field), test));
}

function fieldOf(value: unknown, field: string): unknown {
	if (isMap(value) && Object.hasOwn(value, field)) {
		return value[field];
	}
	return field
		.split('.')
		.reduce<unknown>((inner, key) => (isMap(inner) && Object.hasOwn(inner, key) ? inner[key] : undefined), value);
}

function passes(value: unknown, test: ConditionTest): boolean {
	if (!isMap(test)) {
		return isOneOf(value, test);
	}
	if ('not' in test) {
		return !isOneOf(value, test['not']);
	}
	return 'exists' in test && (value !== undefined) === test['exists'];
}

function isOneOf(value: unknown, accepted: unknown): boolean {
	const texts = [accepted].flat().map(textOf);
	return value !== undefined && [value].flat().some(it => texts.includes(textOf(it)));
}

function textOf(value: unknown): string {
	return typeof value === 'string' ? value : JSON.stringify(value);
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
