import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readSpec } from '../../server/src/language/read-spec.js';

/** The items of a text, one a line: ID, form, status and title. */
function itemsOf(text: string, path = 'docs/prd.md'): string[] {
	return readSpec(path, text).items.map(({ id, form, status, title }) =>
		[id, form, ...(status === undefined ? [] : [status]), `“${title}”`].join(' '),
	);
}

const cases: readonly (readonly [what: string, text: string, ...items: string[]])[] = [
	['a heading', '### FR-001 用户登录\n', 'FR-001 heading “用户登录”'],
	['a numbered heading', '### 3.1.2 FR-001 用户登录\n', 'FR-001 line “用户登录”'],
	['a heading behind a word', '## Epic FR-1 — Claims queue\n', 'FR-1 line “Claims queue”'],
	['a heading behind a Chinese word', '### 功能需求 FR-001：登录\n', 'FR-001 line “登录”'],
	['a heading behind a picture', '### ✅ REQ-002: Payment\n', 'REQ-002 line “Payment”'],
	['a heading that names an item further on', '## Design of REQ-1\n## Tests: REQ-2\n'],
	['a list item in bold', '- **FR-001**: Log in\n', 'FR-001 list-item “Log in”'],
	['a list item in plain letters', '- FR-001: Log in\n1. FR-002 - Log out\n', 'FR-001 line “Log in”', 'FR-002 line “Log out”'],
	['a full-width colon', '- FR-001：登录\n', 'FR-001 line “登录”'],
	[
		'what it belongs to between an ID and its title',
		'- AC-1 (FR-1): It works\n- **AC-2** (慢)：它慢\n',
		'AC-1 line “It works”',
		'AC-2 list-item “它慢”',
	],
	['a task in plain letters', '- [ ] AC-1: It works\n', 'AC-1 line “It works”'],
	[
		'a list item that speaks of an item',
		'- FR-001 is late\n- FR-002, FR-003: later\n- FR-004–FR-006: last\n- FR-007/008: never\n',
	],
	[
		'a paragraph in bold',
		'**FR-4.3 Exports**\n\n**FR-4.4:** Imports\n',
		'FR-4.3 own-line “Exports”',
		'FR-4.4 own-line “Imports”',
	],
	[
		'lines of one paragraph',
		'**FR-1**: Log in\n**FR-2**：Log out\nFR-3: Stay\n\nIt is said\nFR-4: of no line.\n',
		'FR-1 own-line “Log in”',
		'FR-2 own-line “Log out”',
		'FR-3 line “Stay”',
	],
	['a paragraph in plain letters', 'FR-1: Log in\n\nFR-2 is late.\n', 'FR-1 line “Log in”'],
	['a paragraph that speaks of an item', '**FR-1** is late.\n\n**FR-1 and FR-2** are late.\n'],
	['a table with titles', '| ID | Requirement |\n| - | - |\n| REQ-1 | Log in |\n', 'REQ-1 id-row “Log in”'],
	['a Chinese table', '| 需求编号 | 需求描述 |\n| - | - |\n| REQ-1 | 登录 |\n', 'REQ-1 id-row “登录”'],
	['a matrix', '| 需求编号 | 设计章节 |\n| - | - |\n| REQ-1 | 5.1 |\n', 'REQ-1 row “5.1”'],
	['a table without titles', '| 编号 | 优先级 | 状态 |\n| - | - | - |\n| REQ-1 | P0 | 草稿 |\n', 'REQ-1 row draft “”'],
	[
		'a table pasted from another tool',
		'| ID | Name |\n| - | - |\n| REQ-1 | 支持&nbsp;微信<br>支持 A&amp;B \\&lt; 3 |\n',
		'REQ-1 id-row “支持 微信 支持 A&B &lt; 3”',
	],
	['a table of words', '| Region | Price |\n| - | - |\n| US-only | 3 |\n'],
];

describe('the items of a spec', () => {
	// @verifies AC-792
	for (const [what, text, ...items] of cases) {
		test(`should be read from ${what}`, () => assert.deepEqual(itemsOf(text), items));
	}

	test('should have what follows a paragraph in bold inside it, up to the next one', () => {
		const { items } = readSpec(
			'prd.md',
			'**FR-1: Log in**\n- **AC-1**: It works\n\nWords.\n\n**FR-2: Log out**\n\n- **AC-2**: So does it\n',
		);
		assert.deepEqual(
			items.map(it => [it.id, items[it.parent]?.id]),
			[
				['FR-1', undefined],
				['AC-1', 'FR-1'],
				['FR-2', undefined],
				['AC-2', 'FR-2'],
			],
		);
	});

	for (const [heading, item] of [
		['User Story 1 - Sign in (Priority: P1) 🎯 MVP', 'US1 heading “Sign in”'],
		['US2: Browse the list (P1)', 'US2 heading “Browse the list”'],
		['US-3 — Print', 'US3 heading “Print”'],
		['用户故事 1 - 登录（优先级：P1）', 'US1 heading “登录”'],
		['用户故事 2——退出 (优先级: P0)', 'US2 heading “退出”'],
		['ユーザーストーリー 3 - 検索（優先度: P2）', 'US3 heading “検索”'],
	] as const) {
		test(`should have the story of “${heading}” in a feature of spec-kit`, () =>
			assert.deepEqual(itemsOf(`### ${heading}\n`, 'specs/001-login/spec.md'), [item]));
	}

	test('should not be read from what an attribute lists', () => {
		assert.deepEqual(itemsOf('### STORY-1: Buy\n- priority: P0\n- depends-on:\n  - REQ-1: Log in\n'), ['STORY-1 heading “Buy”']);
	});
});
