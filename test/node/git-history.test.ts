import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createGitHistory } from '../../server/src/node/git-history.js';
import type { GitQuestion } from '../../server/src/node/run-git.js';

/** A repository with one commit. It tells what it was asked, and fails on whatever it is told to. */
function createGit(files: Readonly<Record<string, string | Buffer>>, failing = '') {
	const asked: string[] = [];
	const contents = Object.values(files).map(it => Buffer.from(it));
	const answers: Readonly<Record<string, (question: GitQuestion) => Buffer>> = {
		'for-each-ref': () => Buffer.from('v2\t2026-11-01\t\nv1\t2026-10-01\t\n'),
		log: it => Buffer.from(`${formatOf(it).replace('%h', '4f2a9c1').replace('%cs', '2026-11-20').replace('%s', 'Say\tmore')}\n`),
		'rev-parse --is': () => Buffer.from('true\n'),
		'rev-parse --verify': () => Buffer.from('c0ffee\n'),
		'ls-tree': () =>
			Buffer.from(
				Object.keys(files)
					.map((path, index) => `100644 blob ${index}a\t${path}\0`)
					.join(''),
			),
		'cat-file': ({ input = '' }) =>
			Buffer.concat(
				input.split('\n').flatMap(hash => {
					const content = hash === '' ? undefined : contents[Number.parseInt(hash, 10)];
					return content ? [Buffer.from(`${hash} blob ${content.length}\n`), content, Buffer.from('\n')] : [];
				}),
			),
	};
	const history = createGitHistory('/specs', question => {
		const words = question.args.join(' ');
		asked.push(words);
		const [, answer] = Object.entries(answers).find(([command]) => words.includes(` ${command}`)) ?? [];
		return Promise.resolve(failing !== '' && words.includes(failing) ? undefined : answer?.(question));
	});
	return { asked, history };
}

/** What git is told to print of each entry. */
function formatOf({ args }: GitQuestion): string {
	return args.find(it => it.startsWith('--format='))?.slice('--format='.length) ?? '';
}

test('REQ-404 should read the specs and the settings of a revision, and nothing else', async () => {
	const files = {
		'clewline.yaml': 'specs: a',
		'a b/登录.md': '# 登录\n\n',
		'src/a.ts': '//',
		'b.md': '',
		'c.md': Buffer.of(0, 1),
		'd.MD': 'd',
	};
	const { asked, history } = createGit(files);
	const past = await history.read('v1');
	assert.ok(past.type === 'read');
	assert.equal(past.commit, 'c0ffee');
	assert.deepEqual(
		[...past.files],
		[
			['clewline.yaml', 'specs: a'],
			['a b/登录.md', '# 登录\n\n'],
			['b.md', ''],
			['d.MD', 'd'],
		],
	);
	assert.ok(asked.every(it => it.startsWith('--no-optional-locks -c core.fsmonitor=false -c protocol.allow=never ')));
	assert.ok(asked.includes(`${asked[0]?.slice(0, asked[0].indexOf(' rev-parse'))} ls-tree -r -z c0ffee -- .`));
});

for (const revision of ['', '--help', '-n1', ' v1', 'v1\nv2', 'v1\0', 'v'.repeat(300)]) {
	test(`REQ-404 should not ask git about ${JSON.stringify(revision.slice(0, 10))}`, async () => {
		const { asked, history } = createGit({});
		assert.deepEqual(await history.read(revision), { type: 'unknown' });
		assert.equal(asked.filter(it => it.includes('--verify')).length, 0);
	});
}

for (const [failing, type] of [
	['--is-inside', 'no-repository'],
	['--verify', 'unknown'],
	['ls-tree', 'too-much'],
	['cat-file', 'too-much'],
] as const) {
	test(`REQ-404 should say what is wrong where git fails at ${failing}`, async () => {
		assert.deepEqual(await createGit({ 'a.md': '# A' }, failing).history.read('v1'), { type });
	});
}

test('should list tags and commits', async () => {
	assert.deepEqual(await createGit({}).history.list(), [
		{ type: 'tag', name: 'v2', date: '2026-11-01', subject: '' },
		{ type: 'tag', name: 'v1', date: '2026-10-01', subject: '' },
		{ type: 'commit', name: '4f2a9c1', date: '2026-11-20', subject: 'Say more' },
	]);
	assert.deepEqual(await createGit({}, 'r').history.list(), []);
});
