import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, describe, test } from 'node:test';
import { spawnCli } from '../support/spawn-cli.js';

const temporary = mkdtempSync(join(tmpdir(), 'clewline-cli-'));
after(() => rmSync(temporary, { recursive: true, force: true }));

let count = 0;

/** A new folder with these files. */
function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
	const folder = join(temporary, `Ordner ${++count} 规格`);
	mkdirSync(folder);
	writeInto(folder, files);
	return folder;
}

function writeInto(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
	for (const [path, content] of Object.entries(files)) {
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		writeFileSync(join(folder, path), content);
	}
}

const wrong = '# REQ-1: Log in\n- depends-on: REQ-9\n';

describe('the program', { concurrency: 2 }, () => {
	test('REQ-202 should exit with 1 for a finding, and print to standard output alone', async () => {
		const { code, stdout, stderr } = await spawnCli(['check'], folderOf({ 'a.md': wrong }));
		assert.deepEqual({ code, stderr }, { code: 1, stderr: '' });
		assert.match(stdout, /^a\.md\n {2}2:15 error resolved-reference\n/);
	});

	test('REQ-202 should exit with 0 where there is none', async () => {
		const { code, stdout } = await spawnCli(['check', '.'], folderOf({ 'a.md': '# REQ-1: Log in\n' }));
		assert.deepEqual({ code, stdout }, { code: 0, stdout: '1 file, 1 item, no findings\n' });
	});

	test('REQ-202 should exit with 2 for wrong usage', async () => {
		const { code, stdout, stderr } = await spawnCli(['check', 'nowhere'], folderOf({}));
		assert.deepEqual({ code, stdout }, { code: 2, stdout: '' });
		assert.equal(stderr, 'clewline: `nowhere` does not exist, or cannot be read.\n');
	});

	test('should know its version and Chinese', async () => {
		const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')) as { version: string };
		assert.equal((await spawnCli(['--version'], temporary)).stdout, `${version}\n`);
		const { stderr } = await spawnCli(['chekc'], temporary, { environment: { LC_ALL: 'zh_CN.UTF-8' } });
		assert.match(stderr, /没有命令 `chekc`。您是想写 `check` 吗？/);
	});

	test('REQ-208 should use colours where it is told to, and not in a pipe', async () => {
		const folder = folderOf({ 'a.md': wrong });
		const escape = '\u001B[31m';
		assert.ok((await spawnCli(['check'], folder, { environment: { FORCE_COLOR: '1' } })).stdout.includes(escape));
		assert.ok(!(await spawnCli(['check'], folder, { environment: { FORCE_COLOR: '0' } })).stdout.includes(escape));
	});

	test('REQ-207 should write a spec, and no second one over it', async () => {
		const folder = folderOf({ 'src/a.ts': '// @implements REQ-007\n' });
		const first = await spawnCli(['new', 'requirement', 'Guest checkout'], folder);
		assert.deepEqual({ ...first }, { code: 0, stdout: 'specs/REQ-008-guest-checkout.md\n', stderr: '' });
		const path = join(folder, 'specs/REQ-008-guest-checkout.md');
		const text = readFileSync(path, 'utf8');
		const second = await spawnCli(['new', 'requirement', 'Guest checkout', '--id', 'REQ-008'], folder);
		assert.equal(second.code, 2);
		assert.equal(readFileSync(path, 'utf8'), text);
	});

	test('REQ-203 should only report on what has changed since a revision', async () => {
		const folder = folderOf({
			'docs/old.md': wrong,
			'docs/edited.md': '# REQ-2: Log out\n',
			'docs/规格 1.md': '# REQ-3: Register\n',
		});
		const git = (...args: string[]): void =>
			void execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.com', ...args], { cwd: folder, stdio: 'pipe' });
		git('init', '--quiet');
		git('add', '.');
		git('commit', '--quiet', '--message=first');
		writeInto(folder, {
			'docs/edited.md': '# REQ-2: Log out\n- depends-on: REQ-8\n',
			'docs/规格 1.md': '[x](y.md)\n',
			'new.md': '[x](y.md)\n',
		});
		git('add', 'docs/edited.md');

		const files = async (...args: string[]): Promise<string[]> => {
			const { stdout } = await spawnCli(['check', '--format', 'json', ...args], folder);
			return (JSON.parse(stdout) as { findings: { file: string }[] }).findings.map(it => it.file);
		};
		assert.deepEqual(await files('--since', 'HEAD'), ['docs/edited.md', 'docs/规格 1.md', 'new.md']);
		assert.deepEqual(await files('--since', 'HEAD', 'docs'), ['edited.md', '规格 1.md']);
		assert.equal((await spawnCli(['check', '--since', '--help'], folder)).code, 2);
		assert.equal((await spawnCli(['check', '--since', 'HEAD'], folderOf({}))).code, 2);
	});

	test('should stop without a word when nobody reads on', async () => {
		const folder = folderOf({ 'a.md': Array.from({ length: 20_000 }, (_, at) => `# REQ-${at + 1}: Requirement\n`).join('') });
		const tsx = import.meta.resolve('tsx');
		const child = spawn(process.execPath, ['--import', tsx, join(import.meta.dirname, '../../server/src/cli.ts'), 'list'], {
			cwd: folder,
		});
		let errors = '';
		child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
		child.stdout.once('data', () => child.stdout.destroy());
		const code = await new Promise(resolve => child.on('close', resolve));
		assert.deepEqual({ code, errors }, { code: 0, errors: '' });
	});

	test('should be stopped by Ctrl+C with what shells expect', { skip: process.platform === 'win32' }, async () => {
		const folder = folderOf({});
		const tsx = import.meta.resolve('tsx');
		const program = join(import.meta.dirname, '../../server/src/cli.ts');
		const child = spawn(process.execPath, ['--import', tsx, program, 'lsp', '--stdio'], { cwd: folder });
		child.stdin.write(
			frame({ jsonrpc: '2.0', id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } }),
		);
		await new Promise(resolve => child.stdout.once('data', resolve));
		child.kill('SIGINT');
		assert.equal(await new Promise(resolve => child.on('close', resolve)), 130);
	});

	test('REQ-206 should serve an editor, and write nothing but LSP', async () => {
		const requests = [
			{ jsonrpc: '2.0', id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } },
			{ jsonrpc: '2.0', method: 'initialized', params: {} },
			{ jsonrpc: '2.0', id: 2, method: 'shutdown' },
			{ jsonrpc: '2.0', method: 'exit' },
		];
		const { code, stdout } = await spawnCli(['lsp', '--stdio'], folderOf({}), { input: requests.map(frame).join('') });
		assert.equal(code, 0);
		assert.match(stdout, /^Content-Length: \d+\r\n\r\n\{/);
		assert.match(stdout, /"serverInfo":\{"name":"clewline"/);
	});
});

