import { test } from 'node:test';
import { expectCompletion } from '../../support/expect-completion.js';
import { expectRefusedRename, expectRename } from '../../support/expect-rename.js';

const requirements = `//// .kiro/specs/pay/requirements.md
### 需求 1：结算

#### 验收标准

1. WHEN 用户付款 THEN 系统 SHALL 收款
`;

expectRename([
	{
		title: 'a requirement of Kiro and what its criteria are called',
		newName: '7',
		files: `${requirements.replace('需求 1', '需求 <|1<|>|>')}//// .kiro/specs/pay/tasks.md
- [ ] 1. 支付页
  - _需求：<|1|>.1，<|1|>_
//// .kiro/specs/refund/requirements.md
### 需求 1：退款

#### 验收标准

1. WHEN 用户退款 THEN 系统 SHALL 退款
//// .kiro/specs/refund/tasks.md
- [ ] 1. 退款页
  - _需求：1.1_
//// test/pay.test.ts
// Feature: pay, Property 1
// **Validates: Requirements <|1|>.1**
`,
		asks: ['Change code'],
	},
	{
		title: 'AC-870 a requirement of spec-workflow that a task names with a zero',
		newName: '7',
		files: `//// .spec-workflow/specs/pay/requirements.md
### Requirement <|4<|>|>: Pay

1. WHEN a card is valid THE system SHALL charge it
//// .spec-workflow/specs/pay/tasks.md
- [ ] **T1** — Pay
  - **_Requirements:** <|4|>.0, Performance, <|4|>.1
`,
	},
]);

expectRefusedRename([
	{
		title: 'a criterion of Kiro, which is counted',
		newName: '1.2',
		files: `${requirements}//// .kiro/specs/pay/tasks.md
- [ ] 1. 支付页
  - _需求：1<|>.1_
`,
		reason: /is counted/,
	},
	{
		title: 'a requirement of Kiro to a word',
		newName: 'one',
		files: requirements.replace('需求 1', '需求 <|>1'),
		reason: /not an ID here/,
	},
]);

const other = '//// .kiro/specs/refund/requirements.md\n### Requirement 7: Refund\n';
const tasks = (line: string): string =>
	`${requirements}2. 当付款失败时，系统必须提示\n${other}//// .kiro/specs/pay/tasks.md\n- [ ] 1. 支付页\n  - ${line}\n`;

for (const [what, line, typed, offers] of [
	['behind the words', '_Requirements: <|>_', ' ', ['1', '1.1', '1.2']],
	['behind words in other letters', '**_Requirements:** <|>', ' ', ['1', '1.1', '1.2']],
	['that are not there yet', '_Requirements: 1.1, <|>_', ' ', ['1', '1.2']],
	['in Chinese', '_需求：<|>_', '：', ['1', '1.1', '1.2']],
	['of a number that is begun', '_Requirements: 1.<|>_', undefined, ['1.1', '1.2']],
	['that a property validates', '**Validates: Requirements <|>**', undefined, ['1', '1.1', '1.2']],
	['nowhere else', 'Requirements <|>', undefined, undefined],
] as const) {
	test(`REQ-611 should offer numbers ${what}`, () =>
		expectCompletion({ at: tasks(line), ...(offers && { offers }), ...(typed !== undefined && { typed }) }));
}
