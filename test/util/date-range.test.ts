import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readDateRange } from '../../server/src/util/date-range.js';

for (const [text, first, last] of [
	['2026-09-01', '2026-09-01', '2026-09-01'],
	[' 2026-09-01 ', '2026-09-01', '2026-09-01'],
	['2026-09-01T10:00:00Z', '2026-09-01', '2026-09-01'],
	['2026-09-01 10:00', '2026-09-01', '2026-09-01'],
	['2026-09', '2026-09-01', '2026-09-30'],
	['2028-02', '2028-02-01', '2028-02-29'],
	['2026-Q1', '2026-01-01', '2026-03-31'],
	['2026-Q4', '2026-10-01', '2026-12-31'],
] as const) {
	test(`should read ${text}`, () => assert.deepEqual(readDateRange(text), { first, last }));
}

for (const text of ['', 'soon', '2026', '2026-13-01', '2026-09-32', '2026-9-1', '01.09.2026', '2026-Q5', '2026-09-011', '九月']) {
	test(`should not read “${text}”`, () => assert.equal(readDateRange(text), undefined));
}