describe('the program and hostile files', { concurrency: 2 }, () => {
	const deep = Array.from({ length: 100 }, (_, depth) => `${'  '.repeat(depth)}a:\n`).join('');
	const aliases = [
		'a0: &a0 [x, x, x, x, x, x, x, x, x]',
		...Array.from({ length: 9 }, (_, at) => `a${at + 1}: &a${at + 1} [${`*a${at}, `.repeat(9)}]`),
	];
	for (const [title, content, rules] of [
		['bytes that are no UTF-8', Buffer.concat([Buffer.from('# REQ-1: Caf'), Buffer.of(0xe9, 0xff), Buffer.from('\n')]), []],
		['an alias bomb', `---\ntype: risk\nid: RSK-1\n${aliases.join('\n')}\n---\n`, ['valid-front-matter']],
		[
			'a line of three megabytes',
			`# REQ-1: A\n- depends-on: REQ-9\n\n${'[x](a.md) '.repeat(300_000)}[x](y.md)\n`,
			['resolved-reference', 'resolved-link'],
		],
		['a hundred levels of front matter', `---\nid: RSK-1\n${deep}---\n`, []],
		['a hundred levels of lists', `${Array.from({ length: 100 }, (_, depth) => `${'  '.repeat(depth)}- x\n`).join('')}`, []],
		['a hundred levels of quotes', `${'> '.repeat(100)}[x](y.md)\n`, ['resolved-link']],
	] as const) {
		test(`REQ-002 should bear ${title}`, async () => {
			const { code, stdout, stderr } = await spawnCli(
				['check', '--format', 'json', '--fail-on', 'never'],
				folderOf({ 'a.md': content }),
			);
			assert.deepEqual({ code, stderr }, { code: 0, stderr: '' });
			const { findings } = JSON.parse(stdout) as { findings: { rule: string }[] };
			assert.deepEqual([...new Set(findings.map(it => it.rule))], rules);
		});
	}

	for (const [title, content] of [
		['NUL bytes', Buffer.from('# REQ-9\0\0\n')],
		['more than 16 MB', Buffer.alloc((16 << 20) + 1, '# REQ-9\n')],
	] as const) {
		test(`should say once that a spec of ${title} is not read, and report nothing that leads to it`, async () => {
			const folder = folderOf({ 'a.md': '# REQ-1: Log in\n- depends-on: REQ-9\n\n[b](b.md#req-9)\n', 'b.md': content });
			const { code, stdout, stderr } = await spawnCli(['check'], folder);
			assert.deepEqual({ code, stdout }, { code: 0, stdout: '1 file, 1 item, no findings\n' });
			assert.match(stderr, /^`b\.md` is not read: .*\n$/);
		});
	}

	test('REQ-002 should show a finding in a line of three megabytes in one line', async () => {
		const folder = folderOf({ 'a.md': `${'字'.repeat(1_000_000)}[x](y.md)${'字'.repeat(10)}\n` });
		const { stdout } = await spawnCli(['check'], folder);
		assert.match(stdout, /字\[x\]\(y\.md\)字/);
		assert.ok(stdout.length < 1000);
	});

	test('REQ-017 should bear a folder that contains itself', { skip: process.platform === 'win32' }, async () => {
		const folder = folderOf({ 'a/b.md': wrong });
		symlinkSync('..', join(folder, 'a/up'));
		symlinkSync(folder, join(folder, 'a/again'));
		symlinkSync('nowhere', join(folder, 'broken.md'));
		const { stdout } = await spawnCli(['check', '--format', 'json'], folder);
		assert.equal((JSON.parse(stdout) as { summary: { files: number } }).summary.files, 1);
	});

	test('REQ-017 should not read source files of more than 1 MB', async () => {
		const marker = '// @implements REQ-9\n';
		const folder = folderOf({ 'a.md': '# REQ-1: A\n', 'a.ts': marker, 'b.ts': marker + ' '.repeat(1 << 20) });
		const { stdout } = await spawnCli(['check', '--format', 'json'], folder);
		const { findings } = JSON.parse(stdout) as { findings: { file: string }[] };
		assert.deepEqual(
			findings.map(it => it.file),
			['a.ts'],
		);
	});

	test('REQ-003 should count columns as an editor does where a file has a byte order mark', async () => {
		const { stdout } = await spawnCli(['check', '--format', 'json'], folderOf({ 'a.md': '\uFEFF# REQ-1: A\n\n# REQ-1: B\n' }));
		const { findings } = JSON.parse(stdout) as { findings: { line: number; column: number }[] };
		assert.deepEqual(
			findings.map(it => [it.line, it.column]),
			[
				[1, 3],
				[3, 3],
			],
		);
	});
});

function frame(message: object): string {
	const text = JSON.stringify(message);
	return `Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`;
}
