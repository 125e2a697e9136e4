import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { promisify } from 'node:util';
import { repositoryRoot } from './vscode-host.js';

const run = promisify(execFile);
const spec = '# REQ-1: Log in 登录\n\nPeople log in.\n\n# REQ-2: Log out\n- depends-on: REQ-1\n\nAfter REQ-1 and REQ-9.\n';

/** What a script for an editor writes into `answers.json`: what it was told when it asked what a person asks about `specs/a.md`. */
interface Answers {
	/** `7:16` and what is wrong there. */
	readonly diagnostics: readonly string[];
	readonly hover: string;
	readonly definition: object;
	readonly completion: readonly string[];

	/** The texts of files by their names, once REQ-1 was renamed REQ-11. */
	readonly renamed: Readonly<Record<string, string>>;
}

/**
 * Lets an editor without a window run a script in a small workspace, and fails where it was not served as it should be.
 * The script finds Node and the built command line in `CLEWLINE_NODE` and `CLEWLINE_CLI`.
 */
export async function expectServed(context: TestContext, editor: string, args: readonly string[]): Promise<void> {
	const folder = await mkdtemp(join(tmpdir(), 'clewline-editor-'));
	const out = join(repositoryRoot, '.out');
	await mkdir(out, { recursive: true });
	const bundle = await mkdtemp(join(out, 'editor-'));
	context.after(() => Promise.all([folder, bundle].map(it => rm(it, { recursive: true, force: true }))));
	await run(process.execPath, [join(repositoryRoot, 'scripts/build.mjs'), '--only', 'cli', '--outdir', bundle]);
	await mkdir(join(folder, 'specs'));
	await writeFile(join(folder, 'specs/a.md'), spec);
	await writeFile(join(folder, 'a.ts'), '// @implements REQ-1\nexport const a = 1;\n');
	await run('git', ['init', '--quiet', folder]);

	const environment = { ...process.env, CLEWLINE_NODE: process.execPath, CLEWLINE_CLI: join(bundle, 'cli.js'), HOME: folder };
	const { stderr } = await run(editor, [...args], { cwd: folder, env: environment, timeout: 100_000 });
	assert.doesNotMatch(stderr, /unsupported/);

	const answers = JSON.parse(await readFile(join(folder, 'answers.json'), 'utf8')) as Answers;
	assert.equal(answers.diagnostics.length, 1);
	assert.match(answers.diagnostics[0] ?? '', /^7:16 .*resolved-reference/);
	assert.match(answers.hover, /Log in 登录[\s\S]*People log in\.[\s\S]*implemented by 1/);
	assert.deepEqual(answers.definition, { line: 0, character: 2 });
	assert.ok(
		answers.completion.some(it => it.includes('REQ-1')),
		answers.completion.join(', '),
	);
	assert.deepEqual(answers.renamed, {
		'a.md': spec.replaceAll('REQ-1', 'REQ-11').trimEnd(),
		'a.ts': '// @implements REQ-11\nexport const a = 1;',
	});
}
