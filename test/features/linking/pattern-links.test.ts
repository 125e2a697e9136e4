import assert from 'node:assert/strict';
import { test } from 'node:test';
import { provideDocumentLink } from '../../../server/src/features/document-link.js';
import { findPatternLinks } from '../../../server/src/features/linking/pattern-links.js';
import { locateIn } from '../../support/feature-files.js';

const at = (pattern: string, ignoresCase = false) => ({ pattern, url: 'https://pm.example/{1}?q={0}', ignoresCase });

for (const [title, text, pattern, expected] of [
	['numbers of TAPD', 'See TAPD-12 and 需求TAPD-7。', 'TAPD-(\\d+)', ['TAPD-12 12', 'TAPD-7 7']],
	['names of 飞书项目', '- m-123, f-4', '[mf]-(\\d+)', ['m-123 123', 'f-4 4']],
	['no fences, code and URLs', '`m-1`\n\n```\nm-2\n```\n\nhttps://a.example/m-3 <!-- m-4 -->\n', 'm-(\\d+)', []],
	['what is never empty', 'aaa', 'x*', []],
	['what has no group', 'm-1', 'm-1', ['m-1 ']],
] as const) {
	test(`REQ-715 should link ${title}`, async () => {
		const links = await findPatternLinks(text, [at(pattern)], assert.fail);
		assert.deepEqual(
			links.map(({ range, target = '' }) => {
				const line = text.split('\n')[range.start.line] ?? '';
				return `${line.slice(range.start.character, range.end.character)} ${/\/([^/?]*)\?/.exec(target)?.[1]}`;
			}),
			expected,
		);
	});
}

test('REQ-715 should take small letters for capital ones where that is wanted', async () => {
	assert.equal((await findPatternLinks('tapd-1', [at('TAPD-(\\d+)')], assert.fail)).length, 0);
	assert.equal((await findPatternLinks('tapd-1', [at('TAPD-(\\d+)', true)], assert.fail)).length, 1);
});

test('REQ-715 should let no text out of its part of an address', async () => {
	const [link] = await findPatternLinks('x(../a?b#c)', [at('x\\((.*)\\)')], assert.fail);
	assert.equal(link?.target, 'https://pm.example/..%2Fa%3Fb%23c?q=x(..%2Fa%3Fb%23c)');
});

test('REQ-715 should take no longer for a pattern that others never end with', async () => {
	const text = `${'a'.repeat(5000)}!`;
	const from = performance.now();
	assert.deepEqual(await findPatternLinks(text, [at('^(a+)+$'), at('(a|a)*b'), at('(a*)*c')], assert.fail), []);
	assert.ok(performance.now() - from < 5000);
});

test('REQ-715 should log a pattern that is none, and use the others', async () => {
	const messages: string[] = [];
	const links = await findPatternLinks('m-1', [at('('), at('(?=a)'), at('m-1')], message => messages.push(message));
	assert.equal(links.length, 1);
	assert.equal(messages.length, 2);
});

test('REQ-715 should link in a spec what clewline.yaml has a pattern for', async () => {
	const files = new Map([
		['clewline.yaml', "trackers: [{ pattern: 'm-(\\d+)', url: 'https://project.feishu.cn/acme/story/detail/{1}' }]"],
		['a.md', '### REQ-1: Pay\n- issues: m-12\n'],
	]);
	const links = await provideDocumentLink(await locateIn(files, 'a.md'), { textDocument: { uri: '' } });
	assert.deepEqual(
		links?.map(it => it.target),
		['https://project.feishu.cn/acme/story/detail/12'],
	);
});
