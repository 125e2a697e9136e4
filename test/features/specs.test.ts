import assert from 'node:assert/strict';
import { test } from 'node:test';
import { provideSpecs } from '../../server/src/features/specs.js';
import { provideStatus } from '../../server/src/features/status.js';
import { makeIssue } from '../../server/src/trackers/tracker.js';
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

// @verifies REQ-317
test('should show groups first, then the items of one within each other', async () => {
	const editor = await open();
	const [group, ...others] = await provideSpecs(editor, { grouping: 'file' });
	assert.deepEqual(others, []);
	assert.deepEqual(group, {
		type: 'group',
		uri: 'test:/',
		key: 'docs/a.md',
		label: 'docs/a.md',
		count: 2,
		file: 'test:/docs/a.md',
	});

	const [item] = await provideSpecs(editor, { grouping: 'file', group: { uri: 'test:/', key: 'docs/a.md' } });
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
	const items = await provideSpecs(await open(), { grouping: 'kind', group: { uri: 'test:/', key: 'criterion' } });
	assert.deepEqual(
		items.map(it => (it.type === 'item' ? it.qualifiedId : '')),
		['AC-1'],
	);
});

test('should count items and the specs that have some', async () => {
	assert.deepEqual(provideStatus(await open()), { specs: 1, items: 2, isIndexing: false, unreached: 0 });
});

test('REQ-713 should tell of each item how far its issues are', async () => {
	const folder = await locateIn(
		splitFiles(`//// clewline.yaml
trackers: { github: { repository: acme/shop } }
//// tracker.json
{ "#1": { "state": "done", "stateName": "closed" } }
//// a.md
### REQ-1: Pay
- issues: #1, #2

### REQ-2: Later
`),
		'',
	);
	const editor = { client: ableClient, folders: () => [folder], locate: () => folder };
	const nodes = await provideSpecs(editor, { grouping: 'file', group: { uri: 'test:/', key: 'a.md' } });
	assert.deepEqual(
		nodes.map(it => (it.type === 'item' ? it.issues : [])),
		[['● acme/shop#1 closed'], []],
	);
});

test('REQ-717 should put items together by how far their issues are, and show what has no other half', async () => {
	const folder = await locateIn(
		splitFiles(`//// clewline.yaml
trackers: { github: { repository: acme/shop } }
//// tracker.json
{ "#1": { "state": "done" }, "#2": { "state": "open" }, "#3": { "state": "dropped" }, "#4": null }
//// a.md
### REQ-1: Waiting
- status: approved

### REQ-2: Done
- issues: #1, #3

### REQ-3: Open
- issues: #1, #2, #9

### REQ-4: Given up
- issues: #3

### REQ-5: Not known
- issues: #1, #9

### REQ-6: Not there
- issues: #4

### REQ-7: Nobody has promised it

See #2.
`),
		'',
	);
	const issue = makeIssue({
		key: 'acme/shop#7',
		url: 'https://github.com/acme/shop/issues/7',
		title: 'Why?',
		state: 'open',
		stateName: 'New',
	});
	const listIssues = () => Promise.resolve([{ text: '#7', issue }]);
	const editor = { client: ableClient, folders: () => [{ ...folder, listIssues }], locate: () => folder };
	const shown = [];
	for (const group of await provideSpecs(editor, { grouping: 'issue' })) {
		assert.ok(group.type === 'group');
		const { uri, key, label, count } = group;
		const nodes = await provideSpecs(editor, { grouping: 'issue', group: { uri, key } });
		assert.equal(nodes.length, count);
		shown.push([label, ...nodes.map(it => (it.type === 'item' ? it.qualifiedId : it.type === 'issue' ? it : ''))]);
	}
	assert.deepEqual(shown, [
		['promised, without an issue', 'REQ-1'],
		['issues in no spec', { type: 'issue', label: '#7', title: 'Why? · New', url: issue.url }],
		['issue open', 'REQ-3'],
		['issue done', 'REQ-2'],
		['issue given up', 'REQ-4'],
		['issue not known', 'REQ-5', 'REQ-6'],
	]);
});
