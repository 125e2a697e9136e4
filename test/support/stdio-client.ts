import { type ChildProcess, spawn } from 'node:child_process';
import { type Answers, type Message, ProtocolClient } from './protocol-client.js';

/** A server that is a process of its own, spoken to on its standard input and output. */
export interface StdioServer {
	readonly client: ProtocolClient;
	readonly process: ChildProcess;

	/** Resolves to the exit code when the process has ended. */
	readonly ended: Promise<number | null>;

	/** What the server has written to standard error. */
	errors(): string;
}

/** Starts `clewline lsp --stdio` from a bundle. */
export function startStdio(program: string, args: readonly string[] = [], answers: Answers = {}): StdioServer {
	const { NODE_TEST_CONTEXT: _, ...inherited } = process.env;
	const child = spawn(process.execPath, [program, 'lsp', '--stdio', ...args], { env: { ...inherited, LC_ALL: 'C' } });
	const errors: Buffer[] = [];
	child.stderr.on('data', (chunk: Buffer) => errors.push(chunk));
	child.stdin.on('error', () => undefined);
	const client = new ProtocolClient({ send: message => child.stdin.write(frame(message)) }, answers);
	const read = createFrameReader(message => client.receive(message));
	child.stdout.on('data', read);
	const ended = new Promise<number | null>(resolve => child.on('close', resolve));
	return { client, process: child, ended, errors: () => Buffer.concat(errors).toString() };
}

/** A message as the base protocol of LSP writes it. */
export function frame(message: Message): Buffer {
	const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
	return Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`), body]);
}

function createFrameReader(onMessage: (message: Message) => void): (chunk: Buffer) => void {
	let rest: Buffer = Buffer.alloc(0);
	return chunk => {
		rest = Buffer.concat([rest, chunk]);
		for (;;) {
			const end = rest.indexOf('\r\n\r\n');
			const length = Number(/Content-Length: (\d+)/i.exec(rest.toString('latin1', 0, Math.max(0, end)))?.[1]);
			if (end < 0 || rest.length < end + 4 + length) {
				return;
			}
			const body = rest.toString('utf8', end + 4, end + 4 + length);
			rest = rest.subarray(end + 4 + length);
			onMessage(JSON.parse(body) as Message);
		}
	};
}
