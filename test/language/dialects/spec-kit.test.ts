import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scanMarkdown } from '../../../server/src/language/markdown/index.js';
import { featureFolderOf, specKit } from '../../../server/src/language/dialects/spec-kit.js';
import type { Item, SpecDocument } from '../../../server/src/language/document.js';
import { expectInSpec } from '../../support/expect-in-spec.js';

for (const [path, text, expected] of [
	['specs/003-user-auth/spec.md', '', true],
	['specs/003-user-auth/tasks.md', '', true],
	['specs/20260901-120000-user-auth/plan.md', '', true],
	['003-认证/spec.md', '', true],
	['specs/003-user-auth/checklists/ux.md', '', true],
	['specs/003-user-auth/contracts/api/v1.md', '', true],
	['docs/spec.md', '# Feature Specification: Pay\n', true],
	['docs/spec.md', '### User Story 1 - Pay\n', true],
	['docs/spec.md', '### 用户故事 1 - 付款\n', true],
	['docs/spec.md', '### Historia de Usuario 1 - Pagar\n', true],
	['docs/spec.md', '- **FR-001**: Pay\n', true],
	['docs/tasks.md', '- [ ] T001 Pay\n', true],
	['docs/checklists/ux.md', '- [ ] CHK001 Pay?\n', true],
	['docs/plan.md', '# Implementation Plan: Pay\n', true],
	['docs/spec.md', '# Pay\n', false],
	['docs/tasks.md', '- [ ] Pay\n', false],
	['specs/003-user-auth/notes.md', '', false],
	['specs/user-auth/spec.md', '# Pay\n', false],
	['specs/03-user-auth/spec.md', '', false],
	['openspec/changes/003-a/tasks.md', '- [ ] T001 Pay\n', false],
	['spec.md', '', false],
] as const) {
	test(`should ${expected ? '' : 'not '}recognise ${path} ${JSON.stringify(text)}`, () => {
		assert.equal(specKit.recognizes(path, text, scanMarkdown(text)), expected);
	});
}

for (const [path, expected] of [
	['specs/003-a/spec.md', 'specs/003-a'],
	['specs/003-a/checklists/ux.md', 'specs/003-a'],
	['specs/003-a/contracts/v1/api.md', 'specs/003-a'],
	['checklists/ux.md', ''],
	['spec.md', ''],
] as const) {
	test(`should find the feature of ${path}`, () => assert.equal(featureFolderOf(path), expected));
}

const look = {
	find: ({ items }: SpecDocument) => items,
	place: (it: Item) => it.idSpan,
	show: ({ id, kind, title, status, parent, attributes }: Item, { items }: SpecDocument) =>
		[
			`${id} ${kind} “${title}”`,
			...(parent < 0 ? [] : [`in ${items[parent]?.id ?? ''}`]),
			...(status === undefined ? [] : [status]),
			...attributes.map(it => `${it.key}=${it.value}`),
		].join(', '),
};

// @verifies AC-842
expectInSpec(look, [
	{
		title: 'should read stories in more languages and spellings',
		text: '//// specs/001-a/spec.md\n### <|ユーザストーリー1|> - 検索 (優先順位: P1)\n\n### <|使用者故事 2|>－開始（優先級：P1）\n\n### <|사용자 스토리 3|> - 관리 (우선순위: P2, 구현됨)\n\n### <|Historia de usuario 4|> · Consultar\n\n### <|Historia użytkownika 5|> — Zakup (Priorytet: P1)\n\n### <|Kullanıcı Hikayesi 6|> - Oturum (Öncelik: P2)\n\n### <|用户故事 7|> - 扫描 (User Story 1, Priority: P3)\n',
		says: [
			'US1 story “検索”, priority=P1',
			'US2 story “開始”, priority=P1',
			'US3 story “관리”, priority=P2',
			'US4 story “Consultar”',
			'US5 story “Zakup”, priority=P1',
			'US6 story “Oturum”, priority=P2',
			'US7 story “扫描”, priority=P3',
		],
	},
	{
		title: 'should read scenarios in more languages, and in two',
		text: '//// specs/001-a/spec.md\n### <|User Story 1|> - a\n\n1. <|**Mając**|> a, **gdy** b\n2. <|**Diyelim ki**|> a, **Olduğunda** b\n3. <|**给定 (Given)**|> a，**当 (When)** b\n4. <|**在**|> a，**當** b\n5. <|**情境**|>：a，**當** b\n6. <|**Jeżeli**|> a\n7. <|**Verildiğinde**|> a\n',
		says: [
			'US1 story “a”',
			'US1/AC1 criterion “Mając a, gdy b”, in US1',
			'US1/AC2 criterion “Diyelim ki a, Olduğunda b”, in US1',
			'US1/AC3 criterion “给定 (Given) a，当 (When) b”, in US1',
			'US1/AC4 criterion “在 a，當 b”, in US1',
			'US1/AC5 criterion “情境：a，當 b”, in US1',
			'US1/AC6 criterion “Jeżeli a”, in US1',
			'US1/AC7 criterion “Verildiğinde a”, in US1',
		],
	},
	{
		title: 'should take no tag of a requirement for its title',
		text: '//// specs/001-a/spec.md\n- **<|FR-001|> [US1]**: a\n- **<|FR-002|>** [US1]: b\n- **<|FR-003|> [US1, US2]** c\n- **<|FR-004|>** [US2][P2]: d\n- **<|FR-005|>** [P] [US3] e\n- **<|FR-006|>**: [US1] f\n- **<|R007|>** [US1]: g\n- **<|FR-008|>**: [Later] h\n',
		says: [
			'FR-001 requirement “a”',
			'FR-002 requirement “b”',
			'FR-003 requirement “c”',
			'FR-004 requirement “d”',
			'FR-005 requirement “e”',
			'FR-006 requirement “f”',
			'R007 requirement “g”',
			'FR-008 requirement “[Later] h”',
		],
	},
]);

