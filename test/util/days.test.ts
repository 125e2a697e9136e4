import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calendarOf, dayOf, firstOfMonth, isoOf, quarterOf } from '../../server/src/util/days.js';

test('should count days without a clock', () => {
	assert.equal(dayOf('1970-01-02'), 1);
	assert.equal(isoOf(dayOf('2026-12-31') + 1), '2027-01-01');
	assert.equal(isoOf(firstOfMonth(2026, 13)), '2027-01-01');
	assert.deepEqual(calendarOf(dayOf('2026-11-25')), { year: 2026, month: 11, date: 25, weekday: 2 });
	assert.equal(quarterOf(dayOf('2027-02-26')), '2027-Q1');
});
