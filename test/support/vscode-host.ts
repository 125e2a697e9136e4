import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** The repository's root: the extension under development. */
export const repositoryRoot = fileURLToPath(new URL('../..', import.meta.url));

/** A running VS Code. */
export interface Host {
	/** Where its workbench answers: `http://127.0.0.1:8080`. */
	readonly origin: string;

	/** The path of the browser to look at it with. */
	readonly chromium: string;

	/** The process that all processes of the host descend from. */
	readonly processId: number;

	/** Resolves when no process of it is left. */
	stop(): Promise<void>;
}

/** Starts a host; `args` are those of scripts/vscode/serve.mjs. What is missing is installed first, which takes minutes once. */
export async function startHost(args: readonly string[]): Promise<Host> {
	const script = fileURLToPath(new URL('../../scripts/vscode/serve.mjs', import.meta.url));
	const child = spawn(process.execPath, [script, ...args], { stdio: ['pipe', 'pipe', 'inherit'] });
	const exited = once(child, 'exit');
	const answer: unknown[] = await Promise.race([once(createInterface(child.stdout), 'line'), exited]);
	if (typeof answer[0] !== 'string') {
		throw new Error(`The host ended with code ${String(answer[0])} before it was ready.`);
	}
	const { origin, chromium } = JSON.parse(answer[0]) as Host;
	return {
		origin,
		chromium,
		processId: child.pid ?? 0,
		stop: async () => {
			child.stdin.end();
			await exited;
		},
	};
}
