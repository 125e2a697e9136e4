import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shiftDate, shiftDates } from '../../server/src/util/shift-date.js';

for (const [written, days, expected] of [
	['2026-09-30', 2, '2026-10-02'],
	['2026-01-01T10:00:00Z', -1, '2025-12-31T10:00:00Z'],
	['2026-10-01', -30, '2026-09-01'],
	['2026-9-30', 40, '2026-11-9'],
	['2026/12/31', 1, '2027/01/01'],
	['2026/8/15', 20, '2026/9/4'],
	['2026.08.15', 20, '2026.09.04'],
	['2026年10月31日', 1, '2026年11月1日'],
	['2026 年 08 月 31 日', 1, '2026 年 09 月 01 日'],
	['2026-09', 45, '2026-11'],
	['2026年12月', 3, '2027年1月'],
	['2026-Q4', 91, '2027-Q1'],
	['2026-q1', -1, '2025-q4'],
	['Q4 2026', 5, 'Q1 2027'],
	['2026年第四季度', 5, '2027年第一季度'],
	['2026年9月底', 30, '2026年10月底'],
	['2026-09-30（预计）', 1, '2026-10-01（预计）'],
	['2026年9月30日前', 1, '2026年10月1日前'],
	['December 31, 2026', 1, 'January 1, 2027'],
	['31 Aug. 2026', 5, '5 Sep. 2026'],
	['March 05, 2027', -7, 'February 26, 2027'],
	['March 05, 2027', 1, 'March 06, 2027'],
	['May 2027', 3, 'June 2027'],
] as const) {
	test(`AC-793 should move ${written} by ${days} days`, () => assert.equal(shiftDate(written, days), expected));
}

test('should move every date in a text, and leave the rest', () => {
	assert.equal(shiftDates('2026-Q4 to 2027-Q1', 91), '2027-Q1 to 2027-Q2');
	assert.equal(shiftDates('2026年8月1日至2026年8月15日，v2026.9', 1), '2026年8月2日至2026年8月16日，v2026.9');
	assert.equal(shiftDates('2026-8-1-2026-8-15', 1), '2026-8-2-2026-8-16');
	assert.equal(shiftDates('March 1, 2027 – 5 May 2027', 1), 'March 2, 2027 – 6 May 2027');
	assert.equal(shiftDate('soon', 1), undefined);
});
