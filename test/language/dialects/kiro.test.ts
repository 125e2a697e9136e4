import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kiro } from '../../../server/src/language/dialects/kiro.js';
import { scanMarkdown } from '../../../server/src/language/markdown/index.js';

const requirement = '### FR-1: Pay\n';
const task = '- [ ] 1. Pay\n';
const field = '  - _Requirements: 1.1_\n';

for (const [path, text, expected] of [
	['.kiro/specs/pay/tasks.md', '', true],
	['.spec-workflow/specs/pay/requirements.md', requirement, true],
	['app/.spec-workflow/archive/specs/pay/design.md', '', true],
	['.claude/specs/付款/bugfix.md', '', true],
	['.claude/specs/pay/tasks.md', task, true],
	['.claude/specs/pay/tasks.md', '- [x] **Task 1**: Pay\n', true],
	['.claude/specs/pay/tasks.md', `- [x] **T1** — Pay\n${field}`, true],
	['.claude/specs/pay/tasks.md', '- [ ] T1: Pay\n', true],
	['.claude/specs/pay/tasks.md', '- [ ] T001 Pay\n', false],
	['.claude/specs/pay/test-plan.md', requirement, false],
	['.claude/specs/requirements.md', requirement, false],
	['.claude/templates/requirements.md', requirement, false],
	['specs/pay/tasks.md', '- [x] **任务1:** 付款\n  - _关联需求: 1_\n', true],
	['.specify/specs/001-pay/tasks.md', task, false],
	['specs/pay/requirements.md', requirement, false],
	['specs/pay/requirements.md', '### Requirement 1: Pay\n\n#### Acceptance Criteria\n', true],
	['specs/pay/requirements.md', '### Requirement 1: Pay\n\n**User Story**: As a guest, I pay.\n', true],
	['specs/pay/requirements.md', '### 需求 1：付款\n\n**验收标准**：\n', true],
	['specs/pay/requirements.md', '### Requirement 1: Pay\n\n**Priority**: P0\n', false],
	['specs/pay/tasks.md', task, false],
	['specs/pay/tasks.md', task + field, true],
] as const) {
	// @verifies REQ-603
	test(`AC-863 should ${expected ? '' : 'not '}recognise ${path} ${JSON.stringify(text)}`, () => {
		assert.equal(kiro.recognizes(path, text, scanMarkdown(text)), expected);
	});
}

for (const [text, expected] of [
	['### Property 1: Paid once\n\n**Validates: Requirements 1.1**\n', true],
	['**属性 1：只付一次**\n\n**验证：需求 1.1**\n', true],
	['### Property 1: the colour\n', false],
	['**Validates: Requirements 1.1**\n', false],
] as const) {
	// @verifies REQ-603
	test(`AC-869 should ${expected ? '' : 'not '}recognise a design by ${JSON.stringify(text)}`, () => {
		assert.equal(kiro.recognizes('specs/pay/design.md', text, scanMarkdown(text)), expected);
	});
}

for (const [path, text, expected] of [
	['specs/pay/requirements.md', '---\nspec: pay\nphase: requirements\n---\n', true],
	['specs/pay/design.md', '---\r\nspec: pay\r\ncreated: 2026-01-13\r\nphase: design\r\n---\r\n', true],
	['specs/pay/tasks.md', '---\nphase: tasks\nspec: pay\n---\n', true],
	['specs/pay/design.md', '---\nphase: design\n---\n', false],
	['specs/pay/research.md', '---\nspec: pay\nphase: research\n---\n', false],
	['specs/pay/design.md', 'spec: pay\nphase: design\n', false],
] as const) {
	// @verifies REQ-603
	test(`AC-872 should ${expected ? '' : 'not '}recognise ${path} ${JSON.stringify(text)}`, () => {
		assert.equal(kiro.recognizes(path, text, scanMarkdown(text)), expected);
	});
}
