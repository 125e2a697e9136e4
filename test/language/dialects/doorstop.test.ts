import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSpec } from '../../../server/src/language/read-spec.js';
import { assertProportional } from '../../support/growth.js';

const head = '---\nactive: true\nderived: false\nlevel: 1.0\nnormative: true\n';

for (const [path, text, ...expected] of [
	['req/REQ001.md', `${head}---\n\nIt shall log in.\n\n# Later\n`, 'REQ001 “It shall log in.”'],
	['req/REQ-1.md', `${head}header: |\n  A\n---\n\n## B\n`, 'REQ-1 “B”'],
	['req/REQ-1.md', `${head}header: 'A: b'\n---\n`, 'REQ-1 “A: b”'],
	['REQ_AUTH-login.md', `${head}---\n`, 'REQ_AUTH-login “”'],
	['req/REQ001.md', `\uFEFF${head.replaceAll('\n', '\r\n')}---\r\n# A\r\n`, 'REQ001 “A”'],
	['req/login.md', `${head}---\n# A\n`],
	['req/REQ001.md', '---\nlevel: 1.0\nnormative: true\n---\n# A\n'],
	['req/REQ001.md', `# A\n\n${head}---\n`],
] as const) {
	test(`AC-887 should read ${expected[0] ?? 'no item'} of ${path}`, () => {
		assert.deepEqual(
			readSpec(path, text).items.map(it => `${it.id} “${it.title}”`),
			expected,
		);
	});
}

for (const [what, text] of [
	['links', (count: number) => `${head}links:\n${'- REQ001: abc\n'.repeat(count)}---\n`],
	['fields', (count: number) => `${head}${'a: b\n'.repeat(count)}`],
	['spaces', (count: number) => `${head}---\n${' \n'.repeat(count)}`],
] as const) {
	test(`REQ-002 should read ${what} of Doorstop in proportion to their length`, async () => {
		await assertProportional(count => readSpec('req/REQ001.md', text(count)), { from: 4_000 });
	});
}
