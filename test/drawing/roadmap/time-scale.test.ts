import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createTimeScale, dayAt, ticksOf, zooms } from '../../../server/src/drawing/roadmap/time-scale.js';
import { dayOf, isoOf } from '../../../server/src/util/days.js';
import { sampleRoadmap } from '../../support/roadmap-files.js';

for (const zoom of zooms) {
	test(`should cover its time with ticks that touch, zoomed to a ${zoom}`, async () => {
		const scale = createTimeScale(await sampleRoadmap(), zoom);
		for (const ticks of Object.values(ticksOf(scale, 'en'))) {
			assert.equal(ticks[0]?.start, scale.first);
			assert.equal(ticks.at(-1)?.end, scale.end);
			assert.ok(ticks.every((tick, index) => index === 0 || ticks[index - 1]?.end === tick.start));
		}
		const day = dayOf('2026-12-01');
		assert.equal(dayAt(scale, scale.x(day)), day);
	});
}

test('should name quarters, months and weeks in the language of the reader', async () => {
	const roadmap = await sampleRoadmap();
	const { wide, narrow } = ticksOf(createTimeScale(roadmap, 'quarter'), 'zh-CN');
	assert.equal(wide[1]?.label, '2026 Q4');
	assert.equal(narrow.find(it => isoOf(it.start) === '2026-11-01')?.label, '11月');
	const weeks = ticksOf(createTimeScale(roadmap, 'month'), 'en').narrow;
	assert.equal(weeks.find(it => isoOf(it.start) === '2026-11-23')?.label, '23');
});

test('should not draw plans of other decades', () => {
	const span = { start: '1026-11-01', end: '9999-12-31', precision: 'day' } as const;
	const item = { span } as unknown as Parameters<typeof createTimeScale>[0]['items'][number];
	const { width, end, first } = createTimeScale({ today: '2026-11-25', items: [item] }, 'week');
	assert.ok(width < 100_000 && end - first < 4000);
});
