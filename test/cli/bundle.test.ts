import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';

const repository = join(import.meta.dirname, '../..');
const run = promisify(execFile);

describe('the bundle of the command line', () => {
	let folder: string;

	before(async () => {
		folder = await mkdtemp(join(tmpdir(), 'clewline-bundle-'));
		await run(process.execPath, [join(repository, 'scripts/build.mjs'), '--only', 'cli', '--outdir', join(folder, 'dist')]);
	});

	after(() => rm(folder, { recursive: true, force: true }));

	for (const draft of [
		'http://json-schema.org/draft-07/schema#',
		'https://json-schema.org/draft/2019-09/schema',
		'https://json-schema.org/draft/2020-12/schema',
	]) {
		it(`should check front matter against a schema of ${draft}`, async () => {
			const workspace = await mkdtemp(join(folder, 'workspace-'));
			await mkdir(join(workspace, 'schemas'));
			const schema = { $schema: draft, properties: { start: { $ref: 'date.json' } }, required: ['owner'] };
			await writeFile(join(workspace, 'schemas/plan.json'), JSON.stringify(schema));
			await writeFile(join(workspace, 'schemas/date.json'), JSON.stringify({ $schema: draft, type: 'string', format: 'date' }));
			await writeFile(join(workspace, 'clewline.yaml'), 'schemas: { "*.md": schemas/plan.json }\n');
			await writeFile(join(workspace, 'plan.md'), '---\nstart: soon\n---\n');
			const { stdout } = await run(process.execPath, [join(folder, 'dist/cli.js'), 'check', '--format', 'json'], {
				cwd: workspace,
			}).catch((error: unknown) => error as { stdout: string });
			const { findings } = JSON.parse(stdout) as { findings: { data: { keyword: string } }[] };
			assert.deepEqual(findings.map(it => it.data.keyword).sort(), ['format', 'required']);
		});
	}
});
