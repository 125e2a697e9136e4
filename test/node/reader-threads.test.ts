import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { builtInIdGrammar } from '../../server/src/language/id.js';
import { startReaderThreads } from '../../server/src/node/reader-threads.js';

const run = promisify(execFile);
let folder: string;

/** More files than one thread is given to read alone. */
const fileCount = 400;

before(async () => {
	folder = await mkdtemp(join(tmpdir(), 'clewline-reader-'));
	await run(process.execPath, [
		join(import.meta.dirname, '../../scripts/build.mjs'),
		'--only',
		'cli',
		'--outdir',
		join(folder, 'dist'),
	]);
	await mkdir(join(folder, 'specs'));
	for (let file = 0; file < fileCount; file++) {
		const text = `# REQ-${file}: Log in 登录\n- depends-on: REQ-${file * 2}\n\n${'Words. '.repeat(file)}\n`;
		await writeFile(join(folder, 'specs', `${file}.md`), text);
	}
});

after(() => rm(folder, { recursive: true, force: true }));

/** What the bundled program finds, and what it says on standard error. */
async function check(): Promise<{ readonly findings: unknown; readonly files: number; readonly stderr: string }> {
	const words = ['check', join(folder, 'specs'), '--format', 'json', '--fail-on', 'never'];
	const { stdout, stderr } = await run(process.execPath, [join(folder, 'dist', 'cli.js'), ...words]);
	const { findings, summary } = JSON.parse(stdout) as { findings: unknown; summary: { files: number } };
	return { findings, files: summary.files, stderr };
}

test('should find the same with threads that read, with ones that fail, and without any', async () => {
	const program = join(folder, 'dist', 'reader.js');
	const withThreads = await check();
	assert.deepEqual({ files: withThreads.files, stderr: withThreads.stderr }, { files: fileCount, stderr: '' });
	assert.ok(Array.isArray(withThreads.findings) && withThreads.findings.length === fileCount / 2 + 1);

	await writeFile(program, 'throw new Error("no memory left");');
	// The command reads, too: it may be done before the thread has failed, and then there is nothing to tell.
	const { stderr, ...withFailure } = await check();
	assert.match(stderr, /^(?:A thread that reads files failed: Error: no memory left\n|$)/);
	assert.deepEqual(withFailure, { findings: withThreads.findings, files: fileCount });

	const log: string[] = [];
	const reading = { grammar: builtInIdGrammar, findsWeaselWords: false, isForRules: true };
	const job = { root: folder, batches: [[]], reading, threads: 1, isHelped: false };
	const reader = startReaderThreads(pathToFileURL(program), job, it => void log.push(it));
	assert.equal(await reader.wait(), false);
	assert.match(log.join('\n'), /^A thread that reads files failed: Error: no memory left\n/);

	await rm(program);
	assert.deepEqual(await check(), withThreads);
});
