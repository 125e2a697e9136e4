import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isTemplate } from '../../server/src/language/template.js';

for (const path of [
	'_TEMPLATE.md',
	'docs/adr-template.md',
	'template.markdown',
	'templates/prd.md',
	'.specify/templates/spec-template.md',
	'.spec-workflow/user-templates/tasks.md',
	'.github/ISSUE_TEMPLATE/bug.md',
	'.github/PULL_REQUEST_TEMPLATE.md',
	'文档/需求模板.md',
	'.claude/commands/specify.md',
	'.github/prompts/plan.prompt.md',
	'tools/.codex/skills/prd/SKILL.md',
	'.claude/skills/specs/rules/tasks.md',
	'skills/prd/SKILL.md',
	'_bmad/bmm/workflows/prd/data/example-prd.md',
	'.bmad-core/data/epics.md',
]) {
	// @verifies AC-871
	test(`should take ${path} for a template`, () => assert.ok(isTemplate(path)));
}

for (const path of [
	'specs/004-mail-templates/spec.md',
	'specs/template-engine.md',
	'contemplate.md',
	'specs/templates.md',
	'模板引擎.md',
	'.kiro/specs/login/requirements.md',
	'.spec-workflow/specs/workflows/requirements.md',
	'.specify/specs/001-login/spec.md',
	'docs/commands/list.md',
	'docs/skill.md',
	'_bmad-output/planning-artifacts/prd.md',
	'.bmad-outputs/prd.md',
]) {
	// @verifies AC-871
	test(`should not take ${path} for a template`, () => assert.ok(!isTemplate(path)));
}
