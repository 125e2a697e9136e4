import assert from 'node:assert/strict';
import { test } from 'node:test';
import { expectCodeAction, titlesAt } from '../../support/code-actions.js';

// @verifies AC-852
expectCodeAction([
	{
		title: 'declare the prefix of a row in a file that is not there yet',
		files: '//// prd.md\n| 编号 | 需求名称 |\n| --- | --- |\n| F<|>-01 | 积分明细 |\n',
		action: 'Take `F-01` and its like for requirements',
		after: '//// clewline.yaml\nids:\n  F: requirement\n',
		onlyAsItIs: true,
	},
	{
		title: 'declare the prefix of a heading beside others',
		files: '//// prd.md\n## 2.1 **PAY-<|>7** Refund\n//// clewline.yaml\nids:\n  KPI: metric # ours\nrules: {}\n',
		action: 'Take `PAY-7` and its like for requirements',
		after: '//// clewline.yaml\nids:\n  KPI: metric # ours\n  PAY: requirement\nrules: {}\n',
		onlyAsItIs: true,
	},
	{
		title: 'declare a prefix where nobody has declared one',
		files: '//// prd.md\n- **[XQ-3<|>]** 签到\n//// clewline.yaml\nids:\nrules: {}',
		action: 'Take `XQ-3` and its like for requirements',
		after: '//// clewline.yaml\nids:\n  XQ: requirement\nrules: {}',
		onlyAsItIs: true,
	},
	{
		title: 'declare a prefix at the end of a file that has other settings',
		files: '//// prd.md\n### U<|>C-1 Pay\n//// clewline.yaml\nrules: {}',
		action: 'Take `UC-1` and its like for requirements',
		after: '//// clewline.yaml\nrules: {}\nids:\n  UC: requirement\n',
		onlyAsItIs: true,
	},
	{
		title: 'refuse to declare a prefix in a list',
		files: '//// prd.md\n### U<|>C-1 Pay\n//// clewline.yaml\nids:\n  - { prefix: KPI }\n',
		action: 'Take `UC-1` and its like for requirements',
		refusal: 'The prefix cannot be written into clewline.yaml as that is written. Add it there by hand.',
	},
]);

for (const text of [
	'See F-<|>01.\n',
	'| Name | ID |\n| --- | --- |\n| Pay | F-<|>01 |\n',
	'### F-<|>words\n',
	'### SYS-<|>REQ-01 Pay\n',
	'//// clewline.yaml\nids: { F: goal }\n//// a.md\n### Goal F-<|>01\n',
]) {
	test(`should offer no prefix in ${JSON.stringify(text)}`, async () => {
		assert.deepEqual(
			(await titlesAt(text)).filter(it => it.startsWith('Take ')),
			[],
		);
	});
}

test('should offer no prefix that is known', async () => {
	const titles = await titlesAt('//// clewline.yaml\nids: { F: goal }\n//// a.md\n### F-<|>01 Pay\n');
	assert.ok(titles.length > 0);
	assert.deepEqual(
		titles.filter(it => it.startsWith('Take ')),
		[],
	);
});
