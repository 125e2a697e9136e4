import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkDocument } from '../../server/src/rules/check-document.js';
import type { Host } from '../../server/src/workspace/host.js';
import { alone, WorkspaceFolder } from '../../server/src/workspace/workspace-folder.js';
import { createMemoryHost, type MemoryHost } from '../support/memory-host.js';

const login = '# REQ-1: Log in\n';

/** A disk on which `A.md` is `a.md`, as those of macOS and Windows are. */
function createCaselessHost(memory: MemoryHost): Host {
	const spelled = (path: string): string => [...memory.files.keys()].find(it => it.toLowerCase() === path.toLowerCase()) ?? path;
	return { ...memory, readFile: path => memory.readFile(spelled(path)), exists: path => memory.exists(spelled(path)) };
}

const pathsOf = (folder: WorkspaceFolder): string[] => folder.workspace.documents().map(it => it.path);

test('should know a file by one name after a rename that changes the case alone, where case does not matter', async () => {
	const memory = createMemoryHost({ 'specs/a.md': login });
	const folder = new WorkspaceFolder(createCaselessHost(memory));
	await folder.load();
	memory.files.delete('specs/a.md');
	memory.files.set('specs/A.md', login);
	await folder.refresh(['specs/a.md', 'specs/A.md']);
	assert.deepEqual(pathsOf(folder), ['specs/A.md']);
});

test('should keep the name by which the editor holds such a file open, until it is closed', async () => {
	const memory = createMemoryHost({ 'specs/a.md': login });
	const folder = new WorkspaceFolder(createCaselessHost(memory));
	await folder.load();
	folder.edit('specs/a.md', login);
	memory.files.delete('specs/a.md');
	memory.files.set('specs/A.md', login);
	await folder.refresh(['specs/A.md', 'specs/a.md']);
	assert.deepEqual(pathsOf(folder), ['specs/a.md']);
	await folder.close('specs/a.md');
	assert.deepEqual(pathsOf(folder), ['specs/A.md']);
});

test('should read a folder that has come, though only the folder is named', async () => {
	const host = createMemoryHost({ 'a.md': login });
	const folder = new WorkspaceFolder(host);
	await folder.load();
	host.files.set('new/deep/b.md', '# REQ-2: Pay\n');
	await folder.refresh(['new']);
	assert.deepEqual(pathsOf(folder), ['a.md', 'new/deep/b.md']);
});

test('should not take an open text for that of the disk, which is read at the same time', async () => {
	const memory = createMemoryHost({ 'a.md': login, 'b.md': login });
	const folder = new WorkspaceFolder(memory);
	await folder.load();
	const refreshed = folder.refresh(['a.md', 'b.md']);
	folder.edit('a.md', '# REQ-7: Unsaved\n');
	await refreshed;
	assert.equal(folder.workspace.definitionsOf('REQ-7').length, 1);
});

test('should say once that a spec cannot be read, and know it for as long as it is so', async () => {
	const memory = createMemoryHost({ 'a.md': login, 'b.md': '', 'c.bin': '' });
	const unreadable = new Set(['b.md', 'c.bin']);
	const folder = new WorkspaceFolder({
		...memory,
		readFile: path => (unreadable.has(path) ? Promise.resolve(undefined) : memory.readFile(path)),
	});
	await folder.load();
	await folder.refresh(['b.md', 'c.bin']);
	assert.equal(folder.workspace.hasUnreadSpecs, true);
	assert.equal(memory.messages.length, 1);
	assert.match(memory.messages[0] ?? '', /^`b\.md` is not read/);
	unreadable.clear();
	await folder.refresh(['b.md']);
	assert.equal(folder.workspace.hasUnreadSpecs, false);
});

test('REQ-017 should read specs first where a folder is far away, say what is left, and report nothing as missing', async () => {
	const memory = createMemoryHost({
		'a.ts': '// @implements REQ-1\n',
		'b.ts': '',
		'c.md': `${login}- status: approved\n`,
		'd.png': '',
		'e.md': '# REQ-2: Pay\n- depends-on: REQ-9\n',
	});
	const findingsWithin = async (maximumFiles: number) => {
		const folder = new WorkspaceFolder({ ...memory, maximumFiles });
		await folder.load();
		const { workspace } = folder;
		const findings = workspace.documents().flatMap(it => checkDocument(it, workspace, assert.fail));
		return [pathsOf(folder), workspace.unreached, findings.map(it => it.rule)];
	};
	assert.deepEqual(await findingsWithin(4), [['a.ts', 'b.ts', 'c.md', 'e.md'], 0, ['acceptance-criteria', 'resolved-reference']]);
	assert.deepEqual(memory.messages, []);
	assert.deepEqual(await findingsWithin(3), [['a.ts', 'c.md', 'e.md'], 1, []]);
	assert.deepEqual(await findingsWithin(1), [['c.md'], 3, []]);
	assert.deepEqual(memory.messages, [
		'1 of 4 files are not read: this folder is remote, and each would have to be fetched.',
		'3 of 4 files are not read: this folder is remote, and each would have to be fetched.',
	]);
});

test('should read nothing that rules alone look at where nobody asks for findings', async () => {
	const text = '# REQ-1: Log in\n\n[b](b.md) [NEEDS CLARIFICATION: which?]\n\n```mermaid\nflowchart LR\nREQ-2 --> REQ-3\n```\n';
	const read = async (wantsFindings: boolean): Promise<unknown> => {
		let asked = 0;
		const readDiagram: Host['readDiagram'] = () => Promise.resolve((asked++, {}));
		const folder = new WorkspaceFolder({ ...createMemoryHost({ 'a.md': text }), readDiagram }, { ...alone, wantsFindings });
		await folder.load();
		const document = folder.workspace.document('a.md');
		assert.ok(document?.type === 'spec');
		const { items, references, links, anchors, questions } = document;
		return [
			asked,
			items.length,
			references.map(it => it.id),
			links.length,
			[...anchors.values()].filter(Boolean),
			questions.length,
		];
	};
	assert.deepEqual(await read(true), [1, 1, ['REQ-2', 'REQ-3'], 1, ['req-1-log-in'], 1]);
	assert.deepEqual(await read(false), [0, 1, ['REQ-2', 'REQ-3'], 0, [], 0]);
});
