import assert from 'node:assert/strict';
import { setImmediate } from 'node:timers/promises';
import { test } from 'node:test';
import type { DiagramReading } from '../../server/src/language/diagram.js';
import { WorkspaceFolder } from '../../server/src/workspace/workspace-folder.js';
import { createMemoryHost } from '../support/memory-host.js';

const fault = { start: 0, end: 3, message: 'x' };
const draw = (source: string): string => `# A\n\n\`\`\`mermaid\n${source}\n\`\`\`\n`;

/** A folder over some files, on a host that finds fault with every diagram that says `bad`; what it was asked; what has changed. */
function openFolder(files: Readonly<Record<string, string>>, readDiagram?: (source: string) => Promise<DiagramReading>) {
	const asked: string[] = [];
	const changed: string[] = [];
	const memory = createMemoryHost(files);
	const judge = (source: string): Promise<DiagramReading> => {
		asked.push(source);
		return Promise.resolve(source.includes('bad') ? { fault } : {});
	};
	const folder = new WorkspaceFolder(
		{ ...memory, readDiagram: readDiagram ?? judge },
		{
			onDidChange: paths => changed.push(...(paths === 'all' ? ['all'] : paths)),
			onDidFollow: () => changed.push('followed'),
			isElsewhere: () => false,
			wantsFindings: true,
		},
	);
	const faultsOf = (path: string): unknown[] => {
		const document = folder.workspace.document(path);
		return document?.type === 'spec' ? document.diagrams.map(it => folder.workspace.readingOf(it)?.fault?.message) : [];
	};
	return { memory, folder, asked, changed, faultsOf };
}

async function settle(): Promise<void> {
	for (let turn = 0; turn < 20; turn++) {
		await setImmediate();
	}
}

test('should know of the diagrams of all files once they are loaded, each source asked for once', async () => {
	const { folder, asked, faultsOf } = openFolder({ 'a.md': draw('bad'), 'b.md': draw('bad'), 'c.md': draw('good') });
	await folder.load();
	assert.deepEqual([faultsOf('a.md'), faultsOf('b.md'), faultsOf('c.md')], [['x'], ['x'], [undefined]]);
	assert.deepEqual(asked.sort(), ['bad', 'good']);
});

test('should ask again only for a diagram that an edit has changed, and say whose findings may be others', async () => {
	const { folder, asked, changed, faultsOf } = openFolder({ 'a.md': draw('bad'), 'b.md': draw('good') });
	await folder.load();
	asked.length = 0;
	folder.edit('a.md', `${draw('bad')}\nA word.\n`);
	assert.deepEqual(faultsOf('a.md'), ['x']);
	await settle();
	assert.deepEqual(asked, []);
	changed.length = 0;
	folder.edit('a.md', draw('bad bad'));
	await settle();
	assert.deepEqual([asked, faultsOf('a.md'), changed], [['bad bad'], ['x'], ['a.md', 'a.md', 'followed']]);
});

test('should take in the diagrams of a file that has come, and forget those of one that has gone', async () => {
	const { memory, folder, asked, faultsOf } = openFolder({ 'a.md': '# A\n' });
	await folder.load();
	memory.files.set('b.md', draw('bad'));
	await folder.refresh(['b.md']);
	assert.deepEqual(faultsOf('b.md'), ['x']);
	memory.files.delete('b.md');
	await folder.refresh(['b.md']);
	memory.files.set('b.md', draw('bad'));
	await folder.refresh(['b.md']);
	assert.deepEqual([faultsOf('b.md'), asked], [['x'], ['bad', 'bad']]);
});

test('should bear a host that fails, and say so in the log', async () => {
	const { memory, folder, faultsOf } = openFolder({ 'a.md': draw('bad') }, () => Promise.reject(new Error('no memory left')));
	await folder.load();
	assert.deepEqual(faultsOf('a.md'), [undefined]);
	assert.match(memory.messages.join('\n'), /no memory left/);
});

test('should ask for no more diagrams of a file than anybody draws', async () => {
	const { folder, asked } = openFolder({ 'a.md': Array.from({ length: 2_000 }, (_, index) => draw(`pie ${index}`)).join('\n') });
	await folder.load();
	assert.equal(asked.length, 500);
});
