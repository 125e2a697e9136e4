import assert from 'node:assert/strict';
import { test } from 'node:test';
import { templates } from '../../server/src/creating/templates/index.js';
import { findShippedSchema } from '../../server/src/workspace/schemas/index.js';
import { runCommand } from '../support/cli.js';

/** The file that a command has written, by its path, which the command prints. */
async function created(line: string | readonly string[], files: Readonly<Record<string, string>> = {}, directory = '/team') {
	const result = await runCommand(line, files, { directory });
	assert.equal(result.code, 0, result.stderr);
	const path = result.stdout.trimEnd();
	return { path, text: result.files[path] ?? '', files: result.files };
}

for (const { kind } of templates) {
	for (const locale of ['en', 'zh-cn'] as const) {
		test(`REQ-207 should write a ${kind} without a finding in ${locale}`, async () => {
			const { text, files } = await created(['new', kind, 'It: "works" #1', '--locale', locale]);
			assert.match(text, new RegExp(`^---\ntype: ${kind}\nid: [A-Z]+-0*1\ntitle: "It: \\\\"works\\\\" #1"\n`));
			const { stdout, code } = await runCommand('check --fail-on hint --locale en', files);
			assert.deepEqual({ code, stdout }, { code: 0, stdout: '1 file, 1 item, no findings\n' });
			assert.ok(findShippedSchema({ type: kind, id: 'X-1' }), 'A schema judges it.');
		});
	}

	test(`REQ-207 should have fields of a ${kind} that fit once they are filled in`, async () => {
		const { path, text } = await created(['new', kind, 'Filled']);
		const filled = text.replace(/^# (?=[a-z])/gm, '').replaceAll(/[A-Z]+-…/g, it => it.replace('…', '1'));
		const { stdout } = await runCommand('check --format json', { [path]: filled });
		assert.doesNotMatch(stdout, /valid-front-matter/);
	});
}

test('REQ-207 should list the kinds where none is named', async () => {
	const { code, stdout } = await runCommand('new --locale zh-cn');
	assert.equal(code, 0);
	assert.equal(stdout.trimEnd().split('\n').length, templates.length);
	assert.match(stdout, /^requirement {3}REQ {4}需求$/m);
});

for (const [text, id] of [
	['', 'REQ-001'],
	['# REQ-7: A\n', 'REQ-8'],
	['# REQ-007: A\n', 'REQ-008'],
	['# REQ-9: A\n# REQ-099: B\n', 'REQ-100'],
	['# REQ-1: A\n- aliases: REQ-4\n', 'REQ-5'],
	['# REQ-1: A\n- depends-on: REQ-3\n', 'REQ-4'],
	['# REQ-1: A\n\nIDs look like REQ-999.\n', 'REQ-2'],
	['# REQ-AUTH-12: A\n', 'REQ-001'],
	['# FR-1: A\n# FR-2: B\n# REQ-5: C\n', 'FR-3'],
] as const) {
	test(`REQ-207 should number a requirement ${id} after ${JSON.stringify(text)}`, async () => {
		const { text: written } = await created('new requirement', { 'a.md': text });
		assert.match(written, new RegExp(`^id: ${id}$`, 'm'));
	});
}

test('should number after what any branch has', async () => {
	const branches = ['REQ-041', 'REQ-AUTH-99'];
	const { stdout } = await runCommand('new requirement A', { 'a.md': '# REQ-7: A\n' }, { branches });
	assert.match(stdout, /REQ-042-a\.md/);
});

for (const [words, path] of [
	[['requirement', 'Guest checkout'], 'specs/REQ-001-guest-checkout.md'],
	[['requirement', 'Guest', 'checkout'], 'specs/REQ-001-guest-checkout.md'],
	[['requirement', '不注册：也能“下单”'], 'specs/REQ-001-不注册-也能-下单.md'],
	[['requirement', '../../etc/passwd'], 'specs/REQ-001-etc-passwd.md'],
	[['requirement', 'x'.repeat(300)], `specs/REQ-001-${'x'.repeat(50)}.md`],
	[['REQ'], 'specs/REQ-001-requirement.md'],
	[['需求'], 'specs/REQ-001-requirement.md'],
	[['CASE', 'A'], 'specs/CASE-001-a.md'],
	[['kpi', 'A'], 'specs/KPI-1-a.md'],
	[['persona', 'Buyer', '--id', 'PER-buyer'], 'specs/PER-buyer-buyer.md'],
	[['risk', 'A', '--dir', 'docs/risks/'], 'docs/risks/RSK-1-a.md'],
	[['decision', 'A'], 'adr/ADR-3-a.md'],
] as const) {
	test(`REQ-207 should write ${path} for \`new ${words.join(' ').slice(0, 50)}\``, async () => {
		const { path: written } = await created(['new', ...words], {
			'clewline.yaml': 'ids: [{ prefix: CASE, kind: requirement }, { prefix: KPI, kind: kpi }]\n',
			'adr/2.md': '---\ntype: decision\nid: ADR-2\ntitle: Two\n---\n',
		});
		assert.equal(written, path);
	});
}

test('REQ-207 should write into the workspace around the folder it runs in', async () => {
	const { stdout, files } = await runCommand(
		'new risk A',
		{ 'shop/clewline.yaml': '', 'shop/src/a.ts': '' },
		{ directory: '/team/shop/src' },
	);
	assert.equal(stdout, '/team/shop/specs/RSK-1-a.md\n');
	assert.ok(files['shop/specs/RSK-1-a.md']);
});

for (const [line, file, message] of [
	['new risk A --id RSK-1', 'specs/RSK-1-a.md', '`/team/specs/RSK-1-a.md` is there already. Nothing was written.'],
	['new risk A --id RSK-2', 'a.md', '`RSK-2` is taken: see a.md:1.'],
	['new risk A --id REQ-2', 'a.md', '`REQ-2` is no ID of the kind `risk`. Such IDs look like RSK-1.'],
	['new risk A --id ../x', 'a.md', '`../x` is no ID of the kind `risk`. Such IDs look like RSK-1.'],
] as const) {
	test(`REQ-207 should refuse \`${line}\``, async () => {
		const files = { [file]: '# RSK-2: Taken\n' };
		const { code, stdout, stderr, files: after } = await runCommand(line, files);
		assert.deepEqual({ code, stdout, stderr, after }, { code: 2, stdout: '', stderr: `clewline: ${message}\n`, after: files });
	});
}
