import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createBranchIds } from '../../server/src/node/branch-ids.js';

/** A repository of which each branch has some lines; it tells what it was asked. */
function createGit(branches: Record<string, string>) {
	const asked: string[][] = [];
	return {
		asked,
		run: (_: string, args: readonly string[]): Promise<string | undefined> => {
			asked.push([...args]);
			if (args.includes('for-each-ref')) {
				return Promise.resolve(Object.keys(branches).join('\n'));
			}
			const pattern = (args[args.indexOf('-e') + 1] ?? '').replaceAll('[[:space:]]', '\\s');
			const lines = Object.entries(branches).flatMap(([commit, text]) => (args.includes(commit) ? text.split('\n') : []));
			const found = lines.flatMap(it => new RegExp(pattern).exec(it)?.[0] ?? []);
			return Promise.resolve(found.length === 0 ? undefined : found.join('\n'));
		},
	};
}

test('IDs should be found where any branch defines them', async () => {
	const git = createGit({
		aaa: '### REQ-001: One\nsee REQ-900\n## [REQ-2] Two\n| REQ-003 | Three |\n- [ ] **REQ-004** Four',
		bbb: '# 说明\n### 【REQ-5】五\nid: "REQ-006"\n- REQ-901\n### STORY-902: No',
	});
	const find = createBranchIds('/specs', git.run);
	assert.deepEqual(await find('REQ', ''), ['REQ-001', 'REQ-2', 'REQ-003', 'REQ-004', 'REQ-5', 'REQ-006']);
	assert.deepEqual(await find('GOAL', ''), []);
});

test('branches should be searched once, until one has moved', async () => {
	const branches: Record<string, string> = { aaa: '### REQ-1: One' };
	const git = createGit(branches);
	const find = createBranchIds('/specs', git.run);
	const searches = (): number => git.asked.filter(it => it.includes('grep')).length;
	await find('REQ', '');
	await find('REQ', '');
	assert.equal(searches(), 1);
	branches['bbb'] = '### REQ-2: Two';
	assert.deepEqual(await find('REQ', ''), ['REQ-1', 'REQ-2']);
	assert.equal(searches(), 2);
});

test('git should be asked nothing that it could take for more than a prefix', async () => {
	const git = createGit({ aaa: '' });
	const find = createBranchIds('/specs', git.run);
	assert.deepEqual(await find('--output=x', ''), []);
	assert.equal(git.asked.length, 0);
	await find('REQ', 'specs/003-a');
	assert.ok(
		git.asked.every(it => it.join(' ').startsWith('--no-optional-locks -c core.fsmonitor=false -c protocol.allow=never ')),
	);
	assert.equal(git.asked.at(-1)?.at(-1), ':(literal)specs/003-a');
});

test('a folder without git should have no other branches', async () => {
	const find = createBranchIds('/specs', () => Promise.resolve(undefined));
	assert.deepEqual(await find('REQ', ''), []);
});
