import { FileSystemError, FileType, Uri, workspace } from 'vscode';
import type { BaseLanguageClient, GenericRequestHandler } from 'vscode-languageclient';
import type { FileEntry, ReadFileParams, Requests } from '../../server/src/protocol.js';

/** Answers a server that has no disk of its own, through VS Code's file systems. */
export function serveFiles(client: BaseLanguageClient): void {
	serve(client, 'clewline/readDirectory', ({ uri }) => readDirectory(Uri.parse(uri, true)));
	serve(client, 'clewline/readFile', readFile);
	serve(client, 'clewline/exists', ({ uri }) => exists(Uri.parse(uri, true)));
}

/** Ties a request of ours to its answer, so that the compiler holds one to the other. */
function serve<M extends keyof Requests>(
	client: BaseLanguageClient,
	method: M,
	answer: (params: Requests[M]['params']) => Promise<Requests[M]['result']>,
): void {
	const handle: GenericRequestHandler<unknown, void> = answer;
	client.onRequest(method, handle);
}

/** Links are left out: VS Code does not say where they lead, so one may lead in a circle or name a file twice. */
async function readDirectory(uri: Uri): Promise<FileEntry[]> {
	const entries = await workspace.fs.readDirectory(uri).then(
		it => it,
		() => [],
	);
	return entries
		.filter(([, type]) => type === FileType.File || type === FileType.Directory)
		.map(([name, type]) => ({ name, isDirectory: type === FileType.Directory }));
}

async function readFile({ uri, maximumSize }: ReadFileParams): Promise<string | null> {
	const file = Uri.parse(uri, true);
	try {
		const { size } = await workspace.fs.stat(file);
		const bytes = size > maximumSize ? undefined : await workspace.fs.readFile(file);
		return bytes === undefined || isBinary(bytes) ? null : new TextDecoder().decode(bytes);
	} catch (error) {
		if (error instanceof FileSystemError) {
			return null;
		}
		throw error;
	}
}

/** Text has no NUL; a look at the first 8 KB is what Git takes, too. */
function isBinary(bytes: Uint8Array): boolean {
	return bytes.subarray(0, 8192).includes(0);
}

async function exists(uri: Uri): Promise<boolean | null> {
	try {
		await workspace.fs.stat(uri);
		return true;
	} catch (error) {
		return error instanceof FileSystemError && error.code === 'FileNotFound' ? false : null;
	}
}
