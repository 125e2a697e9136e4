import assert from 'node:assert/strict';
import { test } from 'node:test';
import { provideDocumentLink } from '../../server/src/features/document-link.js';
import { provideCodeLens, resolveCodeLens } from '../../server/src/features/code-lens.js';
import { provideHover } from '../../server/src/features/hover.js';
import { locateIn } from '../support/feature-files.js';
import { expectHover } from '../support/expect-hover.js';
import { splitFiles } from '../support/fixture-workspace.js';

const told = `//// clewline.yaml
trackers: { github: { repository: acme/shop }, jira: { url: 'https://acme.atlassian.net', projects: [SHOP] } }
//// tracker.json
{
  "#12": { "title": "Pay <img src=x onerror=alert(1)> [a](b) *now*", "stateName": "In Progress", "assignee": "li",
    "labels": ["bug", "P0"], "milestone": "v2", "due": "2026-12-01",
    "pullRequests": [{ "name": "#34", "url": "https://github.com/acme/shop/pull/34", "state": "merged" }] },
  "SHOP-7": { "title": "旧数据", "state": "dropped", "stateName": "已取消", "old": true, "trouble": "jira cannot be reached" },
  "#99": null
}
//// specs/pay.md
`;

expectHover([
	{
		title: 'REQ-713 should tell what a tracker says of an issue, as text, and how old that is',
		files: `${told}### REQ-1: Pay\n- issues: <|#1<|>2|>\n`,
		says: [
			'**acme/shop\\#12** Pay \\<img src=x onerror=alert\\(1\\)\\> \\[a\\]\\(b\\) \\*now\\*',
			'○ In Progress · li · bug, P0 · v2 · due 2026\\-12\\-01',
			'[\\#34](https://github.com/acme/shop/pull/34) merged',
			'[github](https://github.com/acme/shop/issues/12) · as of 3 min ago',
		],
	},
	{
		title: 'REQ-713 should tell what was known long ago, and why nothing newer is',
		files: `${told}Text 中文，<|S<|>HOP-7|>。\n`,
		says: [
			'**SHOP\\-7** 旧数据',
			'⊘ 已取消',
			'[jira](https://acme.atlassian.net/browse/SHOP-7) · as of 2 days ago · jira cannot be reached',
		],
	},
	{
		title: 'REQ-713 should tell that there is no such issue',
		files: `${told}See <|#9<|>9|>.\n`,
		says: [
			'github knows no issue `#99`, or hides it from you.',
			'[github](https://github.com/acme/shop/issues/99) · as of 3 min ago',
		],
	},
	{
		title: 'REQ-713 should link what nothing is known of',
		files: `${told}See <|#5<|>5|>.\n`,
		says: ['**\\#55**', '[github](https://github.com/acme/shop/issues/55) · nothing is known of it yet'],
	},
	{ title: 'REQ-713 should leave to others what names no issue of a tracker', files: `${told}See #5<|>5x and WEB-1.\n` },
	{
		title: 'REQ-713 should list at an item the issues in its fields',
		files: `${told}### <|REQ-<|>1|>: Pay\n- issues: SHOP-7, #55\n`,
		says: [
			'**REQ\\-1** Pay',
			'requirement',
			'issues: ⊘ [SHOP\\-7](https://acme.atlassian.net/browse/SHOP-7) 旧数据 (已取消), [\\#55](https://github.com/acme/shop/issues/55)',
			'implemented by 0, verified by 0, referenced by 0 · still needs: implements, verifies',
			'[specs/pay.md:1](file:///w/specs/pay.md#L1)',
		],
	},
]);

test('REQ-713 should link names of issues to their pages, and leave URLs to the editor', async () => {
	const files = splitFiles(`${told}### REQ-1: Pay\n- issues: #12, SHOP-7\n\nhttps://github.com/acme/shop/issues/12 and WEB-1\n`);
	const links = await provideDocumentLink(await locateIn(files, 'specs/pay.md'), { textDocument: { uri: '' } });
	assert.deepEqual(
		links?.map(it => [it.range.start.character, it.target, it.tooltip]),
		[
			[10, 'https://github.com/acme/shop/issues/12', 'Pay <img src=x onerror=alert(1)> [a](b) *now*'],
			[15, 'https://acme.atlassian.net/browse/SHOP-7', '旧数据'],
		],
	);
});

test('REQ-713 should ask behind for the issue that is looked at', async () => {
	const asked: unknown[] = [];
	const located = await locateIn(splitFiles(`${told}See #12.\n`), 'specs/pay.md');
	await provideHover(
		{ ...located, askIssues: (...args) => asked.push(args) },
		{ textDocument: { uri: '' }, position: { line: 0, character: 5 } },
	);
	assert.deepEqual(asked, [[['#12'], 'stale']]);
});

test('REQ-713 should show over an item how far its issues are, as far as that is known', async () => {
	const located = await locateIn(
		splitFiles(`${told}### REQ-1: Pay\n- issues: #12, SHOP-7, #55\n\n### REQ-2: Later\n- issues: #55\n\nSee #12.\n`),
		'specs/pay.md',
	);
	const lenses = provideCodeLens(located, { textDocument: { uri: '' } }) ?? [];
	const editor = { client: located.client, folders: () => [located], locate: () => located };
	assert.deepEqual(
		lenses.map(it => [it.range.start.line, resolveCodeLens(editor, it).command?.title]),
		[[0, '○ acme/shop#12 In Progress · ⊘ SHOP-7 已取消']],
	);
	const off = { ...located, client: { ...located.client, preferences: { codeLens: false, inlayHints: true } } };
	assert.equal(provideCodeLens(off, { textDocument: { uri: '' } }), null);
});
