import assert from 'node:assert/strict';
import { test } from 'node:test';
import { provideRename } from '../../server/src/features/rename.js';
import { expectRefusedRename } from '../support/expect-rename.js';
import { applyEdit, locateIn } from '../support/feature-files.js';

const simple = '### REQ-<|>1: Log in\n\n### REQ-2: Log out\n- aliases: REQ-9\n';
const folders = `//// specs/001-cart/spec.md
- **FR-001**: A
- **FR-002**: B
//// specs/002-pay/spec.md
- **FR-00<|>1**: C
//// README.md
`;

expectRefusedRename([
	{ title: 'to words', files: simple, newName: 'REQ 3', reason: /one word without spaces, such as `REQ-1`/ },
	{ title: 'to nothing', files: simple, newName: '', reason: /one word/ },
	{ title: 'to what is no ID', files: simple, newName: 'login', reason: /`login` is not an ID here. Write one such as `REQ-1`/ },
	{ title: 'to the ID of another kind', files: simple, newName: 'GOAL-3', reason: /`GOAL-3` would be of the kind goal/ },
	{ title: 'to an ID that is taken', files: simple, newName: 'REQ-2', reason: /`REQ-2` is defined already, in fixture.md:3/ },
	{ title: 'to an old ID of another', files: simple, newName: 'REQ-9', reason: /`REQ-9` is an old ID of `REQ-2`/ },
	{
		title: 'an old ID',
		files: `### REQ-2: Log out
- aliases: REQ-9

See REQ-<|>9.
`,
		newName: 'REQ-3',
		reason: /`REQ-9` is an old ID of `REQ-2`. Rename `REQ-2`/,
	},
	{
		title: 'what may mean several items',
		files: `${folders.replace('FR-00<|>1', 'FR-001')}See FR-<|>001.\n`,
		newName: 'FR-005',
		reason: /`FR-001` may mean any of 2 items: `001-cart\/FR-001`, `002-pay\/FR-001`/,
	},
	{
		title: 'where a reference to another item would mean two',
		files: `${folders}See FR-002.\n`,
		newName: 'FR-002',
		reason: /`FR-002` in README.md:1 would no longer mean what it does/,
	},
	{
		title: 'where a reference to the item would mean two',
		files: `${folders.replace('FR-00<|>1', 'FR-00<|>3')}See FR-003.\n`,
		newName: 'FR-002',
		reason: /`FR-003` in README.md:1 would no longer mean/,
	},
	{
		title: 'what is counted',
		files: `//// specs/002-pay/spec.md
### User Story 1 - Pay

1. **Given** a cart, **When** paid, **Then** sent.
//// specs/002-pay/tasks.md
- [ ] T001 Build US1/A<|>C1
`,
		newName: 'AC-1',
		reason: /counted from the order of the scenarios/,
	},
	{
		title: 'a story that is spelled out to another form',
		files: '//// specs/002-pay/spec.md\n### User Sto<|>ry 1 - Pay\n',
		newName: 'US-12',
		reason: /`US-12` is not an ID here. Write one such as `US1`/,
	},
	{
		title: 'a name in code that cannot hold the new ID',
		files: '//// a.md\n### REQ-<|>1: A\n//// test_a.py\ndef test_req_1_x():\n',
		newName: 'REQ-AUTH-1',
		reason: /`req_1` in test_a.py:1 cannot be written as `REQ-AUTH-1`/,
	},
	{
		title: 'to what would not be read in the same place',
		files: '### REQ-<|>1 Log in\n',
		newName: 'REQ-login',
		reason: /In fixture.md:1, `REQ-login` would not be read/,
	},
	{
		title: 'a file to a name that another file has',
		files: '//// REQ-1.md\n# REQ-<|>1: A\n//// REQ-2.md\n# None\n',
		newName: 'REQ-2',
		reason: /would be called `REQ-2.md`, and there is one already/,
	},
	{
		title: 'what is left out of the specs',
		files: '//// clewline.yaml\nexclude: [gen]\n//// gen/a.md\n# REQ-<|>1: A\n',
		newName: 'REQ-2',
		reason: /`REQ-1` is defined in `gen\/a.md`, which is left out/,
	},
	{
		title: 'the value of a field to what the field cannot say',
		files: '//// clewline.yaml\nids:\n  - { id: "EIP-{eip}", kind: decision }\n//// a.md\n---\neip: 15<|>59\n---\n',
		newName: 'ERC-1',
		reason: /`ERC-1` is not an ID here. Write one such as `EIP-1559`/,
	},
]);

test('should refuse to rename in a text that has changed meanwhile', async () => {
	const files = new Map([['a.md', '### REQ-1: A\n']]);
	const located = { ...(await locateIn(files, 'a.md')), readText: () => Promise.resolve('\n### REQ-1: A\n') };
	const params = { textDocument: { uri: '' }, position: { line: 0, character: 5 }, newName: 'REQ-2' };
	await assert.rejects(provideRename(located, params), /cannot be written/);
	await assert.rejects(provideRename({ ...located, readText: () => Promise.resolve(undefined) }, params), /cannot be read/);
});

test('should change nothing for the name that the item has', async () => {
	const files = new Map([['a.md', '### REQ-1: A\n']]);
	const params = { textDocument: { uri: '' }, position: { line: 0, character: 5 }, newName: 'REQ-1' };
	const edit = await provideRename(await locateIn(files, 'a.md'), params);
	assert.deepEqual(applyEdit(files, edit ?? {}), files);
});

test('should keep the name of the file, and links to it, for a client that cannot rename files', async () => {
	const files = new Map([
		['REQ-1.md', '# REQ-1: A\n'],
		['b.md', '[REQ-1](REQ-1.md)\n'],
	]);
	const located = await locateIn(files, 'REQ-1.md');
	const client = { ...located.client, canChangeFiles: false, canAnnotate: false };
	const params = { textDocument: { uri: '' }, position: { line: 0, character: 5 }, newName: 'REQ-2' };
	const edit = await provideRename({ ...located, client }, params);
	assert.deepEqual(
		applyEdit(files, edit ?? {}),
		new Map([
			['REQ-1.md', '# REQ-2: A\n'],
			['b.md', '[REQ-2](REQ-1.md)\n'],
		]),
	);
});

test('should read the files that name the item or link to its heading, and no others', async () => {
	const chain = Array.from({ length: 9 }, (_, index): [string, string] => [
		`${index}.md`,
		`### REQ-${index}: A\n\n[next](${index + 1}.md#req-${index + 1}-a) and [top](#req-${index}-a)\n`,
	]);
	const located = await locateIn(new Map([...chain, ['z.md', 'As REQ-3.\n']]), '3.md');
	const read: string[] = [];
	const readText = (path: string): Promise<string | undefined> => {
		read.push(path);
		return located.readText(path);
	};
	const params = { textDocument: { uri: '' }, position: { line: 0, character: 5 }, newName: 'REQ-33' };
	assert.ok(await provideRename({ ...located, readText }, params));
	assert.deepEqual(read.sort(), ['2.md', '3.md', 'z.md']);
});
