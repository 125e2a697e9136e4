import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver-protocol/node';
import { summarize, timed } from './times.mjs';

/**
 * What it costs that specs name issues: requests to GitHub of a first session, and of a second that finds what the first has kept; and how long a
 * hover over an issue takes from what is kept.
 * @returns { cold, warm: requests; hover: { p50, p95, count } in milliseconds }
 */
export async function measureTrackers(server) {
	const root = mkdtempSync(join(tmpdir(), 'clewline-trackers-'));
	try {
		generate(join(root, 'team'));
		const first = await converse(server, root, { hovers: 0 });
		const second = await converse(server, root, { hovers: 210 });
		return { cold: first.requests, warm: second.requests, hover: summarize(second.hover) };
	} finally {
		rmSync(root, { recursive: true, force: true });
	}
}

const files = 200;
const issuesPerFile = 10;

function generate(folder) {
	mkdirSync(folder, { recursive: true });
	writeFileSync(join(folder, 'clewline.yaml'), 'trackers: { github: { repository: acme/shop } }\n');
	for (let file = 0; file < files; file++) {
		writeFileSync(join(folder, `prd-${file}.md`), specOf(file));
	}
}

/** A requirement takes six lines; the third names its issue. */
function specOf(file) {
	return Array.from({ length: issuesPerFile }, (_, index) => {
		const number = file * issuesPerFile + index + 1;
		return `### REQ-${number}: Requirement ${number}\n- status: approved\n- issues: #${number}\n\nText.\n`;
	}).join('\n');
}

async function converse(server, root, { hovers }) {
	const child = spawn(process.execPath, [server, '--stdio'], {
		stdio: ['pipe', 'pipe', 'ignore'],
		env: { ...process.env, CLEWLINE_CACHE_HOME: join(root, 'cache') },
	});
	const connection = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
	const tracker = createTracker(connection);
	connection.listen();
	try {
		const uri = await open(connection, join(root, 'team'));
		await tracker.isQuiet();
		const times = [];
		for (let round = 0; round < hovers; round++) {
			let hover = null;
			const ask = async () => {
				hover = await connection.sendRequest('textDocument/hover', {
					textDocument: { uri },
					position: { line: 2 + 6 * (round % issuesPerFile), character: 11 },
				});
			};
			const time = await timed(ask);
			// The first of each issue loads what hovers need, as the first hover of a day does.
			times.push(...(round < issuesPerFile ? [] : [time]));
			if (!JSON.stringify(hover).includes('Issue ')) {
				throw new Error('A hover did not show what is kept.');
			}
		}
		return { requests: tracker.count(), hover: times };
	} finally {
		connection.dispose();
		child.kill();
	}
}

async function open(connection, folder) {
	connection.onRequest('client/registerCapability', () => null);
	connection.onRequest('window/workDoneProgress/create', () => null);
	await connection.sendRequest('initialize', {
		processId: process.pid,
		rootUri: null,
		workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'bench' }],
		initializationOptions: { asksTrackers: true, isTrusted: true },
		capabilities: { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } },
	});
	await connection.sendNotification('initialized', {});
	const uri = pathToFileURL(join(folder, 'prd-0.md')).href;
	const text = specOf(0);
	await connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version: 1, text } });
	return uri;
}

/** GitHub, as an editor would reach it for somebody who has signed in. */
function createTracker(connection) {
	let count = 0;
	let last = performance.now();
	connection.onRequest('clewline/hasCredential', () => true);
	connection.onRequest('clewline/ask', ({ body }) => {
		count++;
		last = performance.now();
		const { query } = JSON.parse(body);
		const issues = Array.from(query.matchAll(/(i\d+): issueOrPullRequest\(number: (\d+)\)/g), ([, alias, number]) => [
			alias,
			{ __typename: 'Issue', number: Number(number), title: `Issue ${number}`, state: 'OPEN' },
		]);
		return { status: 200, headers: {}, body: JSON.stringify({ data: { r0: Object.fromEntries(issues) } }) };
	});
	return {
		count: () => count,
		/** Everything that is going to be asked by itself has been asked. */
		async isQuiet() {
			while (performance.now() - last < quiet) {
				await new Promise(resolve => setTimeout(resolve, 100));
			}
		},
	};
}

/** In milliseconds. */
const quiet = 4000;
