import assert from 'node:assert/strict';
import { test } from 'node:test';
import { provideSpecs } from '../../server/src/features/specs.js';
import { provideStatus } from '../../server/src/features/status.js';
import { ableClient, locateIn } from '../support/feature-files.js';
import { splitFiles } from '../support/fixture-workspace.js';

const files = splitFiles(`//// docs/a.md
### REQ-1: 登录
- status: draft

- **AC-1** When.
//// b.md
No items.
`);

async function open() {
	const folder = await locateIn(files, '');
	return { client: ableClient, folders: () => [folder], locate: () => folder };
}

test('should show groups first, then the items of one within each other', async () => {
	const editor = await open();
	const [group, ...others] = provideSpecs(editor, { grouping: 'file' });
	assert.deepEqual(others, []);
	assert.deepEqual(group, {
		type: 'group',
		uri: 'test:/',
		key: 'docs/a.md',
		label: 'docs/a.md',
		count: 2,
		file: 'test:/docs/a.md',
	});

	const [item] = provideSpecs(editor, { grouping: 'file', group: { uri: 'test:/', key: 'docs/a.md' } });
	assert.ok(item?.type === 'item');
	assert.deepEqual(
		{ id: item.qualifiedId, title: item.title, status: item.status, coverage: item.coverage, range: item.range },
		{
			id: 'REQ-1',
			title: '登录',
			status: 'draft',
			coverage: 'uncovered',
			range: { start: { line: 0, character: 4 }, end: { line: 0, character: 9 } },
		},
	);
	assert.deepEqual(
		item.items.map(it => it.qualifiedId),
		['AC-1'],
	);
});

test('should let an item stand by itself where what is around it is in another group', async () => {
	const items = provideSpecs(await open(), { grouping: 'kind', group: { uri: 'test:/', key: 'criterion' } });
	assert.deepEqual(
		items.map(it => (it.type === 'item' ? it.qualifiedId : '')),
		['AC-1'],
	);
});

test('should count items and the specs that have some', async () => {
	assert.deepEqual(provideStatus(await open()), { specs: 1, items: 2, isIndexing: false });
});
