import type { SchemaError } from './schema.js';

/** Checks a value against one branch of a `oneOf` or `anyOf`. */
export type Branch = (value: unknown) => readonly SchemaError[];

/**
 * Where no branch of a `oneOf` or `anyOf` fits, ajv lists what is wrong with all of them. A reader wants the errors of the
 * branch that was meant: the one whose discriminator fits, such as `type: metric`, else the one with the fewest errors.
 * Where none is nearer than the others, the error of the `oneOf` itself is left, with its branches.
 *
 * @param errors As ajv gives them: what is wrong with the branches stands before the error of their `oneOf`.
 * @param branchesOf The branches of the schema that an error is of; `undefined` where they are not known.
 */
export function narrowBranches(
	errors: readonly SchemaError[],
	branchesOf: (error: SchemaError) => readonly Branch[] | undefined,
): readonly SchemaError[] {
	const narrowed: SchemaError[] = [];
	for (const error of errors) {
		const branches = error.keyword === 'oneOf' || error.keyword === 'anyOf' ? branchesOf(error) : undefined;
		if (!branches) {
			narrowed.push(error);
			continue;
		}
		const outcomes = branches.map(it => narrowBranches(it(error.data), branchesOf).map(inner => movedUnder(error, inner)));
		for (const known of outcomes.flat()) {
			removeLast(narrowed, known);
		}
		narrowed.push(...nearest(error, outcomes));
	}
	return narrowed;
}

/** A branch is checked on its own, so its errors count from the value that it was given. */
function movedUnder({ instancePath }: SchemaError, error: SchemaError): SchemaError {
	return { ...error, instancePath: instancePath + error.instancePath };
}

function removeLast(errors: SchemaError[], { keyword, instancePath, parentSchema }: SchemaError): void {
	const index = errors.findLastIndex(
		it => it.keyword === keyword && it.instancePath === instancePath && it.parentSchema === parentSchema,
	);
	if (index >= 0) {
		errors.splice(index, 1);
	}
}

type Outcome = readonly SchemaError[];

function nearest(error: SchemaError, outcomes: readonly Outcome[]): readonly SchemaError[] {
	const depth = error.instancePath.length;
	const [first, second] = outcomes
		.filter(it => !it.some(({ keyword, instancePath }) => instancePath.length === depth && ofAnotherShape.has(keyword)))
		.toSorted((a, b) => discriminatorErrors(a, depth) - discriminatorErrors(b, depth) || a.length - b.length);
	const isNearest =
		first &&
		outcomes.every(it => it.length > 0) &&
		(!second || discriminatorErrors(first, depth) < discriminatorErrors(second, depth) || first.length < second.length);
	return isNearest ? first : [{ ...error, branches: outcomes }];
}

/** A branch that fails by one of these, at the value itself, was not meant. */
const ofAnotherShape: ReadonlySet<string> = new Set(['type', 'const', 'enum']);

/** How many fields right inside the value should have had another fixed value. */
function discriminatorErrors(outcome: Outcome, depth: number): number {
	return outcome.filter(({ keyword, instancePath }) => {
		const isField = instancePath.length > depth && instancePath.indexOf('/', depth + 1) < 0;
		return isField && (keyword === 'const' || keyword === 'enum');
	}).length;
}
