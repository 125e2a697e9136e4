import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type CommandSetting, runCommand } from '../../support/cli.js';
import { assertProportional } from '../../support/growth.js';

async function check(line: string, files: Readonly<Record<string, string>>, setting?: CommandSetting): Promise<string> {
	return (await runCommand(`check ${line}`, files, setting)).stdout;
}

test('REQ-208 should show the line of a finding, and mark the words it is about', async () => {
	assert.equal(
		await check('', { 'specs/a.md': '### REQ-1: Log in\n- depends-on: REQ-9, STORY-1\n' }),
		`specs/a.md
  2:15 error resolved-reference
  \`REQ-9\` is not defined in this workspace. Correct the ID, or define it.
  2 │ - depends-on: REQ-9, STORY-1
    │               ^^^^^
  2:22 error resolved-reference
  \`STORY-1\` is not defined in this workspace. Correct the ID, or define it.
  2 │ - depends-on: REQ-9, STORY-1
    │                      ^^^^^^^

1 file, 1 item, 2 errors
`,
	);
});

test('REQ-208 should mark words behind wide characters where they are seen', async () => {
	const text = await check('', { 'a.md': '### REQ-1: 登录\n- 依赖于：REQ-9\n' });
	assert.match(text, /│ - 依赖于：REQ-9\n {4}│ {11}\^{5}\n/);
});

test('REQ-208 should say that all is well', async () => {
	assert.equal(await check('', { 'a.md': '# REQ-1: Log in\n', 'b.md': 'Prose.' }), '2 files, 1 item, no findings\n');
});

test('REQ-208 should print findings only when it is to be quiet', async () => {
	assert.equal(await check('--quiet', { 'a.md': '# REQ-1: Log in\n' }), '');
	assert.doesNotMatch(await check('-q', { 'a.md': '[x](y.md)\n' }), /1 file/);
});

test('REQ-208 should tell whoever has no items yet how to write one', async () => {
	assert.match(await check('', { 'a.md': 'Prose.' }), /`### REQ-1: Guest checkout`.*\n.*clewline new requirement/);
	assert.match(await check('', { 'a.ts': '' }), /There is no Markdown file here/);
});

test('REQ-208 should not let a file talk to the terminal', async () => {
	const text = await check('', { 'a.md': '# REQ-1: Log in\n\n\u001B[2J [x\u202E](y\u0007.md)\n' }, { terminal: 80 });
	assert.doesNotMatch(text, /[\u001B\u0007\u202E]/);
});

test('REQ-208 should speak Chinese', async () => {
	const text = await check('--locale zh-cn', { 'a.md': '# REQ-1: 登录\n- depends-on: REQ-9\n' });
	assert.match(text, /2:15 错误 resolved-reference\n {2}`REQ-9` 在此工作区中没有定义。/);
	assert.match(text, /1 个文件，1 个条目，1 个错误\n$/);
});

test('REQ-208 should show lines without what ends them', async () => {
	for (const end of ['\n', '\r\n', '\r']) {
		assert.match(await check('', { 'a.md': `[x](y.md)${end}Then.${end}` }), /│ \[x\]\(y\.md\)\n/);
	}
});

test('REQ-208 should print the findings of one long line in proportion to them', async () => {
	await assertProportional(
		async count => assert.match(await check('', { 'a.md': '[x](y.md) '.repeat(count) }), new RegExp(`${count} warnings`)),
		{ from: 8000, tolerance: 2 },
	);
});
