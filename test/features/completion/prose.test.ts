import assert from 'node:assert/strict';
import { test } from 'node:test';
import { completion } from '../../../server/src/features/completion.js';
import { createLineTable, positionAt } from '../../../server/src/util/line-table.js';
import { completionAt } from '../../support/expect-completion.js';

/** What a workspace has whose words are all over the prose below. */
const specs: readonly (readonly [string, string])[] = [
	[
		'specs/checkout.md',
		'---\ntype: prd\nid: PRD-checkout\ntitle: Checkout\nowner: "@li"\n---\n### REQ-012: Guest checkout\n- status: draft\n\n### REQ-013: 游客支付\n\n### STORY-3: Buy\n',
	],
	['specs/003-user-auth/spec.md', '# Feature Specification: Sign in\n- **FR-001**: System MUST let guests in\n'],
];

const triggers = completion.capability.completionProvider?.triggerCharacters ?? [];

/** Texts as people type them, from the first character to the last. */
const texts: Readonly<Record<string, string>> = {
	English:
		'# Notes\n\nA guest - or a "regular" buyer, it\'s the same - pays with a card/wallet (see [the docs](https://example.com/REQ-1/a-b)), up-to-date and US-based.\n\n1. First, log in - twice.\n2. Then pay 10-20 EUR, e.g. 2026-11-22.\n\n- A list item, with and/or in it: yes @li, no.\n- **Bold** item - "quoted"\n* another [x] one\n\n> A quote: REQ 12, "ISO-8601", UTF-8, SHA-256 and SHOP-77.\n\n---\n\n| a | b-c |\n|---|---|\n| d, e | "f" |\n\nhttps://example.com/data-driven/FLOW-based?x=a-b or www.example.com/a-b.\n\n```ts\nconst a = "REQ-1" - b[0]; // @implements REQ-1\n```\n\n![alt](pictures/a-b.png) and `code - "x"`.\n',
	Chinese:
		'# 说明\n\n游客，不用注册，也能支付、下单（见 "设计稿"）：不超过 3-5 分钟，e-mail 也行。\n\n1. 先登录，再付款 - 很快。\n2、打开页面：确认。\n\n- 列表：第一项，第二项、第三项\n- 状态：还没定，负责人：待定\n\n> 引用 “支付”，以及 @lin，SHOP-77。\n\n## 概述：为什么 - 以及怎么做\n\n微信/支付宝，Wi-Fi，2026-11-22，[文档](https://example.com/a-b)。\n',
	'text below a definition':
		'### REQ-099: Log in\n- status: draft\n\nA visitor - any visitor - signs in, "at once": e-mail, then code/link.\n\n#### Acceptance criteria\n\n- It works: well, mostly - see below.\n1. One, two-three.\n\n| state | what - and why |\n|---|---|\n| empty, new | "a way back" |\n',
};

for (const [name, text] of Object.entries(texts)) {
	test(`nothing should be proposed while somebody types ${name}`, async () => {
		for (let typed = firstProse(text); typed <= text.length; typed++) {
			const character = text.charAt(typed - 1);
			if (triggers.includes(character)) {
				const path = 'specs/notes.md';
				const written = text.slice(0, typed);
				const { line, character: column } = positionAt(createLineTable(written), typed);
				const list = await completionAt(new Map([...specs, [path, written]]), { path, line, column }, { typed: character });
				assert.equal(list, null, `${written.slice(-60)}| proposes ${list?.items.map(it => it.label).join(', ')}`);
			}
		}
	});
}

/** What defines an item, and its attributes, is not prose. */
function firstProse(text: string): number {
	return text.startsWith('###') ? text.indexOf('\n\n') + 1 : 1;
}

test('no letter or digit should make an editor ask', () => {
	assert.deepEqual(
		triggers.filter(it => /[\p{L}\p{N}\n]/u.test(it)),
		[],
	);
});
