import assert from 'node:assert/strict';
import { test } from 'node:test';
import { statusOf } from '../../server/src/workspace/status.js';
import { openFiles, splitFiles } from '../support/fixture-workspace.js';

const list = '| 编号 | 需求名称 | 状态 |\n| --- | --- | --- |\n| REQ-1 | 积分明细 | 开发中 |\n';
const matrix = '| 编号 | 状态 |\n| --- | --- |\n| REQ-1 | 开发中 |\n';
const heading = '\n### REQ-1 积分明细\n';

/** Files, and the status of REQ-1. */
for (const [title, files, expected] of [
	['that its list says, where the item says none', `//// a.md\n${list}${heading}`, 'in-progress'],
	['that it says itself', `//// a.md\n${list}${heading}- 状态：已上线\n`, 'shipped'],
	['that is in no matrix', `//// a.md\n${matrix}${heading}`, undefined],
	['that is in no list of another file', `//// a.md\n${heading}//// b.md\n${list}`, undefined],
] as const) {
	test(`REQ-004 AC-853 should take the status ${title}`, async () => {
		const { workspace } = await openFiles(splitFiles(files));
		const [located] = workspace.definitionsOf('REQ-1');
		assert.equal(located && statusOf(workspace, located), expected);
	});
}