// @verifies REQ-007, AC-780, AC-781, AC-782
expectInSpec(look, [
	{
		title: 'should read the stories of a spec, their scenarios and the requirements',
		text: '//// specs/001-a/spec.md\n### <|User Story 1|> - Log in (Priority: P1) 🎯 MVP\n\n**Acceptance Scenarios**:\n\n1. <|**Given**|> a user, **When** b, **Then** c\n2. <|**When**|> d\n3. Then e\n\n### <|User Story 02|> – Log out\n\n1. <|**Given**|> f\n\n## Requirements\n\n- **<|FR-001|>**: System MUST g\n- **<|SC-001|>**: h\n',
		says: [
			'US1 story “Log in”, priority=P1',
			'US1/AC1 criterion “Given a user, When b, Then c”, in US1',
			'US1/AC2 criterion “When d”, in US1',
			'US2 story “Log out”',
			'US2/AC1 criterion “Given f”, in US2',
			'FR-001 requirement “System MUST g”',
			'SC-001 criterion “h”',
		],
	},
	{
		title: 'should read a spec in Chinese',
		text: '//// specs/001-登录/spec.md\n### <|用户故事 1|> - 登录（优先级：P2）\n\n1. <|**假如**|>有账号，**那么**登录\n\n- **<|FR-001|>**：系统必须登录\n',
		says: [
			'US1 story “登录”, priority=P2',
			'US1/AC1 criterion “假如有账号，那么登录”, in US1',
			'FR-001 requirement “系统必须登录”, in US1',
		],
	},
	{
		title: 'should read tasks as teams write them',
		text: "//// specs/001-a/tasks.md\n- [x] <|T-001|>: [P] a\n- [ ] <|T-002|> | P0 | b\n- [ ] [<|T003|>] [US1] c\n- [x] <|T004A|> [P] d\n- [ ] <|T004.5|> e\n  - [ ] **<|T005|>** — f\n- [ ] <|T006|> [g](g.md)\n- [ ] T007' h\n- [ ] T008-T009 i\n- [ ] T-shirt\n- [ ] T010x5 j\n",
		says: [
			'T-001 task “a”, done',
			'T-002 task “P0 | b”, open',
			'T003 task “c”, open',
			'T004A task “d”, done',
			'T004.5 task “e”, open',
			'T005 task “f”, in T004.5, open',
			'T006 task “g”, open',
		],
	},
	{
		title: 'should read tasks that are under way, left out or struck out',
		text: '//// specs/001-a/tasks.md\n- [~] <|T001|> [US1] a\n- [-] <|T002|> b\n- [ ] ~~<|T003|> c~~ (removed)\n- [ ] ~~<|T004|>~~ **dropped**\n- [x] ~~<|T005|> d~~\n- [?] T006 e\n',
		says: [
			'T001 task “a”, open',
			'T002 task “b”, dropped',
			'T003 task “c”, dropped',
			'T004 task “dropped”, dropped',
			'T005 task “d”, done',
		],
	},
	{
		title: 'should keep what was struck out of a spec',
		text: '//// specs/001-a/spec.md\n- ~~**<|FR-001|>**~~: [Removed in review]\n- ~~**<|FR-002|>**: a~~ **Gone.**\n- ~~**<|FR-003|> (done)**: b~~\n- ~~<|FR-004|>: c~~\n- ~~**<|RF-005|>**: d~~\n- ~~**FR-006**: e\n- ~~f~~ **FR-007**: g\n\n| ID | Text |\n| --- | --- |\n| ~~<|FR-008|>~~ | ~~h~~ |\n',
		says: [
			'FR-001 requirement “[Removed in review]”, dropped',
			'FR-002 requirement “a”, dropped',
			'FR-003 requirement “(done): b”, dropped',
			'FR-004 requirement “c”, dropped',
			'RF-005 requirement “d”, dropped',
			'FR-008 requirement “h”, dropped',
		],
	},
	...(
		[
			['Historia de Usuario', 'Prioridad: P1', 'Dado'],
			['História de Usuário', 'Prioridade: P1', 'Dado que'],
			['Histoire utilisateur', 'Priorité : P1', 'Étant donné'],
			['User Story', 'Priorität: P1', 'Gegeben'],
			['Пользовательская история', 'Приоритет: P1', 'Дано'],
			['Câu Chuyện Người Dùng', 'Ưu tiên: P1', 'Giả sử'],
			['ユーザーストーリー', '優先度 P1', '前提条件'],
			['使用者故事', '優先順序：P1', '假設'],
			['사용자 스토리', '우선순위: P1', '주어진 상황'],
		] as const
	).map(([word, priority, given]) => ({
		title: `should read a ${word}`,
		text: `//// specs/001-a/spec.md\n### <|${word} 1|> - a (${priority}) 🎯\n\n1. <|**${given}**|> b\n`,
		says: ['US1 story “a”, priority=P1', `US1/AC1 criterion “${given} b”, in US1`],
	})),
	{
		title: 'should read IDs whose letters are Spanish, Portuguese or French, and those of edge cases',
		text: '//// specs/001-a/spec.md\n- **<|RF-001|>**: a\n- **<|RNF-001|>**: b\n- **<|EF-001|>** : c\n- **<|CE-001|>**: d\n- **<|CS-001|>**: e\n- **<|EC-001|>**: f\n- **EC-2x**: g\n- **ISO-8601**: h\n- EF-002: i\n',
		says: [
			'RF-001 requirement “a”',
			'RNF-001 requirement “b”',
			'EF-001 requirement “c”',
			'CE-001 criterion “d”',
			'CS-001 criterion “e”',
			'EC-001 criterion “f”',
		],
	},
	{
		title: 'should read IDs without a hyphen',
		text: '//// specs/001-a/spec.md\n### <|R001|>: a\n\n- **<|FR2|>**: b\n- **<|SC3|>** c\n- **FR4x5**: d\n- FR6: e\n- **Report1**: f\n- **<|R002|>** (MUST): g\n',
		says: ['R001 requirement “a”', 'FR2 requirement “b”, in R001', 'SC3 criterion “c”, in R001', 'R002 requirement “g”, in R001'],
	},
	{
		title: 'should read tasks with their state',
		text: '//// specs/001-a/tasks.md\n## Phase 1\n\n- [ ] <|T001|> [P] [US1] Write it\n- [x] **<|T002|>** [US1] Test it in src/a.ts\n- [X] <|T0031a|> Ship it\n- T004 Not a task\n- [ ] T05 too short\n\n### FR-001: a\n\n| ID | a |\n| --- | --- |\n| FR-002 | b |\n',
		says: ['T001 task “Write it”, open', 'T002 task “Test it in src/a.ts”, done', 'T0031a task “Ship it”, done'],
	},
	{
		title: 'should read checks',
		text: '//// specs/001-a/checklists/ux.md\n- [ ] <|CHK001|> Are errors named? [FR-001]\n- [x] <|CHK002|> - b\n\n- **FR-001**: c\n',
		says: ['CHK001 task “Are errors named? [FR-001]”, open', 'CHK002 task “b”, done'],
	},
	{
		title: 'should define nothing in plans, research and contracts',
		text: '//// specs/001-a/plan.md\n# FR-001: a\n\n- **FR-002**: b\n\n| ID | c |\n| --- | --- |\n| FR-003 | d |\n',
	},
	{
		title: 'should not number what is no scenario',
		text: '//// specs/001-a/spec.md\n## Overview\n\n1. **Given** a\n\n### <|User Story 1|> - b\n\n- **Given** c\n1) Given d\n',
		says: ['US1 story “b”'],
	},
]);
