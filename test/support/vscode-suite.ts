import { join } from 'node:path';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import { repositoryRoot } from './vscode-host.js';
import { patience } from './vscode-workbench.js';

/**
 * Bundles the suite that runs inside VS Code, beside the extension.
 * @returns The absolute path of a CommonJS module whose `run` is the suite; it runs in Node and in a web worker.
 */
export async function buildSuite(): Promise<string> {
	const outdir = join(repositoryRoot, '.out', 'suite');
	await build({
		entryPoints: [join(repositoryRoot, 'test', 'vscode', 'suite', 'index.ts')],
		outdir,
		outExtension: { '.js': '.cjs' },
		bundle: true,
		format: 'cjs',
		// For Node, a CommonJS module also says which names an `import` of it finds; a browser takes no notice.
		platform: 'node',
		target: 'es2022',
		external: ['vscode'],
	});
	return join(outdir, 'index.cjs');
}

/**
 * Opens a workbench that runs the suite, and waits for its end.
 * @returns What the suite logged about its checks, and the code it ended with: 0 when all went well.
 */
export async function runSuite(page: Page, address: string): Promise<{ code: number; log: string }> {
	const log: string[] = [];
	const ended = new Promise<number>((resolve, reject) => {
		setTimeout(() => reject(new Error(`The suite did not end.\n${log.join('\n')}`)), 4 * patience).unref();
		void page.exposeFunction('codeAutomationLog', (_level: string, args: unknown[]) => log.push(args.join(' ')));
		void page.exposeFunction('codeAutomationExit', resolve);
	});
	await page.goto(address);
	return { code: await ended, log: log.filter(it => /^(?:passed|failed|Error)/.test(it)).join('\n') };
}
