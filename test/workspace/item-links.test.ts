import { test } from 'node:test';
import { linksOf } from '../../server/src/workspace/item-links.js';
import { openFiles } from '../support/fixture-workspace.js';
import { assertProportional } from '../support/growth.js';

const row = '| REQ-1 | REQ-2 |\n';
const heading = '# REQ-1: A\n';

for (const [title, ofSize] of [
	['definitions', (size: number) => heading.repeat(size)],
	['rows', (size: number) => `${heading}\n| ID | refines |\n|---|---|\n${row.repeat(size)}`],
	['both', (size: number) => `${heading.repeat(size)}\n| ID | refines |\n|---|---|\n${row.repeat(size)}`],
] as const) {
	test(`should find the links of items in time in proportion to the ${title} of one ID`, async () => {
		await assertProportional(
			async size => {
				const { workspace } = await openFiles(new Map([['a.md', ofSize(size)]]));
				return workspace.definitionsOf('REQ-1').map(it => linksOf(workspace, it));
			},
			{ from: 1000 },
		);
	});
}
