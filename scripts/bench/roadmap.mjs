import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { register } from 'tsx/esm/api';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver-protocol/node';

// @verifies REQ-407
// Times the roadmap of 5,000 items: how long it is put together, and how long an edit takes until the client has heard of it
// and has the next one. Prints milliseconds as JSON.
const root = join(import.meta.dirname, '..', '..');

/** Between two edits, in milliseconds: longer than the server rests between two pieces of news. */
const pause = 700;

const workspace = mkdtempSync(join(tmpdir(), 'clewline-roadmap-'));
try {
	const files = createFiles(5000);
	const { milliseconds, items } = await timeModel(files);
	const edit = await timeEdits(files);
	process.stdout.write(JSON.stringify({ items, modelMs: milliseconds, editMs: edit }));
} finally {
	rmSync(workspace, { recursive: true, force: true });
}

/** PRDs of ten requirements under goals; all of them have dates, and each PRD waits for the one before. */
function createFiles(items) {
	const files = new Map();
	const goals = Array.from({ length: 20 }, (_, goal) => `## GOAL-${goal}: Goal ${goal}\n- period: 2026-Q4 to 2027-Q4\n`);
	files.set('goals.md', goals.join('\n'));
	const prds = (items - goals.length) / 11;
	for (let prd = 0; prd < prds; prd++) {
		const month = String((prd % 12) + 1).padStart(2, '0');
		const plan = `roadmap: { start: 2027-${month}-01, end: 2027-${month}-26 }`;
		const waits = prd === 0 ? '' : `depends-on: [PRD-${prd - 1}]\n`;
		const head = `---\nid: PRD-${prd}\ntitle: Part ${prd}\nstatus: in-progress\ngoals: [GOAL-${prd % 20}]\n${waits}${plan}\n---\n`;
		const requirements = Array.from({ length: 10 }, (_, at) =>
			[
				`### REQ-${prd * 10 + at}: Part ${at}`,
				`- status: ${at < 5 ? 'shipped' : 'approved'}`,
				`- end: 2027-${month}-1${at}`,
				'',
			].join('\n'),
		);
		files.set(`prd/prd-${prd}.md`, head + requirements.join('\n'));
	}
	return files;
}

async function timeModel(files) {
	const unregister = register();
	const { timeRoadmap } = await import('../../test/support/roadmap-bench.ts');
	await unregister();
	return timeRoadmap(files);
}

async function timeEdits(files) {
	for (const [path, text] of files) {
		mkdirSync(dirname(join(workspace, path)), { recursive: true });
		writeFileSync(join(workspace, path), text);
	}
	const child = spawn(process.execPath, [join(root, 'dist', 'server.js'), '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] });
	const connection = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
	connection.onRequest('client/registerCapability', () => null);
	connection.onRequest('window/workDoneProgress/create', () => null);
	connection.onRequest('workspace/diagnostic/refresh', () => null);
	connection.listen();
	try {
		return await converse(connection, files.get('prd/prd-7.md'));
	} finally {
		connection.dispose();
		child.kill();
	}
}

async function converse(connection, text) {
	const workspaceFolders = [{ uri: pathToFileURL(workspace).href, name: 'bench' }];
	const initializationOptions = { showsSpecs: true };
	const params = { processId: process.pid, rootUri: null, workspaceFolders, capabilities: {}, initializationOptions };
	await connection.sendRequest('initialize', params);
	await connection.sendNotification('initialized', {});
	const uri = pathToFileURL(join(workspace, 'prd', 'prd-7.md')).href;
	await connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version: 1, text } });
	let first = await connection.sendRequest('clewline/roadmap', {});
	while (first?.isIndexing !== false) {
		await new Promise(resolve => setTimeout(resolve, 50));
		first = await connection.sendRequest('clewline/roadmap', {});
	}
	let previousResultId = first.resultId;
	const times = [];
	for (let version = 2; version < 42; version++) {
		await new Promise(resolve => setTimeout(resolve, pause));
		const next = text.replace('-26 }', `-${10 + (version % 18)} }`);
		const news = new Promise(resolve => connection.onNotification('clewline/didChangeSpecs', resolve));
		const start = performance.now();
		await connection.sendNotification('textDocument/didChange', {
			textDocument: { uri, version },
			contentChanges: [{ text: next }],
		});
		await news;
		({ resultId: previousResultId } = await connection.sendRequest('clewline/roadmap', { previousResultId }));
		times.push(performance.now() - start);
	}
	times.sort((a, b) => a - b);
	return { p50: times[20], p95: times[38], count: times.length };
}
