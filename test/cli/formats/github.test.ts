import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runCommand } from '../../support/cli.js';

test('REQ-201 should write a workflow command for each finding', async () => {
	const { stdout } = await runCommand('check --format github', {
		'a, b%.md': '# REQ-1: Log in\n- depends-on: REQ-9\n\n[x](y.md)\n',
	});
	assert.equal(
		stdout,
		`::error file=a%2C b%25.md,line=2,endLine=2,col=15,endColumn=20,title=resolved-reference::\`REQ-9\` is not defined in this workspace. Correct the ID, or define it.
::warning file=a%2C b%25.md,line=4,endLine=4,col=5,endColumn=9,title=resolved-link::\`y.md\` is not there. Correct the link, or add the file.
`,
	);
});

test('REQ-201 should name files from the root of the repository', async () => {
	const environment = { GITHUB_WORKSPACE: '/team' };
	const { stdout } = await runCommand('check docs --format github', { 'docs/a.md': '[x](y.md)\n' }, { environment });
	assert.match(stdout, /^::warning file=docs\/a\.md,line=1,/);
});

test('REQ-201 should write nothing where nothing is found', async () => {
	assert.equal((await runCommand('check --format github', { 'a.md': 'Prose.' })).stdout, '');
});
