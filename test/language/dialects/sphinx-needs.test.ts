import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSpec } from '../../../server/src/language/read-spec.js';
import { assertProportional } from '../../support/growth.js';

test('AC-885 should read options between dashes', () => {
	const { items, references } = readSpec(
		'docs/a.md',
		'```{req} A\n---\nid: REQ_03\nstatus: "open"\nlinks: [REQ_02]\n---\nWords.\n```\n',
	);
	assert.deepEqual(
		items.map(it => [it.id, it.title, it.status]),
		[['REQ_03', 'A', 'open']],
	);
	assert.deepEqual(
		references.map(it => `${it.verb} ${it.id}`),
		['relates-to REQ_02'],
	);
});

for (const [what, text] of [
	['a figure', '```{figure} a.png\n:id: FIG_1\n```\n'],
	['an example', '````markdown\n```{req} A\n:id: REQ_1\n```\n````\n'],
	['a need without an ID', '```{req} A\n:status: open\n```\n'],
	['a directive whose name is one word', '```{req} A\n:id: login\n```\n'],
] as const) {
	test(`AC-885 should take ${what} for no need`, () => assert.deepEqual(readSpec('docs/a.md', text).items, []));
}

for (const [what, unit] of [
	['needs', '```{req} A\n:id: REQ_1\n:links: REQ_2, REQ_3\n```\n\n'],
	['fences of colons', ':::{req} A\n:id: REQ_1\n:::\n'],
	['options', ':a: b\n'],
	['roles', '{need}`REQ_1` '],
	['spaces', ' '],
	['directives in one fence', '.. req:: A\n   :id: REQ_1\n\n'],
	['titles that do not end', ':::{req} '],
] as const) {
	test(`REQ-002 should read ${what} of sphinx-needs in proportion to their length`, async () => {
		const write = (count: number) =>
			`\`\`\`{req} A\n:id: REQ_1\n${unit.startsWith(':a:') ? '' : '```\n\n'}\`\`\`{eval-rst}\n${unit.repeat(count)}`;
		await assertProportional(count => readSpec('docs/a.md', write(count)), { from: 2_000 });
		await assertProportional(count => readSpec('docs/a.md', `${unit.repeat(count)}\n\n\`\`\`{req} A\n:id: REQ_1\n\`\`\`\n`), {
			from: 2_000,
		});
	});
}
