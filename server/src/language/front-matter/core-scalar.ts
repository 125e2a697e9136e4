/**
 * What a plain scalar means in the core schema of YAML 1.2: `true` and `12` are no strings, but `yes`, `2026-09-01`
 * and `1_000` are.
 */
export function resolvePlainScalar(text: string): string | number | boolean | null {
	return special.test(text) ? resolveSpecial(text) : text;
}

/** Whether a plain scalar means the text it is written as. */
export function isPlainString(text: string): boolean {
	return typeof resolvePlainScalar(text) === 'string';
}

/** Nearly every scalar is told from the special ones by its first character and by having no other letters. */
const special = /^(?:[-+.\d][-+.\da-fA-FioxnNI]*|[tTfFnN][a-zA-Z]{3,4}|~|)$/;

const octal = /^0o[0-7]+$/;
const decimal = /^[-+]?\d+$/;
const hexadecimal = /^0x[\da-fA-F]+$/;
const float = /^[-+]?(?:\.\d+|\d+(?:\.\d*)?(?:[eE][-+]?\d+)?|\.\d+[eE][-+]?\d+)$/;
const infinity = /^[-+]?\.(?:inf|Inf|INF)$/;

function resolveSpecial(text: string): string | number | boolean | null {
	switch (text) {
		case '':
		case '~':
		case 'null':
		case 'Null':
		case 'NULL':
			return null;
		case 'true':
		case 'True':
		case 'TRUE':
			return true;
		case 'false':
		case 'False':
		case 'FALSE':
			return false;
		case '.nan':
		case '.NaN':
		case '.NAN':
			return Number.NaN;
		default:
			return resolveNumber(text);
	}
}

function resolveNumber(text: string): string | number {
	if (decimal.test(text)) {
		return Number.parseInt(text, 10);
	}
	if (octal.test(text)) {
		return Number.parseInt(text.slice(2), 8);
	}
	if (hexadecimal.test(text)) {
		return Number.parseInt(text.slice(2), 16);
	}
	if (float.test(text)) {
		return Number.parseFloat(text);
	}
	if (infinity.test(text)) {
		return text.startsWith('-') ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
	}
	return text;
}
