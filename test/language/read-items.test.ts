import type { Item, SpecDocument } from '../../server/src/language/document.js';
import { expectInSpec } from '../support/expect-in-spec.js';

/** `requirement heading “Log in” in PRD-a, approved, priority=P0`: the ID itself is what the fixture marks. */
function showItem(item: Item, { items }: SpecDocument): string {
	const { id, kind, form, title, parent, status, attributes, aliases, hasCriteria } = item;
	return [
		`${id} ${kind} ${form} “${title}”${parent < 0 ? '' : ` in ${items[parent]?.id ?? 'nothing'}`}`,
		...(status === undefined ? [] : [status]),
		...attributes.map(it => `${it.key}=${it.value}`),
		...(aliases.length > 0 ? [`once ${aliases.join(' ')}`] : []),
		...(hasCriteria ? ['has criteria'] : []),
	].join(', ');
}

const look = { find: ({ items }: SpecDocument) => items, place: (it: Item) => it.idSpan, show: showItem };

// @verifies REQ-004
expectInSpec(look, [
	{
		title: 'should define an item by a heading that opens with its ID',
		text: '### <|REQ-012|>: Guest checkout\n\n## <|REQ-013|>：访客结账\n\n# <|REQ-014|> – Pay\n\n**<|REQ-015|>** Later\n===\n\n#### [<|REQ-016|>] Now #\n\n## **<|REQ-017|>** Never\n\n## <|REQ-018|>\n\n## 【<|REQ-019|>】登录\n',
		says: [
			'REQ-012 requirement heading “Guest checkout”',
			'REQ-013 requirement heading “访客结账”',
			'REQ-014 requirement heading “Pay”',
			'REQ-015 requirement heading “Later”',
			'REQ-016 requirement heading “Now” in REQ-015',
			'REQ-017 requirement heading “Never” in REQ-015',
			'REQ-018 requirement heading “” in REQ-015',
			'REQ-019 requirement heading “登录” in REQ-015',
		],
	},
	{
		title: 'should not take a heading that names several IDs, or links to one, for a definition',
		text: '# REQ-1, REQ-2\n\n# REQ-1–REQ-5\n\n# REQ-1 → T012\n\n# [REQ-1](a.md)\n\n# About REQ-1\n\n# REQ-1.md\n\n# REQ-1和REQ-2\n\n# `REQ-1` x\n',
	},
	{
		title: 'should define an item by a list item that opens with its ID in bold brackets',
		text: '- **[<|AC-1|>]** WHEN it rains\n- **[<|AC-2|>]**: b\n- **[AC-3](c.md)** c\n- **[AC-4], [AC-5]** d\n- [AC-6] e\n',
		says: ['AC-1 criterion line “WHEN it rains”', 'AC-2 criterion line “b”'],
	},
	{
		title: 'should define an item by a list item that opens with its ID in bold',
		text: '- **<|AC-1|>** WHEN it rains\n* **<|AC-2|>:** b\n+ **<|AC-3|>: Stay dry** c\n1. **<|AC-4|>** d\n- [ ] **<|AC-5|>** e\n- [x] __<|AC-6|>__ f\n- AC-7 g\n- *AC-8* h\n- See **AC-9**\n',
		says: [
			'AC-1 criterion list-item “WHEN it rains”',
			'AC-2 criterion list-item “b”',
			'AC-3 criterion list-item “Stay dry c”',
			'AC-4 criterion list-item “d”',
			'AC-5 criterion list-item “e”',
			'AC-6 criterion list-item “f”',
		],
	},
	{
		title: 'should define an item by a line of a list that opens with its ID and a title, unless something is said of it',
		text: '- [ ] <|REQ-1|> 忘记密码\n1. <|REQ-2|> Forgot password\n- <|REQ-10|>. By mail\n- REQ-12.\n- REQ-3 is late\n- REQ-4 的文案\n- REQ-5, REQ-6 Both\n- REQ-7 和 REQ-8 冲突\n- PRD-level Decisions\n\nREQ-9 Paragraph\n',
		says: ['REQ-1 requirement line “忘记密码”', 'REQ-2 requirement line “Forgot password”', 'REQ-10 requirement line “By mail”'],
	},
	{
		title: 'should define an item by the only ID of a heading, in brackets at its end',
		text: '### 3.1 支付（<|FR-PAY-001|>）\n\n## Guest checkout (<|REQ-2|>)\n\n## Receipts [<|REQ-3|>]\n\n## About REQ-4 (REQ-5)\n\n## [Pay](REQ-6)\n\n## (REQ-7)\n\n## Pay (see REQ-8)\n\n## Team (US-based)\n',
		says: ['FR-PAY-001 requirement line “支付”', 'REQ-2 requirement line “Guest checkout”', 'REQ-3 requirement line “Receipts”'],
	},
	{
		title: 'should define criteria below the attribute that is called so, and none below others',
		text: '### <|REQ-1|>: Refunds\n- 验收标准：\n  - <|AC-1|> 当退款成功时\n  - <|AC-2|>：当失败时\n\n### <|REQ-2|>: Mails\n- depends-on:\n  - REQ-3 Log in\n  - REQ-4: Log out\n- owner: li\n',
		says: [
			'REQ-1 requirement heading “Refunds”, 验收标准=, has criteria',
			'AC-1 criterion line “当退款成功时” in REQ-1',
			'AC-2 criterion line “当失败时” in REQ-1',
			'REQ-2 requirement heading “Mails”, depends-on=, req-4=Log out, owner=li',
		],
	},
	{
		title: 'should define an item by a paragraph that opens with its ID in bold and a title',
		text: '**<|US-1|>** 作为游客\n\n**<|US-2|>** As a member\n\n**US-3** is late\n\n- <|MS-1|> 2026-12-01\n',
		says: ['US-1 story own-line “作为游客”', 'US-2 story own-line “As a member”', 'MS-1 milestone line “2026-12-01” in US-2'],
	},
	{
		title: 'should define an item by a name alone where the head of the table says so',
		text: '| 事件 | 参数 |\n| --- | --- |\n| <|EVT-login_click|> | channel |\n\n| Metric | Target |\n| --- | --- |\n| <|MET-retention|> | 40% |\n| EVT-signup | b |\n\n| Supply | Target |\n| --- | --- |\n| AC-powered | 40% |\n',
		says: ['EVT-login_click event row “channel”', 'MET-retention metric row “”, target=40%'],
	},
	{
		title: 'should define an item by a row whose first cell is its ID, and read the other cells',
		text: '| 编号 | 优先级 | 标题 | 状态 |\n| :-- | --- | --- | --- |\n| <|REQ-1|> | P0 | **登录** | 已批准 |\n| **<|REQ-2|>** | | a \\| b |\n| REQ-3 x | | c | |\n| `<|REQ-4|>` | | d | |\n| | P1 | e | |\n',
		says: [
			'REQ-1 requirement id-row “登录”, approved, priority=P0, status=已批准',
			'REQ-2 requirement id-row “a | b”',
			'REQ-4 requirement row “d”',
		],
	},
	// @verifies AC-854
	{
		title: 'several IDs of one row, which yield, and no other words beside one',
		text: '| 编号 | 需求名称 | 状态 |\n| --- | --- | --- |\n| <|FR-1|> | 登录 | 已批准 |\n| <|FR-4|>/<|FR-5|> | 导出 | 草稿 |\n| <|FR-1|>、<|FR-9|> | 打印 | |\n| <|FR-PAY-001|>/<|002|> | 付款 | |\n| FR-6 / 待定 | x | |\n\n| 编号 | 测试 |\n| --- | --- |\n| FR-7, FR-8 | y |\n',
		says: [
			'FR-1 requirement id-row “登录”, approved, status=已批准',
			'FR-4 requirement row “导出”, draft, status=草稿',
			'FR-5 requirement row “导出”, draft, status=草稿',
			'FR-1 requirement row “打印”',
			'FR-9 requirement row “打印”',
			'FR-PAY-001 requirement row “付款”',
			'FR-PAY-002 requirement row “付款”',
		],
	},
	{
		title: 'should define an item by a heading whose ID a line below tells',
		text: '# 登录\n\n第一版。\n\n- 日期：2026-11-02\n- **需求编号**：<|REQ-1|>\n- 状态：已批准\n\n## 注册\n\n**Requirement ID**: `<|REQ-2|>`\n**Owner**: @li\n\n## 找回\n\n| 字段 | 值 |\n| --- | --- |\n| 需求ID | <|REQ-3|> |\n\n## 其他\n\n- 关联需求编号：REQ-1\n- ID: REQ-1, REQ-2\n',
		says: [
			'REQ-1 requirement own-line “登录”, approved, status=已批准',
			'REQ-2 requirement own-line “注册” in REQ-1, owner=@li',
			'REQ-3 requirement own-line “找回” in REQ-1',
		],
	},
	{
		title: 'should tell a matrix from a table of items',
		text: '| Requirement | Test |\n| --- | --- |\n| <|REQ-1|> | by hand |\n\n| # | Name |\n| --- | --- |\n| <|REQ-2|> | b |\n\n| Req. ID | Name |\n| --- | --- |\n| <|REQ-3|> | c |\n',
		says: ['REQ-1 requirement row “by hand”', 'REQ-2 requirement id-row “b”', 'REQ-3 requirement id-row “c”'],
	},
	{
		title: 'AC-895 should take titles from the first column that has some, and neither from criteria nor from changes',
		text: '| 编号 | 目标 | 验收标准 |\n| --- | --- | --- |\n| <|REQ-1|> | a | b |\n\n| 编号 | 验收标准 |\n| --- | --- |\n| <|AC-1|> | c |\n\n| ID | Story | Statement |\n| --- | --- | --- |\n| <|AC-2|> | US-1 | d |\n| <|AC-3|> | US-1 | |\n\n| 编号 | 日期 | 变更内容 |\n| --- | --- | --- |\n| <|REQ-2|> | 2026-09-01 | e |\n',
		says: [
			'REQ-1 requirement id-row “a”, 验收标准=b',
			'AC-1 criterion id-row “c”',
			'AC-2 criterion id-row “d”',
			'AC-3 criterion id-row “”',
			'REQ-2 requirement row “”, date=2026-09-01, 变更内容=e',
		],
	},
	{
		title: 'AC-895 should take what says when it is met for the title of a criterion',
		text: '| 编号 | 关联需求 | 验收标准（可测） |\n| --- | --- | --- |\n| <|AC-1|> | REQ-1、REQ-2 | a |\n| <|REQ-1|> | US-1（支付） | b |\n\n| 编号 | 场景 | 验收标准 |\n| --- | --- | --- |\n| <|AC-2|> | c | d |\n| <|REQ-2|> | e | f |\n\n| 编号 | 标题 | 验收标准 |\n| --- | --- | --- |\n| <|AC-3|> | g | h |\n',
		says: [
			'AC-1 criterion id-row “a”, 关联需求=REQ-1、REQ-2',
			'REQ-1 requirement id-row “b”, 关联需求=US-1（支付）',
			'AC-2 criterion id-row “d”, 场景=c',
			'REQ-2 requirement id-row “e”, 验收标准=f',
			'AC-3 criterion id-row “g”, 验收标准=h',
		],
	},
	{
		title: 'AC-894 should read the tables of Japanese documents',
		text: '| 要件番号 | 要件名 | 優先度 | 担当者（主） | 期限 | 状態 |\n| --- | --- | --- | --- | --- | --- |\n| <|FR-1|> | ログイン | 高 | 山田 | 2026/08/20 | 開発中 |\n\n| 要件ID | 関連要件 | 要件 |\n| --- | --- | --- |\n| <|FR-2|> | FR-1 | ログアウト |\n',
		says: [
			'FR-1 requirement id-row “ログイン”, in-progress, priority=高, owner=山田, end=2026/08/20, status=開発中',
			'FR-2 requirement id-row “ログアウト”, 関連要件=FR-1',
		],
	},
	{
		title: 'AC-896 should take criteria in the list below the facts of a requirement for items',
		text: '### <|FR-1|>: a\n\n**优先级**: Must\n\n- <|AC-1|>: b\n- <|AC-2|>: c\n\n### <|FR-2|>: d\n- priority: Must\n- FR-1: what it needs\n',
		says: [
			'FR-1 requirement heading “a”, priority=Must, has criteria',
			'AC-1 criterion line “b” in FR-1',
			'AC-2 criterion line “c” in FR-1',
			'FR-2 requirement heading “d”, priority=Must, fr-1=what it needs',
		],
	},
	{
		title: 'should define the whole file by its front matter, whose title the first heading may repeat',
		text: '---\ntype: prd\nid: <|PRD-a|>\ntitle: "Faster: checkout"\nstatus: In Progress\nroadmap: { horizon: now }\n---\n\n# PRD-a: Other\n\n- owner: "@li"\n\n## <|REQ-1|>: b\n',
		says: [
			'PRD-a prd front-matter “Faster: checkout”, in-progress, type=prd, id=PRD-a, title=Faster: checkout, status=In Progress, roadmap.horizon=now, owner=@li',
			'REQ-1 requirement heading “b” in PRD-a',
		],
	},
	{
		title: 'should read the attributes directly under a definition, and no others',
		text: '### <|REQ-1|>: a\n- priority: P0\n- **Status**：已批准\n- 曾用编号：REQ-8、REQ-9\n- Depends on: REQ-2\n- A sentence.\n- owner: li\n\n### <|REQ-2|>: b\n\nText.\n\n- priority: P1\n\n### <|REQ-3|>: c\n\n- priority: P2\n',
		says: [
			'REQ-1 requirement heading “a”, approved, priority=P0, status=已批准, aliases=REQ-8、REQ-9, depends-on=REQ-2, once REQ-8 REQ-9',
			'REQ-2 requirement heading “b”',
			'REQ-3 requirement heading “c”, priority=P2',
		],
	},
	{
		title: 'should read the attributes of a paragraph of nothing else, one of which says how far the item is, or whose',
		text: '### <|REQ-1|>: a\n**Status**: Approved  \n**Priority:** P1\\\n**Owner:** @li\n\n### <|REQ-2|>: b\n\n优先级：P1\n状态：开发中\n- depends-on: REQ-1\n\n### <|REQ-3|>: c\n\nStatus: open.\nNothing more.\n\n### <|REQ-4|>: d\n\n**Target:** 9\n\n### <|REQ-5|>: e\n\n**Status:** draft\nNote: f\n',
		says: [
			'REQ-1 requirement heading “a”, approved, status=Approved, priority=P1, owner=@li',
			'REQ-2 requirement heading “b”, in-progress, priority=P1, status=开发中, depends-on=REQ-1',
			'REQ-3 requirement heading “c”',
			'REQ-4 requirement heading “d”',
			'REQ-5 requirement heading “e”',
		],
	},
	{
		title:
			'should read further facts in such a paragraph if their keys are in bold, and stop short of items and of what is said beside',
		text: '### <|REQ-1|>: a\n**Priority:** High\n**Complexity:** Small\n**Description:** It goes\non here.\n\n### <|REQ-2|>: b\n\n**Priority:** P1\n**AC-1**: c\n\n### <|REQ-3|>: d\n\n**Status:** done\nlast week.\n\n### <|REQ-4|>: e\n\n**Given** a cart\n**Status:** full\n\n### <|REQ-5|>: f\n\n**Method:** GET\n**Status:** 200\n',
		says: [
			'REQ-1 requirement heading “a”, priority=High, complexity=Small, description=It goes',
			'REQ-2 requirement heading “b”',
			'REQ-3 requirement heading “d”',
			'REQ-4 requirement heading “e”',
			'REQ-5 requirement heading “f”',
		],
	},
	{
		title: 'should read facts in paragraphs of their own, up to anything else',
		text: '### <|REQ-1|>: a\n\n**Story:** As a guest\n\n**Status:** draft\n\n**问题**：慢\n\n**优先级**：P1\n\n### <|REQ-2|>: b\n\n**Story:** c\n\nText.\n\n**Status:** draft\n\n### <|REQ-3|>: d\n\n**Story:** e\n\n- owner: nobody\n\n### <|REQ-4|>: f\n\n**Response:**\n\n**Status:** 200\n',
		says: [
			'REQ-1 requirement heading “a”, draft, status=draft, priority=P1',
			'REQ-2 requirement heading “b”',
			'REQ-3 requirement heading “d”',
			'REQ-4 requirement heading “f”',
		],
	},
	{
		title: 'should read several attributes of a line',
		text: '### <|REQ-1|>: a\n**Phase:** 2 | **Priority:** P1 · **Owner:** @li\n\n### <|REQ-2|>: b\n- **状态**：进行中 • **负责人**：王 | 周\n- **Note:** c | d: e\n\n### <|REQ-3|>: c\n优先级：P0 | 负责人：@li ｜ 状态：草稿\n',
		says: [
			'REQ-1 requirement heading “a”, phase=2, priority=P1, owner=@li',
			'REQ-2 requirement heading “b”, in-progress, status=进行中, owner=王 | 周, note=c | d: e',
			'REQ-3 requirement heading “c”, draft, priority=P0, owner=@li, status=草稿',
		],
	},
	{
		title: 'should read the attributes in a quotation under a definition',
		text: '# <|REQ-1|>: a\n\n> 状态：已批准  \n> 优先级：P0\n\n# <|REQ-2|>: b\n\n> **Status:** draft | **Owner:** @li\n\n# <|REQ-3|>: c\n\n> Somebody said so.\n\n- owner: nobody\n',
		says: [
			'REQ-1 requirement heading “a”, approved, status=已批准, priority=P0',
			'REQ-2 requirement heading “b”, draft, status=draft, owner=@li',
			'REQ-3 requirement heading “c”',
		],
	},
	{
		title: 'should read the attributes in a table of facts under a definition',
		text: '### <|REQ-1|>: a\n\n| Field | Value |\n|---|---|\n| **ID** | REQ-1 |\n| **Status** | Approved |\n| Owner | |\n\n### <|REQ-2|>: b\n| Requirement ID | REQ-2 |\n|---|---|\n| **Priority** | High |\n\n### <|REQ-3|>: c\n\n| 优先级 | P1 |\n|---|---|\n| 负责人 | 李 |\n\n- 状态：草稿\n',
		says: [
			'REQ-1 requirement heading “a”, approved, id=REQ-1, status=Approved',
			'REQ-2 requirement heading “b”, priority=High',
			'REQ-3 requirement heading “c”, draft, priority=P1, owner=李, status=草稿',
		],
	},
	{
		title: 'should read the facts beside the ID that a table gives to the heading above it',
		text: '# 登录\n\n| 字段 | 内容 |\n|---|---|\n| 优先级 | P0 |\n| 需求ID | <|REQ-1|> |\n| 状态 | 草稿 |\n',
		says: ['REQ-1 requirement own-line “登录”, draft, priority=P0, status=草稿'],
	},
	{
		title: 'should take no column of other items for the title',
		text: '| 版本 | 发布日期 | 包含需求 |\n|---|---|---|\n| <|REL-1|> | 2026-09-01 | REQ-2 |\n',
		says: ['REL-1 release row “”, date=2026-09-01, 包含需求=REQ-2'],
	},
	{
		title: 'should not take a table that tells what fields mean, or one of more columns, for facts',
		text: '### <|REQ-1|>: a\n\n| Field | Description |\n|---|---|\n| status | how far it is |\n\n### <|REQ-2|>: b\n\n| Field | Value | Note |\n|---|---|---|\n| status | open | |\n\n### <|REQ-3|>: c\n\n| Key | Value |\n|---|---|\n| width | 3 |\n\nText.\n\n| Key | Value |\n|---|---|\n| status | 200 |\n\n### <|REQ-4|>: d\n\n| Status | Owner |\n|---|---|\n| Draft | @li |\n\n### <|REQ-5|>: e\n\n| Status | Decider |\n|---|---|\n| Draft | Li |\n\n### <|REQ-6|>: f\n\n| Key | Value |\n|---|---|\n| status | 200 |\n',
		says: ['a', 'b', 'c', 'd', 'e', 'f'].map((title, at) => `REQ-${at + 1} requirement heading “${title}”`),
	},
	{
		title: 'should end a title before the colon that leads to what stands below, and begin it behind a check box',
		text: '- **<|REQ-1|>** The form has:\n  - a name\n\n### <|REQ-2|>：登录：\n\n- **<|AC-1|>**: [ ] a\n- **<|AC-2|>**: [x] b\n- **<|AC-3|>** [x](c.md) d\n',
		says: [
			'REQ-1 requirement list-item “The form has”',
			'REQ-2 requirement heading “登录”, has criteria',
			'AC-1 criterion list-item “a” in REQ-2',
			'AC-2 criterion list-item “b” in REQ-2',
			'AC-3 criterion list-item “x d” in REQ-2',
		],
	},
	{
		title: 'should not take the IDs of others in the second column for a title, unless its head says so',
		text: '| AC | Story | Owner |\n|---|---|---|\n| <|AC-1|> | US-1 | li |\n\n| 需求 | 任务 |\n|---|---|\n| <|REQ-1|> | TASK-2、TASK-3 |\n| <|REQ-2|> | 登录 |\n\n| REQ | 阶段 | 备注 |\n|---|---|---|\n| <|REQ-3|> | P0 | x |\n',
		says: [
			'AC-1 criterion row “US-1”, owner=li',
			'REQ-1 requirement row “”, 任务=TASK-2、TASK-3',
			'REQ-2 requirement row “登录”',
			'REQ-3 requirement row “”, horizon=P0, 备注=x',
		],
	},
	{
		title: 'should read the attributes inside a list item',
		text: '- **<|AC-1|>** a\n  - verifies: REQ-1\n  - status: draft\n- **<|AC-2|>** b\n- status: approved\n',
		says: ['AC-1 criterion list-item “a”, draft, verifies=REQ-1, status=draft', 'AC-2 criterion list-item “b”'],
	},
	{
		title: 'should nest by the depth of headings and of lists',
		text: '# <|PRD-1|>: a\n\n## <|REQ-1|>: b\n\n- **<|AC-1|>** c\n  - **<|AC-2|>** d\n- **<|AC-3|>** e\n\n#### <|AC-4|>: f\n\n## <|REQ-2|>: g\n\n# Other\n\n## <|REQ-3|>: h\n',
		says: [
			'PRD-1 prd heading “a”',
			'REQ-1 requirement heading “b” in PRD-1, has criteria',
			'AC-1 criterion list-item “c” in REQ-1, has criteria',
			'AC-2 criterion list-item “d” in AC-1',
			'AC-3 criterion list-item “e” in REQ-1',
			'AC-4 criterion heading “f” in REQ-1',
			'REQ-2 requirement heading “g” in PRD-1',
			'REQ-3 requirement heading “h”',
		],
	},
	{
		title: 'should know by the words of a promised requirement whether it says when it is met',
		text: '### <|REQ-1|>: a\n- status: approved\n\n验收标准：\n\n### <|REQ-2|>: b\n- status: approved\n\n- [ ] c\n\n### <|REQ-3|>: c\n- status: approved\n\nIt works.\n\n### <|REQ-4|>: d\n\n- [ ] e\n\n### <|REQ-5|>: e\n- status: shipped\n\n当用户登录，系统应显示。\n',
		says: [
			'REQ-1 requirement heading “a”, approved, status=approved, has criteria',
			'REQ-2 requirement heading “b”, approved, status=approved, has criteria',
			'REQ-3 requirement heading “c”, approved, status=approved',
			'REQ-4 requirement heading “d”',
			'REQ-5 requirement heading “e”, shipped, status=shipped, has criteria',
		],
	},
	{
		title: 'should define nothing in fences, comments, code and quotes of HTML',
		text: '```\n# REQ-1: a\n```\n\n~~~mermaid\n# REQ-2: a\n~~~\n\n    # REQ-3: a\n\n<!--\n# REQ-4: a\n-->\n\n<pre>\n# REQ-5: a\n</pre>\n\n```\n# REQ-6: a\n',
	},
	{
		title: 'should define in a quote, where teams keep what others have said',
		text: '> # <|REQ-1|>: a\n>\n> - **<|AC-1|>** b\n',
		says: ['REQ-1 requirement heading “a”, has criteria', 'AC-1 criterion list-item “b” in REQ-1'],
	},
	{
		title: 'should take a thematic break in the first line for one',
		text: '---\n\n# <|REQ-1|>: a\n',
		says: ['REQ-1 requirement heading “a”'],
	},
	{
		title: 'should take marks out of a title',
		text: '# <|REQ-1|>: *Pay* `now` with [card](a.md) <br> ~~or~~ \\*not\\* \\[a](b)\n',
		says: ['REQ-1 requirement heading “Pay now with card or *not* [a](b)”'],
	},
	{ title: 'should find nothing in an empty file', text: '' },
]);
