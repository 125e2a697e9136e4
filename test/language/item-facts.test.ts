import assert from 'node:assert/strict';
import { test } from 'node:test';
import { factsOf } from '../../server/src/language/item-facts.js';
import { readSpec } from '../../server/src/language/read-spec.js';
import { assertProportional } from '../support/growth.js';

const list = '| 编号 | 需求名称 | 优先级 | 负责人 |\n| --- | --- | --- | --- |\n| REQ-1 | 积分明细 | P0 | @li |\n';
const schedule =
	'\n| 编号 | 需求 | 负责人 | 开始 | 结束 |\n| --- | --- | --- | --- | --- |\n| REQ-1 | 明细页 | @wang | 2026-12-01 | 2026-12-18 |\n';
const heading = '\n### REQ-1 积分明细\n';

/** A spec, and what it says of the item that is a heading or an entry of a list. */
for (const [title, text, expected] of [
	['the list above', `${list}${heading}`, 'priority=P0 owner=@li'],
	['the list below', `${heading}\n${list}`, 'priority=P0 owner=@li'],
	['several lists, the first first', `${list}${schedule}${heading}`, 'priority=P0 owner=@li start=2026-12-01 end=2026-12-18'],
	['the item before its list', `${list}${heading}- 优先级：P1\n`, 'priority=P1 owner=@li'],
	['the list, for an entry of another list', `${list}\n- **REQ-1** 积分明细\n`, 'priority=P0 owner=@li'],
	['no matrix', `| 编号 | 优先级 |\n| --- | --- |\n| REQ-1 | P0 |\n${heading}`, ''],
	['a list that says how an item is verified', `${list.replaceAll('负责人', '验证方法')}${heading}`, 'priority=P0 验证方法=@li'],
	['no table that has tests, too', list.replaceAll('负责人', '测试用例').replace('@li', 'TC-1') + heading, ''],
	['no list where two items have the ID', `${list}${heading}${heading}`, ''],
] as const) {
	test(`REQ-004 AC-893 should take what is said of an item from ${title}`, () => {
		const document = readSpec('a.md', text);
		const item = document.items.find(it => it.form !== 'id-row' && it.form !== 'row');
		assert.equal(
			item &&
				factsOf({ document, item })
					.map(it => `${it.key}=${it.value}`)
					.join(' '),
			expected,
		);
	});
}

test('REQ-004 AC-893 should have a row say what it says itself', () => {
	const document = readSpec('a.md', `${list}${schedule}${heading}`);
	const rows = document.items.filter(it => it.form === 'id-row');
	assert.deepEqual(
		rows.map(item => factsOf({ document, item }).map(it => it.key)),
		[
			['priority', 'owner'],
			['owner', 'start', 'end'],
		],
	);
});

test('REQ-004 AC-893 should ask a promised item for criteria where its list promises it, and take those that the list has', () => {
	const head = (more: string): string => `| 编号 | 需求名称 | 状态 | ${more} |\n| --- | --- | --- | --- |\n`;
	const read = (text: string): unknown => {
		const item = readSpec('a.md', text).items.find(it => it.form === 'heading');
		return item && [item.status, item.hasCriteria];
	};
	assert.deepEqual(read(`${head('备注')}| REQ-1 | 明细 | 已上线 | 无 |\n${heading}`), ['shipped', false]);
	assert.deepEqual(read(`${head('备注')}| REQ-1 | 明细 | 已上线 | 无 |\n${heading}\n验收标准：能看\n`), ['shipped', true]);
	assert.deepEqual(read(`${head('验收标准')}| REQ-1 | 明细 | 已上线 | 能看 |\n${heading}`), ['shipped', true]);
});

test('should find what lists say in time in proportion to the text', async () => {
	const parts = ['| REQ-1 | 积分明细 | P0 | @li |\n', heading, '\n### REQ-1-0 明细\n'];
	const rows = (size: number): string => Array.from({ length: size }, (_, at) => `| REQ-${at} | 明细 | P0 | @li |\n`).join('');
	const read = (text: string): void => {
		const document = readSpec('a.md', text);
		document.items.forEach(item => factsOf({ document, item }));
	};
	for (const part of parts) {
		await assertProportional(size => read(`${list}${part.repeat(size)}${heading}`), { from: 2000 });
	}
	await assertProportional(size => read(`${list}${rows(size)}${rows(size).replaceAll('| REQ', '\n### REQ')}`), { from: 1000 });
});
