import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadSchemaCompiler } from '../../../server/src/workspace/schemas/index.js';
import { compileOne, findingsOf } from '../../support/schema-findings.js';

const compiler = await loadSchemaCompiler();
const text = { type: 'string' };

/** The heart of the matter: a schema, front matter, and where the finding is, why, and in which words. */
const cases: readonly (readonly [title: string, schema: object, yaml: string, findings: readonly string[]])[] = [
	['nothing where all is well', { required: ['a'], properties: { a: text } }, 'a: b', []],
	['what is missing at the fence', { required: ['owner'] }, 'a: b', ['--- | required  owner | `owner` is missing.']],
	[
		'what is missing in a map at its key',
		{ properties: { roadmap: { required: ['start'] } } },
		'roadmap: { end: x }',
		['roadmap | required /roadmap start | `roadmap` lacks `start`.'],
	],
	[
		'what is missing in an item of a list at its first line',
		{ properties: { list: { items: { required: ['name'] } } } },
		'list:\n  - a: 1\n    b: 2',
		['a: 1 | required /list/0 name | `list[0]` lacks `name`.'],
	],
	['what is missing in an empty block', { required: ['a'] }, '# nothing', ['--- | required  a | `a` is missing.']],
	[
		'a field too many at its key',
		{ properties: { a: {} }, additionalProperties: false },
		'a: 1\nowener: x',
		['owener | additionalProperties  owener | `owener` is not a field of this schema.'],
	],
	[
		'an unevaluated field at its key',
		{ allOf: [{ properties: { a: {} } }], unevaluatedProperties: false },
		'a: 1\nb: 2',
		['b | unevaluatedProperties  b | `b` is not a field of this schema.'],
	],
	[
		'a name of a field at its key',
		{ propertyNames: { pattern: '^[a-z]+$' } },
		'Owner: x',
		['Owner | propertyNames  Owner | `Owner` is not allowed as the name of a field.'],
	],
	[
		'a value that is not in the list',
		{ properties: { status: { enum: ['draft', 7, null] } } },
		'status: "Done"',
		['"Done" | enum /status | `status` must be `draft`, `7` or `null`.'],
	],
	['a value that is not the one', { properties: { a: { const: true } } }, 'a: no', ['no | const /a | `a` must be `true`.']],
	[
		'a number that should be text',
		{ properties: { id: text } },
		'id: 0012',
		['0012 | type /id | `id` must be text. YAML reads `0012` as something else: put it in quotes.'],
	],
	[
		'text that should be a list',
		{ properties: { goals: { type: ['array', 'null'] } } },
		'goals: G-1',
		['G-1 | type /goals | `goals` must be a list or empty.'],
	],
	['an empty value at its key', { properties: { a: text } }, 'a:', ['a | type /a | `a` has no value. It must be text.']],
	['a list that should be a map', { type: 'object' }, '- a', ['--- | type  | The front matter must be a map of fields.']],
	[
		'a pattern',
		{ properties: { id: { pattern: '^REQ-\\d+$' } } },
		'id: X-1',
		['X-1 | pattern /id | `id` must match the pattern `^REQ-\\d+$`.'],
	],
	[
		'a date',
		{ properties: { due: { type: 'string', format: 'date' } } },
		'due: 2026-02-30',
		['2026-02-30 | format /due | `due` must be a date such as `2026-09-01`.'],
	],
	[
		'a length, in characters',
		{ properties: { a: { maxLength: 2 } } },
		'a: 😀漢字',
		['😀漢字 | maxLength /a | `a` is too long: 3 characters, at most 2 are allowed.'],
	],
	['a limit', { properties: { a: { maximum: 100 } } }, 'a: 120', ['120 | maximum /a | `a` must be 100 or less.']],
	[
		'a value listed twice',
		{ properties: { a: { uniqueItems: true } } },
		'a: [x, y, x]',
		['x | uniqueItems /a | `a` lists the same value twice.'],
	],
	[
		'what is forbidden',
		{ properties: { a: { not: { pattern: 'TBD' } }, b: { not: { const: 1 } } } },
		'a: TBD\nb: 1',
		['TBD | not /a | `a` must not match the pattern `TBD`.', '1 | not /b | `b` must not be `1`.'],
	],
	[
		'a field that another one needs',
		{ dependentRequired: { start: ['end'] } },
		'start: x',
		['--- | dependentRequired  end | `end` is missing: it is needed with `start`.'],
	],
	[
		'a key with slashes and tildes',
		{ properties: { 'a/b~c': text } },
		'a/b~c: [1]',
		['[1] | type /a~1b~0c | `a/b~c` must be text.'],
	],
	[
		'`then`, and `if` at the field that asks for more',
		{ if: { properties: { a: { const: 1 } } }, then: { required: ['b'] } },
		'a: 1',
		['--- | required  b | `b` is missing.', '1 | if  | This value of `a` asks for more than is here.'],
	],
	[
		'the same error of two branches once',
		{ allOf: [{ required: ['b'] }, { required: ['b'] }] },
		'a: 1',
		['--- | required  b | `b` is missing.'],
	],
	[
		'all errors in the order of the text',
		{ properties: { a: text, b: text }, required: ['c'] },
		'b: [1]\na: [2]',
		['--- | required  c | `c` is missing.', '[1] | type /b | `b` must be text.', '[2] | type /a | `a` must be text.'],
	],
	[
		'an alias where it stands',
		{ properties: { b: { properties: { c: text } } } },
		'a: &x { c: [1] }\nb: *x',
		['*x | type /b/c | `b.c` must be text.'],
	],
];

