import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver-protocol/node';
import { measureFeatures } from './features.mjs';
import { summarize, timed } from './times.mjs';

/**
 * One session of an editor in a workspace: times hover and completion while the first index runs, then edit → diagnostics, hover and
 * what else an editor asks in peace, and how long it takes until 2,000 files that changed at once are taken in.
 * @returns milliseconds: { indexMs, hoverWhileIndexing, completionWhileIndexing, hover, edit: { p50, p95, count }, features, manyFilesMs, megabytes };
 * `features` holds the same three numbers by the name of its row
 */
export async function measureSession(server, root) {
	const child = spawn(process.execPath, [server, '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] });
	const connection = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
	const refreshed = createRefreshes(connection);
	connection.onRequest('client/registerCapability', () => null);
	connection.onRequest('window/workDoneProgress/create', () => null);
	connection.listen();
	try {
		return await converse({ connection, refreshed, root, child });
	} finally {
		connection.dispose();
		child.kill();
	}
}

async function converse({ connection, refreshed, root, child }) {
	await connection.sendRequest('initialize', {
		processId: process.pid,
		rootUri: null,
		workspaceFolders: [{ uri: pathToFileURL(root).href, name: 'bench' }],
		capabilities: {
			textDocument: { diagnostic: {} },
			workspace: { diagnostics: { refreshSupport: true }, didChangeWatchedFiles: { dynamicRegistration: true } },
		},
	});
	const file = join(root, 'specs', 'area-0', 'prd-1.md');
	const uri = pathToFileURL(file).href;
	const text = readFileSync(file, 'utf8');
	const lines = text.split('\n');
	const position = { line: lines.findIndex(it => it.startsWith('### REQ-')), character: 6 };

	const start = performance.now();
	await connection.sendNotification('initialized', {});
	await connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version: 1, text } });
	const indexed = refreshed.next();
	let isIndexed = false;
	indexed.then(() => (isIndexed = true));
	const hover = () => timed(() => connection.sendRequest('textDocument/hover', { textDocument: { uri }, position }));
	const line = lines.findIndex(it => it.startsWith('- refines: REQ-'));
	const reference = { line, character: '- refines: REQ-'.length };
	const complete = () =>
		timed(() => connection.sendRequest('textDocument/completion', { textDocument: { uri }, position: reference }));
	const early = [];
	const earlyCompletions = [await complete()];
	while (!isIndexed) {
		early.push(await hover());
		earlyCompletions.push(await complete());
		await new Promise(resolve => setTimeout(resolve, 20));
	}
	const indexMs = performance.now() - start;

	const edits = await measureEdits({ connection, uri, lines, position });
	const hovers = [];
	for (let round = 0; round < 200; round++) {
		hovers.push(await hover());
	}
	const features = await measureFeatures({ connection, root, uri, lines });
	const manyFilesMs = await measureManyFiles({ connection, refreshed, root });
	return {
		indexMs,
		// @verifies REQ-305
		hoverWhileIndexing: summarize(early),
		completionWhileIndexing: summarize(earlyCompletions),
		edit: summarize(edits),
		hover: summarize(hovers),
		features,
		manyFilesMs,
		megabytes: peakMemory(child.pid),
	};
}

/** Types into the open file, one character at a time, and pulls its diagnostics after each. */
async function measureEdits({ connection, uri, lines, position }) {
	const end = { line: position.line, character: lines[position.line].length };
	const edits = [];
	for (let version = 2; version < 202; version++) {
		const character = end.character + version - 2;
		const change = { range: { start: { ...end, character }, end: { ...end, character } }, text: 'x' };
		edits.push(
			await timed(async () => {
				await connection.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [change] });
				await connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
			}),
		);
	}
	return edits;
}

/** Writes 2,000 files, tells the server of all of them, and waits until it asks to pull again. */
async function measureManyFiles({ connection, refreshed, root }) {
	const files = readdirSync(join(root, 'specs'), { recursive: true, withFileTypes: true })
		.filter(it => it.isFile() && it.name !== 'prd-1.md')
		.slice(0, 2000)
		.map(it => join(it.parentPath, it.name));
	const texts = files.map(file => readFileSync(file, 'utf8'));
	files.forEach((file, index) => writeFileSync(file, `${texts[index]}\nOne more line.\n`));
	const told = refreshed.next();
	const milliseconds = await timed(async () => {
		await connection.sendNotification('workspace/didChangeWatchedFiles', {
			changes: files.map(file => ({ uri: pathToFileURL(file).href, type: 2 })),
		});
		await told;
	});
	files.forEach((file, index) => writeFileSync(file, texts[index]));
	return milliseconds;
}

function createRefreshes(connection) {
	let resolve = () => {};
	connection.onRequest('workspace/diagnostic/refresh', () => {
		resolve();
		return null;
	});
	return { next: () => new Promise(done => (resolve = done)) };
}

/** The peak of a process's memory in megabytes, where the system tells. */
function peakMemory(pid) {
	try {
		return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
	} catch {
		return NaN;
	}
}
