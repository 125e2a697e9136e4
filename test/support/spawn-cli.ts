import { spawn } from 'node:child_process';
import { join } from 'node:path';

const repository = join(import.meta.dirname, '../..');
const tsx = import.meta.resolve('tsx');

/** What a process has left behind. */
export interface ProcessResult {
	/** `null` where a signal ended it. */
	readonly code: number | null;
	readonly stdout: string;
	readonly stderr: string;
}

/** Runs the real program in a folder. Standard input is closed at once, or holds `input` and stays open. */
export function spawnCli(
	args: readonly string[],
	directory: string,
	{ environment = {}, input = '' }: { readonly environment?: Record<string, string>; readonly input?: string | Buffer } = {},
): Promise<ProcessResult> {
	const { FORCE_COLOR: _, NODE_TEST_CONTEXT: __, ...inherited } = process.env;
	const child = spawn(process.execPath, ['--import', tsx, join(repository, 'server/src/cli.ts'), ...args], {
		cwd: directory,
		env: { ...inherited, LC_ALL: 'C', ...environment },
	});
	const chunks = { stdout: [] as Buffer[], stderr: [] as Buffer[] };
	child.stdout.on('data', (chunk: Buffer) => chunks.stdout.push(chunk));
	child.stderr.on('data', (chunk: Buffer) => chunks.stderr.push(chunk));
	if (input === '') {
		child.stdin.end();
	} else {
		child.stdin.write(input);
	}
	return new Promise((resolve, reject) => {
		child.on('error', reject);
		child.on('close', code =>
			resolve({ code, stdout: Buffer.concat(chunks.stdout).toString(), stderr: Buffer.concat(chunks.stderr).toString() }),
		);
	});
}
