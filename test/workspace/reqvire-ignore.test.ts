import assert from 'node:assert/strict';
import { test } from 'node:test';
import { WorkspaceFolder } from '../../server/src/workspace/workspace-folder.js';
import { createMemoryHost } from '../support/memory-host.js';

const files = {
	'requirements/a.md': '# Elements\n\n### A\n\n#### Metadata\n  * type: requirement\n',
	'tests/b.md': '# Elements\n\n### B\n\n#### Metadata\n  * type: requirement\n',
	'tests/b.ts': '// @implements REQ-1\n',
	'.reqvireignore': '# Ours\ntests/**\n!tests/keep.md\n',
};

async function open(more: Readonly<Record<string, string>> = {}): Promise<{ folder: WorkspaceFolder; paths(): string[] }> {
	const folder = new WorkspaceFolder(createMemoryHost({ ...files, ...more }));
	await folder.load();
	return { folder, paths: () => folder.workspace.documents().map(it => it.path) };
}

// @verifies AC-778
test('REQ-613 should read no Markdown that Reqvire is told to leave out, and know that it is there', async () => {
	const { folder, paths } = await open();
	assert.deepEqual(paths(), ['requirements/a.md', 'tests/b.ts']);
	assert.equal(folder.workspace.hasFile('tests/b.md'), true);
});

// @verifies AC-778
test('REQ-613 should follow when Reqvire is told something else', async () => {
	const host = createMemoryHost(files);
	const folder = new WorkspaceFolder(host);
	await folder.load();
	host.files.set('.reqvireignore', 'requirements\n');
	await folder.refresh(['.reqvireignore']);
	assert.deepEqual(
		folder.workspace.documents().map(it => it.path),
		['tests/b.md', 'tests/b.ts'],
	);
	host.files.delete('.reqvireignore');
	await folder.refresh(['.reqvireignore']);
	assert.equal(folder.workspace.documents().length, 3);
});

test('REQ-613 should believe clewline.yaml more than what Reqvire is told', async () => {
	assert.deepEqual((await open({ 'clewline.yaml': 'specs: tests/**\n' })).paths(), ['clewline.yaml', 'tests/b.md', 'tests/b.ts']);
	assert.deepEqual((await open({ 'clewline.yaml': 'exclude: tests\n' })).paths(), ['clewline.yaml', 'requirements/a.md']);
});
