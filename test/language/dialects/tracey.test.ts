import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSpec } from '../../../server/src/language/read-spec.js';
import { assertProportional } from '../../support/growth.js';

// @verifies AC-775
for (const [what, text, items] of [
	[
		'what a marker says behind its ID',
		'r[a.b status=stable level=must tags=x,y]\nIt must.\n',
		['a.b stable status=stable level=must tags=x,y “It must.”'],
	],
	['an ID of one segment beside others', 'r[intro]\nSay so.\n\nr[a.b]\nIt must.\n', ['intro “Say so.”', 'a.b “It must.”']],
	['the heading below a marker for what it says', 'r[abi]\n# The *ABI*\n\nr[abi.a]\n\n## Used\n', ['abi “The ABI”', 'abi.a “”']],
	['no ID of one segment alone', 'r[intro]\nSay so.\n', []],
	['no marker with other words behind its ID', 'r[a.b]\nIt must.\n\nr[a.c is new]\nIt may.\n', ['a.b “It must.”']],
	['no index within a line', 'r[a.b]\nIt must.\n\nrows[i] is the first.\n', ['a.b “It must.”']],
] as const) {
	test(`REQ-612 should read ${what}`, () => {
		const found = readSpec('docs/spec.md', text).items.map(({ id, status, attributes, title }) =>
			[id, ...(status === undefined ? [] : [status]), ...attributes.map(it => `${it.key}=${it.value}`), `“${title}”`].join(' '),
		);
		assert.deepEqual(found, items);
	});
}

for (const [what, text] of [
	['facts', (count: number) => `r[a.b]\n\nr[a.c${' a=b'.repeat(count)}\n`],
	['facts that are none', (count: number) => `r[a.b]\n\nr[a.c ${'a='.repeat(count)}]\n`],
	['segments', (count: number) => `r[a.b]\n\nr[${'a.'.repeat(count)}]\n`],
] as const) {
	test(`REQ-002 should read ${what} of tracey in proportion to their length`, async () => {
		await assertProportional(count => readSpec('docs/spec.md', text(count)), { from: 2_000 });
	});
}
