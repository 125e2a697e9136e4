import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { spawnCli } from './support/spawn-cli.js';

const root = join(import.meta.dirname, '..');

interface Report {
	readonly findings: readonly {
		readonly severity: string;
		readonly file: string;
		readonly line: number;
		readonly message: string;
	}[];
}

interface Trace {
	readonly items: readonly {
		readonly id: string;
		readonly kind: string;
		readonly status: string | null;
		readonly coverage: string;
		readonly file: string;
		readonly line: number;
	}[];
}

type TracedItem = Trace['items'][number];

async function run<T>(command: string): Promise<T> {
	const { stdout, stderr } = await spawnCli([command, '.', '--format', 'json'], root);
	assert.equal(stderr, '');
	return JSON.parse(stdout) as T;
}

test('our own specs, code and tests should have nothing to warn about', async () => {
	const { findings } = await run<Report>('check');
	const serious = findings.filter(it => it.severity === 'error' || it.severity === 'warning');
	assert.deepEqual(
		serious.map(it => `${it.file}:${it.line} ${it.message}`),
		[],
	);
});

test('what has shipped should have code and tests, and no criterion that is open', async () => {
	const { items } = await run<Trace>('trace');
	const requirements = items.filter(it => it.kind === 'requirement' && it.file.startsWith('docs/specs/'));
	const shipped = requirements.filter(it => it.status === 'shipped');
	assert.ok(shipped.length > 30, 'The requirements are not read any more.');
	assert.deepEqual(shipped.filter(it => it.coverage !== 'covered' || hasOpenBox(it)).map(describe), []);
	assert.deepEqual(requirements.filter(it => it.status === 'in-progress' && !hasOpenBox(it)).map(describe), []);
});

/** Whether a criterion of a requirement is not held yet: the boxes up to the next heading of its level. */
function hasOpenBox({ file, line }: TracedItem): boolean {
	const [section = ''] = readFileSync(join(root, file), 'utf8')
		.split('\n')
		.slice(line)
		.join('\n')
		.split(/^#{1,3} /m);
	return section.includes('\n- [ ] ');
}

function describe(item: TracedItem): string {
	return `${item.id} is ${item.status} and ${item.coverage}, with ${hasOpenBox(item) ? 'an open' : 'no open'} criterion`;
}
