import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isCompanionPath, isCompanionTitle } from '../../../server/src/language/dialects/companion-title.js';

const companions = [
	'Design',
	'Test plan',
	'Implementation Summary',
	'Code review',
	'root cause analysis',
	'Design document: guest checkout',
	'Completion Report (2026-11-02)',
	'Plan — week 3',
	'审核文档：访客结账',
	'测试用例',
	'技术方案设计',
	'需求评审记录 - 第二轮',
	'开发计划（草稿）',
];

const subjects = [
	'',
	'Guest checkout',
	'Export report',
	'Plan upgrade',
	'Review of orders',
	'Design system',
	'Sign-up plan',
	'Tests run on each push',
	'报告导出',
	'设计稿上传',
	'任务列表筛选',
	'测试环境切换',
];

for (const title of companions) {
	test(`should take “${title}” for what goes with an item`, () => assert.equal(isCompanionTitle(title), true));
}

for (const title of subjects) {
	test(`should take “${title}” for an item's own title`, () => assert.equal(isCompanionTitle(title), false));
}

test('should know a file that goes with an item by its name', () => {
	for (const path of [
		'REQ-012/test-plan.md',
		'docs/REQ-012-review.md',
		'tasks.md',
		'NFR-PERF-3_completion_report.md',
		'a/设计文档.md',
	]) {
		assert.equal(isCompanionPath(path), true, path);
	}
	for (const path of [
		'REQ-012.md',
		'REQ-012/requirement.md',
		'docs/REQ-012-export-report.md',
		'design/checkout.md',
		'README.md',
	]) {
		assert.equal(isCompanionPath(path), false, path);
	}
});
