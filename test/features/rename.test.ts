import { expectRename } from '../support/expect-rename.js';

// @verifies REQ-308
expectRename([
	{
		title: 'an ID in headings, lists, tables, attributes, code spans and links',
		newName: 'REQ-100',
		files: `//// specs/checkout.md
### <|REQ-<|>012|>: Guest checkout
- priority: P0

A visitor pays; see \`<|REQ-012|>\` and **<|REQ-012|>**.

### REQ-013: Receipt
- depends-on: REQ-0121, <|REQ-012|>

See [<|REQ-012|>](https://example.org/REQ-012) and 参见<|REQ-012|>。
//// specs/other.md
# Other

- <|REQ-012|> and <|REQ-012|>/REQ-013

| ID | Says |
|---|---|
| AC-1 | After <|REQ-012|> |

\`\`\`mermaid
flowchart TD
  A[<|REQ-012|> Guest] --> B
\`\`\`

\`\`\`
REQ-012 in a fence
\`\`\`
`,
	},
	{
		title: 'an item by a reference to it',
		newName: 'REQ-2',
		files: `//// a.md
# Intro

As <|REQ-<|>1|> says.
//// b.md
- [ ] **<|REQ-1|>** WHEN a THE SYSTEM SHALL b.
`,
	},
	{
		title: 'the row of a table, and the matrices that repeat it',
		newName: 'REQ-7',
		files: `//// a.md
| ID | Title |
|---|---|
| <|REQ-1|> | Log in |
//// b.md
| Requirement | Test |
|---|---|
| <|REQ-<|>1|> | T1 |
| <|REQ-1|> | T2 |
`,
	},
	{
		title: 'the ID of front matter, the title that repeats it, and the values of fields',
		newName: 'PRD-pay',
		files: `//// specs/pay.md
---
type: prd
id: "<|PRD-<|>checkout|>"
---
# <|PRD-checkout|>: Faster checkout
//// specs/other.md
---
type: prd
id: PRD-other
depends-on: [PRD-pa, <|PRD-checkout|>]
---
`,
	},
	{
		title: 'markers, titles of tests and names, each in its own spelling, and ask',
		newName: 'REQ-34',
		asks: ['Change code', 'Keep `REQ-012` as an alias'],
		edits: ['REQ-34', '\n- aliases: REQ-012', 'REQ-34', 'REQ-34', 'req_34', 'REQ_34'],
		files: `//// a.md
### <|REQ-<|>012|>: Guest checkout<||>
//// src/pay.ts
// @implements <|REQ-012|>
export function pay() {}
//// test/pay.test.ts
it('<|REQ-012|> lets a guest pay', () => {});
//// test/test_pay.py
def test_<|req_012|>_guest():
    pass
//// test/pay_test.go
func Test<|REQ_012|>_Guest(t *testing.T) {
`,
	},
	{
		title: 'an ID in one folder of spec-kit, qualified references with their qualifiers',
		newName: 'FR-009',
		asks: ['Change code', 'Keep `FR-001` as an alias'],
		edits: ['FR-009', '\n  - aliases: FR-001'],
		files: `//// specs/001-cart/spec.md
- **FR-001**: The cart MUST keep items.
//// specs/002-pay/spec.md
# Feature Specification: Pay

- **<|FR-<|>001|>**: Guests MUST pay.<||>
- **FR-002**: As <|FR-001|>.
//// specs/002-pay/tasks.md
- [ ] T001 Build <|FR-001|>
//// specs/002-pay/checklists/requirements.md
- [ ] CHK001 Is <|FR-001|> testable?
//// docs/plan.md
See 002-pay/<|FR-001|> and 001-cart/FR-001.
//// src/pay.ts
// @implements specs/002-pay/<|FR-001|>
// @implements 001-cart/FR-001
`,
	},
	{
		title: 'a story that is spelled out, with what is counted in it',
		newName: 'US4',
		edits: ['User Story 4', 'US4', 'US4', 'spec.md#user-story-4---pay-as-a-guest-priority-p1'],
		files: `//// specs/002-pay/spec.md
### <|User <|>Story 1|> - Pay as a guest (Priority: P1)

1. **Given** a cart, **When** it is paid, **Then** it is sent.
//// specs/002-pay/tasks.md
- [ ] T001 [<|US1|>] Build it, see <|US1|>/AC1 and [it](<|spec.md#user-story-1---pay-as-a-guest-priority-p1|>)
`,
	},
	{
		title: 'a story with a hyphen, in each of its spellings',
		newName: 'US-12',
		edits: ['US-12', 'US12', 'US-12', 'US-012'],
		files: `//// specs/002-pay/spec.md
### <|US-<|>1|>: Pay as a guest (P1)
//// specs/002-pay/tasks.md
- [ ] T001 [<|US1|>] Build <|US-1|>, and <|US-001|>; not US-11
`,
	},
	{
		title: 'a story by another of its spellings',
		newName: 'US4',
		edits: ['User Story 4', 'US-4'],
		files: `//// specs/002-pay/spec.md
### <|User Story 1|> - Pay
//// specs/002-pay/tasks.md
- [ ] T001 Build <|US-<|>1|>
`,
	},
	{
		title: 'a task',
		newName: 'T020',
		files: `//// specs/002-pay/tasks.md
- [ ] <|T0<|>01|> Build it
- [ ] T002 After <|T001|>
`,
	},
	{
		title: 'the anchors of links with the heading, and only those',
		newName: 'REQ-2',
		edits: ['REQ-2', 'REQ-2', '#req-2-guest-checkout', '<checkout.md#REQ-2-Guest-Checkout>', './checkout.md#about-req-2'],
		files: `//// specs/checkout.md
### <|REQ-<|>1|>: Guest checkout

## About <|REQ-1|>

See [above](<|#req-1-guest-checkout|>), [mine](#intro).
//// specs/other.md
See [it](<|<checkout.md#REQ-1-Guest-Checkout>|>), [that](<|./checkout.md#about-req-1|>) and [top](checkout.md).
`,
	},
	{
		title: 'labels of reference links',
		newName: 'REQ-2',
		edits: ['REQ-2', 'REQ-2', 'REQ-2', 'a.md#req-2-x'],
		files: `//// a.md
### <|REQ-<|>1|>: X
//// b.md
See [<|REQ-1|>].

[<|REQ-1|>]: <|a.md#req-1-x|>
`,
	},
	{
		title: 'the file that carries the ID, with the links to it',
		newName: 'REQ-2',
		renames: ['specs/req-1-guest.md → specs/req-2-guest.md'],
		edits: ['REQ-2', 'req-2-guest.md', '../specs/req-2-guest.md?x#top', './req-2-guest.md#req-2-guest'],
		files: `//// specs/req-1-guest.md
# <|REQ-<|>1|> Guest

[me](<|req-1-guest.md|>)
//// docs/a.md
[it](<|../specs/req-1-guest.md?x#top|>)
//// specs/b.md
[it](<|./req-1-guest.md#req-1-guest|>)
`,
	},
	{
		title: 'what is made from a field of the front matter',
		newName: 'EIP-1600',
		edits: ['1600', 'EIP-1600'],
		renames: ['EIPS/eip-1559.md → EIPS/eip-1600.md'],
		files: `//// clewline.yaml
ids:
  - { id: "EIP-{eip}", kind: decision }
  - { prefix: EIP, kind: decision }
//// EIPS/eip-1559.md
---
eip: <|15<|>59|>
title: Fee market
---
//// EIPS/eip-2.md
---
eip: 2
---
Before <|EIP-1559|>.
`,
	},
	{
		title: 'by case alone',
		newName: 'PRD-checkout',
		renames: ['PRD-Checkout.md → PRD-checkout.md'],
		edits: ['PRD-checkout', 'PRD-checkout.md#prd-checkout-pay'],
		files: `//// PRD-Checkout.md
# <|PRD-<|>Checkout|>: Pay
//// b.md
[a](<|PRD-Checkout.md#prd-checkout-pay|>)
`,
	},
	{
		title: 'one of two that have the same ID',
		newName: 'REQ-2',
		files: `//// a.md
### REQ-1: Log in
//// b.md
### <|REQ-<|>1|>: Log out
See <|REQ-1|>.
//// c.md
See REQ-1.
`,
	},
	{
		title: 'an item and leave alone who names it by an old ID',
		newName: 'REQ-3',
		files: `//// a.md
### <|REQ-<|>2|>: Log in
- aliases: REQ-1

See REQ-1.
`,
	},
	{
		title: 'an item to its old ID, which changes places with it',
		newName: 'REQ-1',
		edits: ['REQ-1', 'REQ-2', 'REQ-1'],
		files: `//// a.md
### <|REQ-<|>2|>: Log in
- aliases: <|REQ-1|>, REQ-11

See REQ-1 and <|REQ-2|>.
`,
	},
]);

