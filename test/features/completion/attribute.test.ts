import { test } from 'node:test';
import { type CompletionCase, expectCompletion } from '../../support/expect-completion.js';

const others = `//// specs/others.md
### GOAL-1: More orders
- owner: "@li"

### STORY-3: 游客支付

### MET-1: Conversion

### PER-guest: Guest
`;

const keys: Readonly<Record<string, CompletionCase>> = {
	'what most items have, behind a bullet below a definition': {
		at: '### REQ-1: Pay\n- <|>\n',
		typed: ' ',
		offers: ['status', 'priority', 'owner', '…'],
		taken: { priority: '- priority: ' },
	},
	'those first that the file uses, without those that are there': {
		at: '### REQ-1: Pay\n- refines: STORY-3\n- status: draft\n\n### REQ-2: Pay\n- status: draft\n- <|>\n',
		typed: ' ',
		offers: ['refines', 'priority', 'owner', '…'],
	},
	'the rest of a word': { at: '### REQ-1: Pay\n- pri<|>\n', taken: { priority: '- priority: ' } },
	'a key alone where its colon is there': { at: '### REQ-1: Pay\n- pri<|>: P0\n', taken: { priority: '- priority: P0' } },
	'Chinese to Chinese': {
		at: '### REQ-1：支付\n- 状态：草稿\n- <|>\n',
		typed: ' ',
		offers: ['优先级', '负责人', '…'],
		taken: { 优先级: '- 优先级：' },
	},
	'Chinese where the title is Chinese': { at: '### REQ-1：支付\n- <|>\n', typed: ' ', taken: { 状态: '- 状态：' } },
	'English keys where Chinese text has these': {
		at: '### REQ-1：支付\n- status: draft\n- <|>\n',
		typed: ' ',
		taken: { priority: '- priority: ' },
	},
	'emphasis and capitals as the file has them': {
		at: '### REQ-1: Pay\n- **Depends on**: REQ-2\n- <|>\n',
		typed: ' ',
		taken: { Priority: '- **Priority**: ' },
	},
	'keys below an item of a list': {
		at: '# Pay\n\n- **AC-1** It works.\n  - <|>\n',
		typed: ' ',
		taken: { status: '  - status: ' },
	},
	'nothing in a list of prose': { at: '### REQ-1: Pay\n\nText.\n\n- <|>\n', typed: ' ', offers: [] },
	'nothing by itself below a blank line': { at: '### REQ-1: Pay\n\n- <|>\n', typed: ' ', offers: [] },
	'nothing below a heading without an ID': { at: '### Introduction\n- <|>\n', typed: ' ', offers: [] },
	'nothing while a sentence is written': { at: '### REQ-1: Pay\n- A visitor <|>\n', typed: ' ', offers: [] },
	'nothing in a fence': { at: '```md\n### REQ-1: Pay\n- <|>\n```\n', typed: ' ', offers: [] },
};

for (const [name, it] of Object.entries(keys)) {
	test(`keys of attributes should be ${name}`, () => expectCompletion({ ...it, at: `//// specs/a.md\n${it.at}` }));
}

const values: Readonly<Record<string, CompletionCase>> = {
	'the states of the life cycle': {
		at: '### REQ-1: Pay\n- status: <|>\n',
		typed: ' ',
		offers: ['draft', 'review', 'approved', 'in-progress', 'shipped', 'dropped'],
		taken: { approved: '- status: approved' },
	},
	'the states in Chinese': {
		at: '### REQ-1：支付\n- 状态：<|>\n',
		typed: '：',
		offers: ['草稿', '评审', '已批准', '进行中', '已上线', '已放弃'],
		taken: { 已批准: '- 状态：已批准' },
	},
	'the states of the team': {
		at: '### REQ-1: Pay\n- status: <|>\n//// clewline.yaml\nrules: { known-status: { statuses: [parked] } }\n',
		typed: ' ',
		offers: ['draft', 'review', 'approved', 'in-progress', 'shipped', 'dropped', 'parked'],
	},
	'one in the place of another': { at: '### REQ-1: Pay\n- status: dr<|>aft\n', taken: { dropped: '- status: dropped' } },
	'a value with the space that its colon lacks': { at: '### REQ-1: Pay\n- status:<|>\n', taken: { draft: '- status: draft' } },
	priorities: { at: '### REQ-1: Pay\n- priority: <|>\n', typed: ' ', offers: ['P0', 'P1', 'P2', 'P3'] },
	'items of the right kind': { at: '### REQ-1: Pay\n- measured-by: <|>\n', typed: ' ', offers: ['MET-1'] },
	'items by a word of their title': { at: '### REQ-1: Pay\n- refines: 支付<|>\n', taken: { 'STORY-3': '- refines: STORY-3' } },
	'items to a Chinese key': {
		at: '### REQ-1：支付\n- 目标：<|>\n',
		typed: '：',
		offers: ['GOAL-1'],
		taken: { 'GOAL-1': '- 目标：GOAL-1' },
	},
	'one more of a list': {
		at: '### REQ-1: Pay\n- personas: PER-x, <|>\n',
		typed: ' ',
		taken: { 'PER-guest': '- personas: PER-x, PER-guest' },
	},
	'one more of a Chinese list': {
		at: '### REQ-1：支付\n- 用户画像：PER-x、<|>\n',
		typed: '、',
		taken: { 'PER-guest': '- 用户画像：PER-x、PER-guest' },
	},
	'people whom the workspace knows': { at: '### REQ-1: Pay\n- owner: <|>\n', typed: ' ', offers: ['@li'] },
	days: { at: '### REQ-1: Pay\n- start: <|>\n', typed: ' ', offers: ['2026-11-22', '2026-11-30', '2026-12-31', '2027-01-31'] },
	quarters: {
		at: '### REQ-1: Pay\n- quarter: <|>\n',
		typed: ' ',
		offers: ['2026-Q4', '2027-Q1', '2027-Q2', '2027-Q3', '2027-Q4'],
	},
	horizons: { at: '### REQ-1: Pay\n- horizon: <|>\n', typed: ' ', offers: ['now', 'next', 'later'] },
	'words that the team uses': {
		at: '### REQ-1: Pay\n- tags: web, mobile\n\n### REQ-2: Ship\n- tags: <|>\n',
		typed: ' ',
		offers: ['mobile', 'web'],
	},
	'nothing for sentences': { at: '### REQ-1: Pay\n- rationale: <|>\n', typed: ' ', offers: [] },
	'nothing behind a value': { at: '### REQ-1: Pay\n- status: draft <|>\n', typed: ' ', offers: [] },
};

for (const [name, it] of Object.entries(values)) {
	test(`values of attributes should be ${name}`, () => expectCompletion({ ...it, at: `//// specs/a.md\n${it.at}${others}` }));
}
