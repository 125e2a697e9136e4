import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
	lifeCycle,
	normalizeKey,
	normalizeStatus,
	promisedStatuses,
	readAttribute,
} from '../../server/src/language/attribute.js';
import { statusBeside } from '../../server/src/language/writing/status-beside.js';

/** What stands behind a list marker, and the key and the value in it. */
const attributes: readonly (readonly [text: string, key: string, value: string])[] = [
	['priority: P0', 'priority', 'P0'],
	['priority:P0', 'priority', 'P0'],
	['priority :  P0 \t', 'priority', 'P0'],
	['depends-on: REQ-1, REQ-2', 'depends-on', 'REQ-1, REQ-2'],
	['Depends on: REQ-1', 'depends-on', 'REQ-1'],
	['DEPENDS_ON: REQ-1', 'depends-on', 'REQ-1'],
	['**Priority**: P0', 'priority', 'P0'],
	['**Priority:** P0', 'priority', 'P0'],
	['**Priority: P0**', 'priority', 'P0'],
	['**Priority**：P0', 'priority', 'P0'],
	['__状态：__ 已批准', 'status', '已批准'],
	['__状态：已批准__', 'status', '已批准'],
	['*Owner: li*', 'owner', 'li'],
	['_Owner_: "@li"', 'owner', '@li'],
	['优先级：P0', 'priority', 'P0'],
	['负责人：　李　', 'owner', '李'],
	['曾用编号：REQ-9', 'aliases', 'REQ-9'],
	['自定义 字段: x', '自定义-字段', 'x'],
	['status: `approved`', 'status', 'approved'],
	['accept: `name`, `url`', 'accept', '`name`, `url`'],
	['Start date: 2026-09-01', 'start', '2026-09-01'],
	['**Target date:** Q1 2027', 'end', 'Q1 2027'],
	['截止时间：2026年9月1日', 'end', '2026年9月1日'],
	['前置依赖：REQ-1', 'depends-on', 'REQ-1'],
	['**关联需求**：REQ-1、REQ-2', '关联需求', 'REQ-1、REQ-2'],
	['主要指标：MET-1', 'primary-metric', 'MET-1'],
	['护栏指标：MET-2', 'guardrails', 'MET-2'],
	['发布日期：2026-09-01', 'date', '2026-09-01'],
	['故事点：3', 'estimate', '3'],
	['狀態：草稿', 'status', '草稿'],
	['優先順序：P0', 'priority', 'P0'],
	['目标日期：2026-09-01', 'end', '2026-09-01'],
	['優先度：高', 'priority', '高'],
	['**担当者**: 山田', 'owner', '山田'],
	['ステータス：レビュー中', 'status', 'レビュー中'],
	['期限：2026年9月30日', 'end', '2026年9月30日'],
	['期限：90 天', '期限', '90 天'],
	['完了予定日：2026-09-30', 'end', '2026-09-30'],
	['status: "', 'status', '"'],
	['due: 2026-09-01 10:30', 'due', '2026-09-01 10:30'],
	['link: https://x.test', 'link', 'https://x.test'],
	['priority:', 'priority', ''],
	['priority: 😀', 'priority', '😀'],
];

for (const [text, key, value] of attributes) {
	test(`should read ${JSON.stringify(text)}`, () => {
		const padded = `- ${text}\nrest`;
		const found = readAttribute(padded, { start: 2, end: 2 + text.length });
		assert.equal(found?.key, key);
		assert.equal(found.value, value);
		assert.ok(padded.slice(found.start, found.end).includes(value) && found.end - found.start <= value.length + 2);
		assert.ok(/^[\p{L}]/u.test(padded.slice(found.keyStart)));
		assert.ok(found.start >= found.keyStart && found.end <= 2 + text.length);
	});
}

for (const text of [
	'',
	'a word',
	'https://x.test',
	'see https://x.test: it says more',
	'12:30 stand-up',
	'one two three four five: six',
	'**Note: careful** with that',
	'[a link]: b',
	'`key`: value',
	'"key": value',
	`${'k'.repeat(41)}: v`,
	': v',
	'-key: v',
	'**: v',
	'line\nkey: v',
	'（注）：某事',
]) {
	test(`should not take ${JSON.stringify(text)} for an attribute`, () => {
		assert.equal(readAttribute(text, { start: 0, end: text.length }), undefined);
	});
}

test('should not read behind the end of the stretch', () => {
	assert.equal(readAttribute('key: v', { start: 0, end: 3 }), undefined);
	assert.equal(readAttribute('key: value', { start: 0, end: 7 })?.value, 'va');
});

test('should fold keys, and forget none after many', () => {
	assert.equal(normalizeKey(' Primary  metric '), 'primary-metric');
	for (let number = 0; number < 2000; number++) {
		assert.equal(normalizeKey(`Key ${number}`), `key-${number}`);
	}
	assert.equal(normalizeKey('优先级'), 'priority');
});

test('AC-894 should leave out what stands in brackets behind a key that it knows', () => {
	assert.equal(normalizeKey('负责人（产品）'), 'owner');
	assert.equal(normalizeKey('優先度 (1-3)'), 'priority');
	assert.equal(normalizeKey('备注（可选）'), '备注（可选）');
});

for (const [written, expected] of [
	['approved', 'approved'],
	['Approved', 'approved'],
	[' In Progress ', 'in-progress'],
	['in_progress', 'in-progress'],
	['In review', 'review'],
	['已批准', 'approved'],
	['开发中', 'in-progress'],
	['已废弃', 'dropped'],
	['已作废', 'dropped'],
	['已驳回', 'dropped'],
	['规划中', 'draft'],
	['✅ 已完成', 'shipped'],
	['✅ 完成', 'shipped'],
	['✅ 完成（10/10）', 'shipped'],
	['進行中 (80%)', 'in-progress'],
	['Approved (v2)', 'approved'],
	['已完成 ✅', 'shipped'],
	['Delivered (v2)', 'Delivered (v2)'],
	['(draft)', '(draft)'],
	['測試中', 'in-progress'],
	['完了', 'shipped'],
	['🔄 進行中', 'in-progress'],
	['レビュー中', 'review'],
	['未着手', '未着手'],
	['⏸️ draft', 'draft'],
	['✅ Delivered', '✅ Delivered'],
	[' Accepted ', 'Accepted'],
	['', ''],
] as const) {
	test(`REQ-020 AC-897 should know the status ${JSON.stringify(written)} as ${JSON.stringify(expected)}`, () => {
		assert.equal(normalizeStatus(written), expected);
	});
}

test('AC-894 should write a status in Japanese beside one that is', () => {
	assert.equal(statusBeside('shipped', '進行中'), '完了');
	assert.equal(statusBeside('shipped', '进行中'), '已上线');
	assert.equal(statusBeside('shipped', 'approved'), 'shipped');
});

test('should promise only what the life cycle knows', () => {
	assert.deepEqual(
		lifeCycle.filter(it => promisedStatuses.has(it)),
		['approved', 'in-progress', 'shipped'],
	);
	assert.equal(promisedStatuses.size, 3);
});
