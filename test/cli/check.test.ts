import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runCommand } from '../support/cli.js';

const files = {
	'specs/a.md': '### REQ-1: Log in\n- depends-on: REQ-9\n',
	'specs/b.md': '### REQ-2: Log out\n\nSee [the plan](plan.md).\n',
	'src/a.ts': '// @implements REQ-1\n',
};

interface Report {
	readonly findings: readonly {
		readonly rule: string;
		readonly severity: string;
		readonly file: string;
		readonly line: number;
		readonly column: number;
		readonly endColumn: number;
	}[];
	readonly summary: Readonly<Record<string, number>>;
}

async function checkJson(
	line: string,
	others: Readonly<Record<string, string>> = files,
): Promise<Report & { readonly code: number }> {
	const { code, stdout } = await runCommand(`check ${line} --format json`, others);
	return { code, ...(JSON.parse(stdout) as Report) };
}

test('REQ-201 should report findings as JSON, with a summary', async () => {
	const { findings, summary, code } = await checkJson('');
	assert.equal(code, 1);
	assert.deepEqual(
		findings.map(it => [it.rule, it.severity, it.file, it.line, it.column, it.endColumn]),
		[
			['resolved-reference', 'error', 'specs/a.md', 2, 15, 20],
			['resolved-link', 'warning', 'specs/b.md', 3, 16, 23],
		],
	);
	assert.deepEqual(summary, { files: 3, items: 2, links: 2, errors: 1, warnings: 1, infos: 0, durationMs: 0 });
});

test('REQ-201 should print one JSON object also where nothing is found', async () => {
	const { findings, summary, code } = await checkJson('', { 'a.md': 'Prose.' });
	assert.deepEqual({ findings, code, files: summary['files'] }, { findings: [], code: 0, files: 1 });
});

test('REQ-201 should give the facts about a finding in front matter', async () => {
	const { stdout } = await runCommand('check --format json', { 'a.md': '---\ntype: risk\nid: RSK-1\ndue: soon\n---\n' });
	const { findings } = JSON.parse(stdout) as { readonly findings: readonly { readonly rule: string; readonly data: unknown }[] };
	assert.deepEqual(
		findings.map(it => [it.rule, it.data]),
		[['valid-front-matter', { keyword: 'format', path: '/due' }]],
	);
});

for (const [limit, code] of [
	['error', 1],
	['warning', 1],
	['never', 0],
] as const) {
	test(`REQ-202 should exit with ${code} for an error and --fail-on ${limit}`, async () => {
		assert.equal((await runCommand(`check --fail-on ${limit}`, files)).code, code);
	});
}

for (const [limit, code] of [
	['error', 0],
	['warning', 1],
	['info', 1],
	['hint', 1],
	['never', 0],
] as const) {
	test(`REQ-202 should exit with ${code} for a warning and --fail-on ${limit}`, async () => {
		assert.equal((await runCommand(`check --fail-on ${limit} --root . specs/b.md`, files)).code, code);
	});
}

for (const [line, expected] of [
	['specs', { files: ['a.md', 'b.md'], read: 2 }],
	['--root . specs', { files: ['specs/a.md', 'specs/b.md'], read: 2 }],
	['--root . specs/b.md', { files: ['specs/b.md'], read: 1 }],
	['specs/a.md', { files: ['specs/a.md'], read: 1 }],
	['specs/a.md src', { files: ['specs/a.md'], read: 2 }],
] as const) {
	test(`REQ-203 should report on what \`check ${line}\` names`, async () => {
		const { findings, summary } = await checkJson(line);
		assert.deepEqual({ files: findings.map(it => it.file), read: summary['files'] }, expected);
	});
}

test('should take the nearest folder with a clewline.yaml for the workspace of a file', async () => {
	const shop = { 'shop/clewline.yaml': '', 'shop/specs/a.md': files['specs/a.md'], 'other/b.md': '# REQ-9: Elsewhere' };
	const { findings } = await checkJson('shop/specs/a.md', shop);
	assert.deepEqual(
		findings.map(it => it.file),
		['specs/a.md'],
	);
});

test('REQ-203 should judge what is reported by the whole workspace', async () => {
	const { findings } = await checkJson('--root . specs/a.md', { ...files, 'specs/c.md': '### REQ-9: Register\n' });
	assert.deepEqual(findings, []);
});

test('REQ-203 should only report on files that git calls changed', async () => {
	const answers: Readonly<Record<string, string>> = {
		'rev-parse --verify --quiet --end-of-options main^{commit}': 'c0ffee\n',
		'diff --name-only --no-ext-diff -z --relative c0ffee --': 'specs/b.md\0',
		'ls-files --others --exclude-standard -z': 'new.md\0',
	};
	const { stdout } = await runCommand(
		'check --since main --format github',
		{ ...files, 'new.md': '[x](y.md)' },
		{ git: it => answers[it] },
	);
	assert.deepEqual(
		Array.from(stdout.matchAll(/file=([^,]*)/g), it => it[1]),
		['new.md', 'specs/b.md'],
	);
});

test('REQ-203 should say that a revision is unknown', async () => {
	const { code, stderr } = await runCommand('check --since nowhere', files);
	assert.deepEqual({ code, stderr }, { code: 2, stderr: 'clewline: git knows no revision `nowhere` in `/team`.\n' });
});

test('REQ-202 should exit with 2 and name the place where the configuration is faulty, and check all the same', async () => {
	const { code, stdout, stderr } = await runCommand('check', { ...files, 'clewline.yaml': 'specs: ["*.md"]\nrulez: {}\n' });
	assert.equal(code, 2);
	assert.match(stderr, /^clewline\.yaml:2:1: .*`rulez`/);
	assert.match(stdout, /`REQ-9` is not defined/);
});

test('REQ-202 should exit with 2 where a schema cannot be used', async () => {
	const { code, stderr } = await runCommand('check', { ...files, 'clewline.yaml': 'schemas: { "*.md": none.json }\n' });
	assert.equal(code, 2);
	assert.match(stderr, /^clewline\.yaml:.*`none\.json`/);
	assert.equal(stderr.trim().split('\n').length, 1);
});

test('REQ-201 should print the same on every run', async () => {
	const reversed = Object.fromEntries(Object.entries(files).reverse());
	assert.equal((await runCommand('check', reversed)).stdout, (await runCommand('check', files)).stdout);
});

test('REQ-020 should speak of a Chinese spec in its own words', async () => {
	const spec = [
		'### REQ-001：登录\n- 状态：已批准\n- 开始：2026年9月2日\n- 结束：2026年9月1日\n',
		'### REQ-002：退出\n- 状态：批了\n\n谁来定【待确认：要不要短信】\n',
	];
	const rules = 'rules: { known-status: warning }\n';
	const { stdout } = await runCommand('check --format json --locale zh-cn', { 'a.md': spec.join('\n'), 'clewline.yaml': rules });
	const { findings } = JSON.parse(stdout) as { readonly findings: readonly { readonly message: string }[] };
	assert.deepEqual(
		findings.map(it => it.message),
		[
			'`REQ-001` 的状态是“已批准”，但没有写明何时算满足。请补充验收标准。',
			'结束日期（2026年9月1日）早于开始日期（2026年9月2日）。请更正其中一个。',
			'`批了` 不是已知的状态。请从这些中选一个：草稿、评审、已批准、进行中、已上线、已放弃。',
			'这个问题还没有答案：要不要短信。 请回答并去掉标记。',
		],
	);
});
