import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { IssueGrammar } from '../../server/src/language/issue.js';
import { readSpec } from '../../server/src/language/read-spec.js';
import { defaultReading } from '../../server/src/language/reading.js';
import { assertProportional } from '../support/growth.js';

const issues: IssueGrammar = {
	keys: new Map([
		['SHOP', 'issue'],
		['GH', 'issue'],
	]),
	names: ['redmine', 'AB'],
	sites: ['https://github.com/', 'https://acme.atlassian.net/'],
};

/** The names of issues in a text; `!` marks what is declared. */
function namesIn(text: string): string[] {
	const { issueReferences } = readSpec('a.md', text, { ...defaultReading, issues });
	return issueReferences.map(it => `${it.text}${it.isDeclared ? '!' : ''}`);
}

const head = '### REQ-1: Pay\n';

for (const [title, text, expected] of [
	['numbers in prose', 'See #12, (#13) and GH-14.', ['#12', '#13', 'GH-14']],
	['numbers at the start of a line', '#12 is open.\n\n- #13\n', ['#12', '#13']],
	['numbers in Chinese text', '见#12，以及（#13）、acme/shop#14。', ['#12', '#13', 'acme/shop#14']],
	['issues of other repositories', 'acme/shop#12 group/sub/project#3', ['acme/shop#12', 'group/sub/project#3']],
	['issues with the name of their tracker', 'redmine#12 AB#3', ['redmine#12', 'AB#3']],
	['issues of Gitee', 'Fixes #I6ABCD.', ['#I6ABCD']],
	['keys of the projects that are named', 'SHOP-77 and SHOP-78; not WEB-1.', ['SHOP-77', 'SHOP-78']],
	['a number in a heading', '## Repair #12\n', ['#12']],
	['attributes', `${head}- issues: #131, SHOP-77\n\nText #5\n`, ['#131!', 'SHOP-77!', '#5']],
	['attributes in Chinese', `${head}- 工单：#131、SHOP-77\n`, ['#131!', 'SHOP-77!']],
	['an attribute in a code span', `${head}- issues: \`#131\`\n`, ['#131!']],
	[
		'front matter',
		'---\nid: PRD-pay\nissues: ["#131", SHOP-77, acme/shop#1]\n---\n# Pay\n',
		['#131!', 'SHOP-77!', 'acme/shop#1!'],
	],
	['front matter of a file that is no item', '---\nissues: SHOP-77\n---\n', ['SHOP-77!']],
	[
		'URLs in front matter',
		'---\nissues: [https://github.com/acme/shop/issues/1]\n---\n',
		['https://github.com/acme/shop/issues/1!'],
	],
	[
		'URLs of links',
		'[a](https://github.com/acme/shop/issues/1) <https://github.com/acme/shop/issues/2> https://github.com/acme/shop/issues/3.\n\n[b]: https://acme.atlassian.net/browse/SHOP-1\n',
		[
			'https://github.com/acme/shop/issues/1',
			'https://github.com/acme/shop/issues/2',
			'https://github.com/acme/shop/issues/3',
			'https://acme.atlassian.net/browse/SHOP-1',
		],
	],
	[
		'a URL in an attribute',
		`${head}- issues: https://github.com/acme/shop/issues/1\n`,
		['https://github.com/acme/shop/issues/1!'],
	],
	['no heading marks', '# 1\n\n## 2. Two\n\n#\n', []],
	['no encodings, dates and hashes', 'UTF-8 SHA-256 2026-08-01 ISO-8601 C# F#12 #0 #1.5 #12px #112233aa', []],
	['no colours of six letters', 'color #aabbcc; #fff; #A1B2C3', []],
	['no entities and fragments', '&#123; a.md#12 [x](b.md#3) page.html#4 https://acme.example/#12 ?q=#1', []],
	['no fences and no code', '```\n#12 SHOP-1\n```\n\n`#13`\n\n    #14\n', []],
	['no comments and no HTML', '<!-- #12 SHOP-1 -->\n\n<a href="#12">x</a>\n', []],
	['no URLs elsewhere', 'https://example.org/acme/shop/issues/1 https://github.community/x', []],
	['no IDs of our own', 'REQ-12 FR-001 US-3', []],
	['no parts of longer keys', 'SHOP-77-a SHOP-0 XSHOP-1 SHOP-7.1.2 shop-1 SHOP-12a', []],
	['no versions and channels', '##12 #12#13 @acme/shop#1 #channel-12', []],
] as const) {
	test(`REQ-702 should find ${title}`, () => assert.deepEqual(namesIn(text), expected));
}

test('REQ-702 should tell the item that names an issue', () => {
	const text =
		'---\nid: PRD-pay\nissues: [SHOP-1]\n---\n# Pay\n\n### REQ-1: Guest\n- issues: SHOP-2\n\nSHOP-3\n\n## Other\n\nSHOP-4\n';
	const { items, issueReferences } = readSpec('a.md', text, { ...defaultReading, issues });
	assert.deepEqual(
		issueReferences.map(it => `${items[it.from]?.id ?? ''} ${text.slice(it.start, it.end)}`),
		['PRD-pay SHOP-1', 'REQ-1 SHOP-2', 'REQ-1 SHOP-3', 'PRD-pay SHOP-4'],
	);
});

test('REQ-702 should look for nothing where no tracker is configured', () => {
	assert.deepEqual(readSpec('a.md', `${head}- issues: #131, SHOP-77\n`).issueReferences, []);
});

test('REQ-702 should take time in proportion to the text', async () => {
	await assertProportional(
		size => {
			namesIn(
				`${'a/'.repeat(size)}#1 ${'#1'.repeat(size)} ${'SHOP-'.repeat(size)}\n\n### REQ-1: A\n- issues: ${'#1, '.repeat(size)}`,
			);
		},
		{ from: 5000 },
	);
});
