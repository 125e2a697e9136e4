import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSpec } from '../../../server/src/language/read-spec.js';
import { assertProportional } from '../../support/growth.js';

// @verifies AC-774
for (const [what, text, ids] of [
	['a document that has nothing but its UID', '# 笔记\n\n**UID**: DOC-NOTE\n\nWords.\n', ['DOC-NOTE']],
	['a document with one requirement', '# A\n\n## B\n\n**Status**: Draft \\\n**UID**: `LLR-1.2`\n\nIt shall.\n', ['LLR-1.2']],
	['no item where words come before the title', 'Words.\n\n# Late\n\n**UID**: DOC-LATE\n', []],
	['no item whose UID is a number of a database', '# People\n\n## Li\n\n**UID**: Dioajt0tqGg-x\n', []],
	['no item in a list of properties', '# User\n\n- **UID**: Required string\n- **Name**: String\n', []],
	['a node without a title', '# A\n\n##\n\n**UID**: A-1\n\nIt shall.\n\n## B\n**UID**: A-2\n', ['A-1', 'A-2']],
	[
		'no node in a paragraph under a title',
		'# A\n\n## B\n\nWords.\n\n**UID**: A-1\n\n## C\n\n**UID**: A-2\n\n## D\n\n**UID**: A-3\n',
		['A-2', 'A-3'],
	],
] as const) {
	test(`REQ-614 should read ${what}`, () => {
		assert.deepEqual(
			readSpec('docs/a.md', text).items.map(it => it.id),
			ids,
		);
	});
}

// @verifies AC-777
for (const [what, entries, links] of [
	['a UID in a code span', '- **Type**: `Parent` \\\n  **ID**: `A-1`\n', ['refines A-1 named']],
	['a UID before its type', '- **ID**: A-1\n  **Role**: Verifies\n  **Type**: Parent\n', ['verifies A-1 named']],
	[
		'several entries with a blank line between',
		'\n- **Type**: Parent\n  **ID**: A-1\n\n- **Type**: Child\n  **ID**: A-3\n',
		['refines A-1 named', 'relates-to A-3 named'],
	],
	['no function of a file', '- **Type**: File\n  **Path**: a.c\n  **ID**: main_1\n', []],
	['no entry without a type', '- **ID**: main_1\n', []],
] as const) {
	test(`REQ-614 should link by ${what}`, () => {
		const { references } = readSpec('docs/a.md', `# A\n\n**UID**: A-2\n**Relations**:\n${entries}`);
		assert.deepEqual(
			references.filter(it => it.verb !== 'mentions').map(it => `${it.verb} ${it.id} ${it.certainty}`),
			links,
		);
	});
}

for (const [what, text] of [
	['fields', (count: number) => `# A\n\n${'**Status**: x \\\n'.repeat(count)}**UID**: A-1\n`],
	['headings', (count: number) => `# A\n\n**UID**: A-1\n\n${'#\n\n**a**:\n'.repeat(count)}`],
	[
		'entries of relations',
		(count: number) => `# A\n\n**UID**: A-1\n**Relations**:\n${'- **Type**: Parent\n  **ID**: A\n'.repeat(count)}`,
	],
] as const) {
	test(`REQ-002 should read ${what} of StrictDoc in proportion to their length`, async () => {
		await assertProportional(count => readSpec('docs/a.md', text(count)), { from: 2_000 });
	});
}
