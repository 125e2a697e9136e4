import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkDocument } from '../../server/src/rules/check-document.js';
import { openFiles } from '../support/fixture-workspace.js';
import { assertProportional } from '../support/growth.js';

const conflict = (ours: string, theirs: string): string => `<<<<<<< HEAD\n${ours}\n=======\n${theirs}\n>>>>>>> theirs\n`;

async function findingsIn(text: string): Promise<string[]> {
	const { workspace } = await openFiles(new Map([['specs/a.md', text]]));
	return workspace
		.documents()
		.flatMap(it => checkDocument(it, workspace, assert.fail))
		.map(({ rule, start }) => `${rule} ${start}`);
}

test('REQ-121 AC-908 should report a conflict once, and what stands outside of it as ever', async () => {
	const text = conflict('### REQ-1: Pay', '### REQ-1: Pay by card');
	assert.deepEqual(await findingsIn(text), ['no-merge-conflict 0']);
	assert.deepEqual(await findingsIn(`${text}\nSee REQ-9.\n`), ['no-merge-conflict 0', `resolved-reference ${text.length + 5}`]);
	assert.deepEqual(await findingsIn(text.replaceAll('\n', '\r\n')), ['no-merge-conflict 0']);
	assert.deepEqual(await findingsIn(`<!-- clewline-disable-next-line no-merge-conflict -->\n${text}`), []);
});

test('REQ-121 should take time in proportion to the conflicts and to what is silenced', async () => {
	await assertProportional(count => findingsIn(conflict('### REQ-1: A', '### REQ-1: B').repeat(count)), { from: 1_000 });
});
