import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { repositoryRoot } from '../support/vscode-host.js';
import type { ProtocolClient } from '../support/protocol-client.js';
import { startWorker } from '../support/worker-client.js';

/** The workspace as a file system that only the client can read: path → text. */
const files = new Map([
	['/shop/specs/login.md', '# Login\n\n## REQ-1: Log in\n\nA visitor logs in.\n'],
	['/shop/specs/pay.md', '# Pay\n\n## REQ-2: Pay\n\nAfter REQ-1, and REQ-42.\n'],
	['/shop/src/login.ts', '// @implements REQ-1\nexport const login = 1;\n'],
]);

const root = 'memfs:/shop';

/** What VS Code's file systems would answer. */
const answers = {
	'clewline/readDirectory': ({ uri }: { uri: string }) => entriesOf(pathOf(uri)),
	'clewline/readFile': ({ uri }: { uri: string }) => files.get(pathOf(uri)) ?? null,
	'clewline/exists': ({ uri }: { uri: string }) => files.has(pathOf(uri)) || entriesOf(pathOf(uri)).length > 0,
};

function pathOf(uri: string): string {
	return decodeURIComponent(uri.replace(/^memfs:(?:\/\/)?/, ''));
}

function entriesOf(folder: string): { name: string; isDirectory: boolean }[] {
	const below = [...files.keys()].filter(it => it.startsWith(`${folder}/`)).map(it => it.slice(folder.length + 1).split('/'));
	const names = new Map(below.map(([name = '', ...rest]) => [name, rest.length > 0]));
	return [...names].map(([name, isDirectory]) => ({ name, isDirectory }));
}

describe('REQ-018 the server as a web worker', () => {
	let folder: string;
	let client: ProtocolClient;

	before(async () => {
		folder = await mkdtemp(join(tmpdir(), 'clewline-worker-'));
		const build = join(repositoryRoot, 'scripts', 'build.mjs');
		await promisify(execFile)(process.execPath, [build, '--only', 'server.worker', '--outdir', folder]);
		client = startWorker(await readFile(join(folder, 'server.worker.js'), 'utf8'), answers);
		const capabilities = { textDocument: { diagnostic: {} }, workspace: { diagnostics: { refreshSupport: true } } };
		const workspaceFolders = [{ uri: root, name: 'shop' }];
		await client.request('initialize', { processId: null, rootUri: root, workspaceFolders, capabilities });
		client.notify('initialized', {});
	});

	after(() => rm(folder, { recursive: true, force: true }));

	it('REQ-301 reads the workspace through its client, and finds what is undefined there', async () => {
		const { items } = await client.request<WorkspaceReport>('workspace/diagnostic', { previousResultIds: [] });
		const messages = items.flatMap(({ uri, items: diagnostics }) => diagnostics.map(({ code }) => `${uri} ${code}`));
		assert.deepEqual(
			messages.filter(it => it.includes('pay.md')),
			[`${root}/specs/pay.md resolved-reference`],
		);
	});

	it('REQ-302 answers a hover with what another file defines', async () => {
		const uri = `${root}/specs/pay.md`;
		client.notify('textDocument/didOpen', {
			textDocument: { uri, languageId: 'markdown', version: 1, text: files.get(pathOf(uri)) },
		});
		const hover = await client.request<{ contents: { value: string } }>('textDocument/hover', {
			textDocument: { uri },
			position: { line: 4, character: 8 },
		});
		assert.match(hover.contents.value, /REQ\\?-1\*\* Log in/);
	});

	it('REQ-303 follows an ID to where it is defined', async () => {
		const textDocument = { uri: `${root}/specs/pay.md` };
		const definition = await client.request('textDocument/definition', { textDocument, position: { line: 4, character: 8 } });
		assert.match(JSON.stringify(definition), /memfs:\/shop\/specs\/login\.md/);
	});
});

/** The part of LSP's workspace diagnostics that is looked at. */
interface WorkspaceReport {
	readonly items: readonly { readonly uri: string; readonly items: readonly { readonly code: string }[] }[];
}