/** What has been promised is known to others: its old ID can stay. */
const keeps = { newName: 'REQ-2', asks: ['Keep `REQ-1` as an alias'] };

expectRename([
	{
		...keeps,
		title: 'a heading with attributes, and keep the ID',
		edits: ['REQ-2', '- aliases: REQ-1\n'],
		files: `### <|REQ-<|>1|>: Log in
<||>- status: approved
`,
	},
	{
		...keeps,
		title: 'a heading with aliases, and keep the ID',
		edits: ['REQ-2', ', REQ-1'],
		files: `### <|REQ-<|>1|>: Log in
- 状态：已批准
- **别名**：REQ-0<||>
`,
	},
	{
		...keeps,
		title: 'a file, and keep the ID',
		edits: ['REQ-2', '\naliases: [REQ-1]'],
		files: `---
id: <|REQ-<|>1|> # for now<||>
status: shipped
---
`,
	},
	{
		...keeps,
		title: 'a file with a list of aliases, and keep the ID',
		edits: ['REQ-2', '\n  - REQ-1'],
		files: `---
id: <|REQ-<|>1|>
aliases:
  - REQ-8
  - 'REQ-9'<||>
status: shipped
---
`,
	},
	{
		...keeps,
		title: 'a file with aliases in brackets, and keep the ID',
		edits: ['REQ-2', ', REQ-1'],
		files: `---
id: <|REQ-<|>1|>
aliases: [REQ-8, "REQ-9"<||>]
status: shipped
---
`,
	},
	{
		...keeps,
		title: 'a list item, and keep the ID',
		edits: ['REQ-2', '  - aliases: REQ-1\n'],
		files: `- **<|REQ-<|>1|>** Log in
<||>  - status: approved
`,
	},
	{
		title: 'the row of a table, in which no alias has room',
		newName: 'REQ-2',
		files: `| ID | Title | Status |
|---|---|---|
| <|REQ-<|>1|> | Log in | approved |
`,
	},
]);