for (const [title, schema, yaml, findings] of cases) {
	test(`REQ-010 should report ${title}`, () => assert.deepEqual(findingsOf(yaml, compileOne(compiler, schema)), findings));
}

const metric = { properties: { type: { const: 'metric' }, unit: text, window: text }, required: ['type', 'unit', 'window'] };
const event = { properties: { type: { const: 'event' }, trigger: text }, required: ['type', 'trigger'] };

const branching: typeof cases = [
	[
		'the branch of the discriminator, though another has fewer errors',
		{ oneOf: [metric, { properties: { type: { const: 'task' } } }] },
		'type: metric',
		['--- | required  unit | `unit` is missing.', '--- | required  window | `window` is missing.'],
	],
	[
		'the branch behind a reference',
		{ oneOf: [{ $ref: '#/$defs/m' }, { $ref: '#/$defs/e' }], $defs: { m: metric, e: event } },
		'type: event',
		['--- | required  trigger | `trigger` is missing.'],
	],
	[
		'the branch of the same shape',
		{ properties: { needs: { anyOf: [{ type: 'integer' }, { type: 'string', pattern: '^[0-9, ]+$' }] } } },
		'needs: one',
		['one | pattern /needs | `needs` must match the pattern `^[0-9, ]+$`.'],
	],
	[
		'all shapes where none is near',
		{ properties: { needs: { oneOf: [{ type: 'integer' }, { type: 'string' }] } } },
		'needs: [1]',
		['[1] | oneOf /needs | `needs` must be a whole number or text.'],
	],
	[
		'all values where each branch is one',
		{ properties: { a: { anyOf: [{ const: 'x' }, { enum: ['y', 'z'] }] } } },
		'a: w',
		['w | anyOf /a | `a` must be `x`, `y` or `z`.'],
	],
	[
		'the fields of which one is needed',
		{ anyOf: [{ required: ['a'] }, { required: ['b'] }] },
		'c: 1',
		['--- | anyOf  | One of these is missing: `a` or `b`.'],
	],
	[
		'forms that exclude each other',
		{ properties: { a: { oneOf: [{ minimum: 1 }, { maximum: 9 }] } } },
		'a: 5',
		['5 | oneOf /a | `a` fits several of the forms that exclude each other.'],
	],
	[
		'a branch in a branch',
		{ properties: { a: { anyOf: [{ type: 'array' }, { type: 'object', oneOf: [metric, event] }] } } },
		'a: { type: event }',
		['a | required /a trigger | `a` lacks `trigger`.'],
	],
	[
		'a sibling of a branch, too',
		{ properties: { a: { pattern: '^x', anyOf: [{ maxLength: 1 }, { type: 'integer' }] } } },
		'a: yy',
		[
			'yy | maxLength /a | `a` is too long: 2 characters, at most 1 are allowed.',
			'yy | pattern /a | `a` must match the pattern `^x`.',
		],
	],
];

for (const [title, schema, yaml, findings] of branching) {
	test(`REQ-010 should report ${title}`, () => assert.deepEqual(findingsOf(yaml, compileOne(compiler, schema)), findings));
}

const strict = compileOne(compiler, {
	properties: { owner: { pattern: '^$' }, goals: { items: { pattern: '^$' } } },
	required: ['id'],
});

for (const [title, yaml, findings] of [
	['in the value that is at fault', 'owner: @li', ['--- | required  id']],
	['in the item that is at fault, but not beside it', 'id: 1\ngoals: [a, @b]', ['a | pattern /goals/0']],
	['where a key is set twice', 'id: 1\nowner: a\nowner: b', []],
	['in a list that is not closed', 'owner: x\ngoals: [a\nid: 1', ['x | pattern /owner']],
	['anywhere, where the fault is in no field', '- : : [', []],
] as const) {
	test(`REQ-010 should not judge ${title}`, () => {
		assert.deepEqual(
			findingsOf(yaml, strict).map(it => it.split(' | ').slice(0, 2).join(' | ')),
			findings,
		);
	});
}
