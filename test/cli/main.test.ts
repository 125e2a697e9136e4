import assert from 'node:assert/strict';
import { test } from 'node:test';
import { commands } from '../../server/src/cli/commands.js';
import { runCommand } from '../support/cli.js';

test('REQ-208 should list every command in the help', async () => {
	const { code, stdout, stderr } = await runCommand('--help');
	assert.equal(code, 0);
	assert.equal(stderr, '');
	for (const { name } of commands) {
		assert.match(stdout, new RegExp(`^  ${name} `, 'm'));
	}
});

test('REQ-202 should take a call without a command for wrong usage', async () => {
	const { code, stdout, stderr } = await runCommand('');
	assert.deepEqual({ code, stdout }, { code: 2, stdout: '' });
	assert.match(stderr, /^Usage: clewline <command>/);
});

for (const { name } of commands) {
	test(`REQ-208 should explain ${name}, its options and exit codes in one way`, async () => {
		const { code, stdout } = await runCommand(`help ${name}`);
		assert.equal(code, 0);
		assert.match(stdout, new RegExp(`^Usage: clewline ${name} .*\\[options\\]\n`));
		assert.match(stdout, /--locale en\|zh-cn/);
		assert.match(stdout, /Exit codes: 0/);
		assert.equal((await runCommand(`${name} --help`)).stdout, stdout);
		assert.equal((await runCommand(`--help ${name}`)).stdout, stdout);
	});

	test(`REQ-208 should explain ${name} in Chinese`, async () => {
		const { stdout } = await runCommand(`help ${name} --locale zh-cn`);
		assert.match(stdout, /^用法：clewline/);
		assert.doesNotMatch(stdout, /Show how|The language of/);
	});
}

test('should print its version', async () => {
	assert.deepEqual({ ...(await runCommand('--version')), files: {} }, { code: 0, stdout: '1.2.3\n', stderr: '', files: {} });
});

for (const [line, message] of [
	['chekc', 'There is no command `chekc`. Did you mean `check`?'],
	['specs', 'There is no command `specs`. `clewline help` lists them.'],
	['help lis', 'There is no command `lis`. Did you mean `list`?'],
	['check --fromat json', 'There is no option `--fromat`. Did you mean `--format`?'],
	['check --format yaml', '`yaml` is not a value of `--format`. Use one of: text, json, sarif, junit, github.'],
	['check --since', '`--since` needs a value.'],
	['check --quiet=yes', '`--quiet` takes no value.'],
	['check nowhere', '`nowhere` does not exist, or cannot be read.'],
	['check --root a.md', '`a.md` is not a folder.'],
	['check --root specs a.md', '`a.md` is not in the workspace `/team/specs`.'],
	['check --locale fr', '`fr` is not a value of `--locale`. Use one of: en, zh-cn.'],
	['trace REQ-9', '`REQ-9` is no file, no folder, and no ID of this workspace.'],
	['trace STORY-22', '`STORY-22` is no file, no folder, and no ID of this workspace. Did you mean `STORY-21`?'],
	['new wish', 'There is no kind `wish`. `clewline new` lists them.'],
	['new requirment', 'There is no kind `requirment`. Did you mean `requirement`?'],
	['lsp', 'Say how to speak with the editor: `clewline lsp --stdio`.'],
] as const) {
	test(`REQ-202 should refuse \`clewline ${line}\``, async () => {
		const { code, stdout, stderr } = await runCommand(line, { 'a.md': '', 'specs/b.md': '# STORY-21: Pay' });
		assert.deepEqual({ code, stdout, stderr }, { code: 2, stdout: '', stderr: `clewline: ${message}\n` });
	});
}

for (const [environment, isChinese] of [
	[{ LANG: 'zh_CN.UTF-8' }, true],
	[{ LC_ALL: 'zh-Hans' }, true],
	[{ LC_ALL: 'C', LANG: 'zh_CN.UTF-8' }, false],
	[{ LC_MESSAGES: 'zh_CN', LANG: 'en_GB' }, true],
	[{ LANG: 'zhuang' }, false],
	[{}, false],
] as const) {
	test(`REQ-020 should speak ${isChinese ? 'Chinese' : 'English'} where the environment is ${JSON.stringify(environment)}`, async () => {
		const { stderr } = await runCommand('chekc', {}, { environment });
		assert.equal(stderr.includes('没有命令'), isChinese);
	});
}

test('REQ-020 should prefer the language that is asked for to that of the environment', async () => {
	const { stderr } = await runCommand('chekc --locale=en', {}, { environment: { LANG: 'zh_CN' } });
	assert.match(stderr, /There is no command/);
});
