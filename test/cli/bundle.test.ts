import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { promisify } from 'node:util';

const root = join(import.meta.dirname, '../..');
const execute = promisify(execFile);

/** The program as it is shipped: what works from its sources may still be lost in the bundle. */
describe('the bundled program', () => {
	// In the repository, where the package around it is: its messages in Chinese and its pages are files of that.
	const parent = join(root, '.out');
	mkdirSync(parent, { recursive: true });
	const build = mkdtempSync(join(parent, 'bundle-'));

	before(() => execute(process.execPath, [join(root, 'scripts/build.mjs'), '--only', 'cli', '--outdir', build]));
	const teams = mkdtempSync(join(tmpdir(), 'clewline-bundle-'));
	after(() => [build, teams].forEach(it => rmSync(it, { recursive: true, force: true })));

	async function run(
		args: readonly string[],
		files: Readonly<Record<string, string>>,
		program: readonly string[] = [join(build, 'cli.js')],
	): Promise<{ code: number; stdout: string }> {
		const folder = mkdtempSync(join(teams, 'team-'));
		for (const [path, text] of Object.entries(files)) {
			mkdirSync(dirname(join(folder, path)), { recursive: true });
			writeFileSync(join(folder, path), text);
		}
		return execute(process.execPath, [...program, ...args], { cwd: folder }).then(
			({ stdout }) => ({ code: 0, stdout }),
			(error: unknown) => error as { code: number; stdout: string },
		);
	}

	for (const draft of [
		'http://json-schema.org/draft-07/schema#',
		'https://json-schema.org/draft/2019-09/schema',
		'https://json-schema.org/draft/2020-12/schema',
	]) {
		test(`REQ-011 should check against a schema of ${draft}`, async () => {
			const schema = { $schema: draft, properties: { date: { type: 'string', format: 'date' } } };
			const { code, stdout } = await run(['check', '.', '--format', 'json'], {
				'clewline.yaml': 'schemas: { adr: schemas/adr.json }\n',
				'schemas/adr.json': JSON.stringify(schema),
				'adr/a.md': '---\ndate: soon\n---\n',
			});
			assert.equal(code, 1);
			assert.match(stdout, /"keyword":"format"/);
		});
	}

	test('REQ-403 should write a roadmap', async () => {
		const { code, stdout } = await run(['roadmap', '--format', 'mermaid'], { 'a.md': '### PRD-a: A\n- end: 2026-12-18\n' });
		assert.equal(code, 0);
		assert.match(stdout, /^gantt\n/);
	});

	test('REQ-404 should compare with what git has, and change nothing', async () => {
		const team = { 'specs/需求.md': '### PRD-a: A\n- end: 2026-12-18\n' };
		const changed = '### PRD-a: A\n- end: 2026-12-20\n';
		const script = [
			"const { execFileSync } = require('node:child_process');",
			"const git = (...args) => execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', ...args]).toString();",
			"git('init', '-q'); git('add', '.'); git('commit', '-qm', 'One'); git('tag', 'v1');",
			`require('node:fs').writeFileSync('specs/需求.md', ${JSON.stringify(changed)});`,
			`const cli = [${JSON.stringify(join(build, 'cli.js'))}, 'roadmap', 'specs', '--baseline', 'v1'];`,
			"process.stdout.write(execFileSync(process.execPath, cli).toString() + git('status', '--porcelain', '-z'));",
		];
		const { stdout } = await run(['-e', script.join('\n')], team, []);
		assert.match(stdout, /slipped by 2 days \|\n M specs\/需求\.md/);
	});

	for (const format of ['text', 'json', 'sarif', 'junit', 'github']) {
		test(`REQ-201 should print findings as ${format}, in Chinese too`, async () => {
			const { code, stdout } = await run(['check', '.', '--format', format, '--locale', 'zh-cn'], {
				'a.md': '# REQ-1: A\n- refines: REQ-2\n',
			});
			assert.equal(code, 1);
			assert.match(stdout, /REQ-2.*没有定义/s);
		});
	}

	test('REQ-201 should put the pages of rules into SARIF', async () => {
		const { stdout } = await run(['check', '.', '--format', 'sarif'], { 'a.md': '# REQ-1: A\n- refines: REQ-2\n' });
		assert.match(stdout, /# resolved-reference\\n/);
	});

	test('REQ-204 should list items', async () => {
		assert.match((await run(['list', '.'], { 'a.md': '# REQ-1: A\n' })).stdout, /REQ-1/);
	});

	test('REQ-205 should trace items', async () => {
		assert.match((await run(['trace', '.'], { 'a.md': '# REQ-1: A\n' })).stdout, /REQ-1/);
	});

	test('REQ-207 should write a spec', async () => {
		assert.equal((await run(['new', 'requirement', 'A'], {})).code, 0);
	});
});
