import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { test } from 'node:test';
import { runCommand } from './support/cli.js';

/** Criteria of `docs/specs` that show from outside, tried on the command line. Files are path → text. */
type Files = Readonly<Record<string, string>>;

interface Item {
	readonly id: string;
	readonly scope: string;
	readonly kind: string;
	readonly title: string;
	readonly status: string | null;
	readonly coverage: string;
	readonly attributes: Readonly<Record<string, unknown>>;
	readonly incoming: readonly { readonly verb: string; readonly file: string; readonly line: number }[];
	readonly outgoing: readonly { readonly id: string; readonly scope?: string; readonly state: string }[];
}

async function traced(files: Files): Promise<readonly Item[]> {
	return (JSON.parse((await runCommand('trace --format json', files)).stdout) as { readonly items: readonly Item[] }).items;
}

async function findings(files: Files, rule: string): Promise<string[]> {
	const { stdout } = await runCommand('check --format json', files);
	const report = JSON.parse(stdout) as {
		readonly findings: readonly {
			readonly rule: string;
			readonly file: string;
			readonly line: number;
			readonly column: number;
			readonly message: string;
		}[];
	};
	return report.findings
		.filter(it => it.rule === rule)
		.map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`);
}

/** The items of a file, each as `kind ID: title`. */
async function itemsOf(text: string, path = 'specs/a.md', more: Files = {}): Promise<string[]> {
	return (await traced({ [path]: text, ...more })).map(it => `${it.kind} ${it.id}: ${it.title}`);
}

/** What `# REQ-9` refers to, by way of `relates-to`: `ID scope state`. */
async function meaningOf(reference: string, files: Files, own = ''): Promise<string[]> {
	const items = await traced({ ...files, 'main/a.md': `# REQ-9: From here\n- relates-to: ${reference}\n\n${own}` });
	const outgoing = items.find(it => it.id === 'REQ-9')?.outgoing ?? [];
	return outgoing.map(({ id, scope = '', state }) => `${id} ${scope} ${state}`);
}

const numbers = [
	['REQ FR NFR RF RNF', 'requirement'],
	['US STORY', 'story'],
	['AC SC', 'criterion'],
	['GOAL KR', 'goal'],
	['MET', 'metric'],
	['EVT', 'event'],
	['EXP', 'experiment'],
	['RSK RISK', 'risk'],
	['ADR DEC', 'decision'],
] as const;

test('REQ-004 should define an item in each of four places, with what stands there of it', async () => {
	const items = await traced({
		'specs/a.md': [
			'---\nid: PRD-pay\ntype: prd\ntitle: Pay\nstatus: approved\n---\n',
			'## REQ-1: Log in\n- status: draft\n- **Priority**: P0\n',
			'- **AC-1** WHEN it is open THE SYSTEM SHALL ask.\n',
			'| ID | Title | Status |\n|---|---|---|\n| NFR-1 | It answers within 1 s. | shipped |\n',
		].join('\n'),
	});
	assert.deepEqual(
		items.map(it => [it.id, it.title, it.status]),
		[
			['PRD-pay', 'Pay', 'approved'],
			['REQ-1', 'Log in', 'draft'],
			['AC-1', 'WHEN it is open THE SYSTEM SHALL ask.', null],
			['NFR-1', 'It answers within 1 s.', 'shipped'],
		],
	);
	assert.equal(items[1]?.attributes['priority'], 'P0');
});

for (const [place, text] of [
	['fence', '```\n# REQ-1: Log in\n```\n'],
	['code span', '# `REQ-1`: Log in\n'],
	['HTML comment', '<!--\n# REQ-1: Log in\n-->\n'],
	['URL', '- <https://example.com/REQ-1>\n'],
	['running text', 'See REQ-1: it is about the log-in.\n'],
] as const) {
	test(`REQ-004 should define nothing in a ${place}`, async () => assert.deepEqual(await itemsOf(text), []));
}

test('REQ-004 should not take the rows of a matrix for second definitions', async () => {
	const matrix = '| Requirement | Test |\n|---|---|\n| REQ-1 | by hand |\n| REQ-1 | by night |\n';
	const files = { 'specs/a.md': '# REQ-1: Log in\n', 'specs/matrix.md': matrix };
	assert.deepEqual(await itemsOf('# REQ-1: Log in\n', 'specs/a.md', files), ['requirement REQ-1: Log in']);
	assert.deepEqual(await findings(files, 'unique-id'), []);
});

for (const [prefixes, kind] of numbers) {
	for (const prefix of prefixes.split(' ')) {
		test(`REQ-005 should know ${prefix}-12 for a ${kind}`, async () => {
			assert.deepEqual(await itemsOf(`# ${prefix}-12: Some words\n`), [`${kind} ${prefix}-12: Some words`]);
		});
	}
}

test('REQ-005 should know the prefixes of the team, and the fields it makes IDs of', async () => {
	const configuration = 'ids: [{ prefix: CASE, kind: requirement }, { id: "EIP-{eip}", kind: decision, title: name }]\n';
	const files = { 'clewline.yaml': configuration, 'eips/1559.md': '---\neip: 1559\ntitle: Long\nname: Fees\n---\n' };
	assert.deepEqual(await itemsOf('# CASE-1: A case\n', 'specs/a.md', files), [
		'decision EIP-1559: Fees',
		'requirement CASE-1: A case',
	]);
	assert.deepEqual(await itemsOf('# CASE-1: A case\n'), []);
});

for (const word of ['UTF-8', 'SHA-256', '2026-08', 'SHOP-77', 'ISO-8601', 'COVID-19']) {
	test(`REQ-005 should not take ${word} for an ID`, async () => {
		assert.deepEqual(await itemsOf(`# ${word}: Some words\n\n- **${word}** Some words.\n`), []);
		assert.deepEqual(await findings({ 'a.md': `# REQ-1: A\n\nSee ${word}.\n` }, 'resolved-reference'), []);
	});
}

const features = {
	'specs/001-search/spec.md': '## Requirements\n\n- **FR-001**: The system MUST find things.\n',
	'specs/002-sign-in/spec.md': '## Requirements\n\n- **FR-001**: The system MUST ask who it is.\n',
};

for (const [title, reference, own, meanings] of [
	['the item of its own file', 'FR-001', '# FR-001: Mine\n', ['FR-001  resolved']],
	['several items of other scopes', 'FR-001', '', ['FR-001  ambiguous']],
	['the item of the folder that qualifies it', '002-sign-in/FR-001', '', ['FR-001 specs/002-sign-in resolved']],
	['the item that once had the ID', 'REQ-77', '# REQ-7: New\n- aliases: REQ-77\n', ['REQ-7  resolved']],
] as const) {
	test(`REQ-006 should take an ID for ${title}`, async () => {
		assert.deepEqual(await meaningOf(reference, features, own), meanings);
	});
}

test('REQ-007 should give each feature of spec-kit its own numbers', async () => {
	assert.deepEqual(
		(await traced(features)).map(it => [it.scope, it.id, it.kind]),
		[
			['specs/001-search', 'FR-001', 'requirement'],
			['specs/002-sign-in', 'FR-001', 'requirement'],
		],
	);
	assert.deepEqual(await findings(features, 'unique-id'), []);
});

for (const [language, heading] of [
	['English', '### User Story 1 - Sign in (Priority: P1)'],
	['Chinese', '### 用户故事 1 - Sign in（优先级：P1）'],
] as const) {
	test(`REQ-007 should link a task to its story, with a heading in ${language}`, async () => {
		const items = await traced({
			'specs/002-sign-in/spec.md': `# Feature Specification: Sign in\n\n${heading}\n\nAs a guest I want to sign in.\n`,
			'specs/002-sign-in/tasks.md': '# Tasks\n\n- [ ] T012 [P] [US1] Ask who it is in src/ask.ts\n',
		});
		const story = items.find(it => it.kind === 'story');
		assert.deepEqual([story?.id, story?.title, story?.attributes['priority']], ['US1', 'Sign in', 'P1']);
		assert.deepEqual(
			story?.incoming.map(it => it.file),
			['specs/002-sign-in/tasks.md'],
		);
	});
}

test('REQ-008 should see an ID in a diagram, at its place', async () => {
	const text = '# REQ-1: Log in\n\n```mermaid\nflowchart LR\n  a[REQ-1 Log in] --> b["Total<br/>REQ-8"]\n```\n';
	const [item] = await traced({ 'a.md': text });
	assert.deepEqual(
		item?.incoming.map(it => it.line),
		[5],
	);
	assert.deepEqual(
		(await findings({ 'a.md': text }, 'resolved-reference')).map(it => it.split(' ')[0]),
		['a.md:5:36'],
	);
});

test('REQ-012 should count an ID without a verb as a mention, which covers nothing', async () => {
	const [item] = await traced({ 'a.md': '# REQ-1: Log in\n- status: approved\n', 'a.ts': '// The total, see REQ-1.\n' });
	assert.deepEqual(
		item?.incoming.map(it => it.verb),
		['mentions'],
	);
	assert.equal(item.coverage, 'uncovered');
});

test('REQ-017 should read neither what git ignores nor what the team excludes', async () => {
	const files = {
		'.gitignore': 'build/\n*.tmp.md\n',
		'docs/.gitignore': '!kept.tmp.md\n',
		'clewline.yaml': 'exclude: old\n',
		'a.md': '# REQ-1: A\n',
		'a.tmp.md': '# REQ-2: B\n',
		'build/a.md': '# REQ-3: C\n',
		'docs/kept.tmp.md': '# REQ-4: D\n',
		'docs/old/a.md': '# REQ-5: E\n',
		'node_modules/x/a.md': '# REQ-6: F\n',
	};
	assert.deepEqual(
		(await traced(files)).map(it => it.id),
		['REQ-1', 'REQ-4'],
	);
});

test('REQ-102 should lead from each item to the other that has its ID', async () => {
	const { stdout } = await runCommand('check --format sarif', { 'a.md': '# REQ-1: A\n', 'b.md': '# REQ-1: B\n' });
	const related = Array.from(stdout.matchAll(/"uri":"(.\.md)"/g), it => it[1]);
	assert.deepEqual(related, ['a.md', 'b.md', 'b.md', 'a.md']);
});

test('REQ-020 should recognise an ID between Chinese characters', async () => {
	assert.deepEqual(await findings({ 'a.md': '# REQ-1：登录\n\n参见REQ-2的说明，以及（REQ-3）。\n' }, 'resolved-reference'), [
		'a.md:3:3 `REQ-2` is not defined in this workspace. Correct the ID, or define it.',
		'a.md:3:15 `REQ-3` is not defined in this workspace. Correct the ID, or define it.',
	]);
});

test('REQ-020 should read Chinese attributes as it reads English ones', async () => {
	const [item] = await traced({ 'a.md': '# REQ-1：登录\n- 状态：已批准\n- 优先级：P0\n' });
	assert.deepEqual([item?.title, item?.status, item?.attributes['priority']], ['登录', 'approved', 'P0']);
});

for (const [folder, kinds] of [
	['examples/shop', 'English'],
	['examples/shop.zh-CN', 'Chinese'],
] as const) {
	test(`REQ-310 should find code and tests for what has shipped in the ${kinds} example`, async () => {
		const files = readFolder(join(import.meta.dirname, '..', folder));
		const { stdout } = await runCommand('check --format json', files);
		assert.equal((JSON.parse(stdout) as { readonly summary: { readonly errors: number } }).summary.errors, 0);

		const items = await traced(files);
		const shipped = items.filter(it => it.kind === 'requirement' && it.status === 'shipped');
		assert.ok(shipped.length > 0);
		assert.deepEqual(
			shipped.filter(it => it.coverage !== 'covered').map(it => it.id),
			[],
		);
		const languages = new Set(items.flatMap(it => it.incoming).map(it => extname(it.file)));
		assert.ok(languages.has('.ts') && languages.has('.py'));
	});
}

function readFolder(folder: string): Files {
	const paths = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(it => it.isFile());
	return Object.fromEntries(
		paths.map(it => {
			const file = join(it.parentPath, it.name);
			return [relative(folder, file).replaceAll(sep, '/'), readFileSync(file, 'utf8')];
		}),
	);
}
