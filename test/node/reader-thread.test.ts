import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';

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

test('should find the same with a thread that reads, with one that fails, and without one', async () => {
	const program = join(folder, 'dist', 'reader.js');
	const withThread = await check();
	assert.deepEqual({ files: withThread.files, stderr: withThread.stderr }, { files: fileCount, stderr: '' });
	assert.ok(Array.isArray(withThread.findings) && withThread.findings.length === fileCount / 2 + 1);

	await writeFile(program, 'throw new Error("no memory left");');
	const { stderr, ...withFailure } = await check();
	assert.match(stderr, /^The thread that reads files failed: Error: no memory left\n/);
	assert.deepEqual(withFailure, { findings: withThread.findings, files: fileCount });

	await rm(program);
	assert.deepEqual(await check(), withThread);
});
