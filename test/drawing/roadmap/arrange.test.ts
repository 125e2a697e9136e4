import assert from 'node:assert/strict';
import { test } from 'node:test';
import { arrange, groupings, type RoadmapLine } from '../../../server/src/drawing/roadmap/arrange.js';
import { sampleRoadmap } from '../../support/roadmap-files.js';

const show = (line: RoadmapLine): string =>
	line.type === 'group' ? `[${line.label}] ${line.count}` : `${'  '.repeat(line.depth)}${line.item.id}`;

for (const [groupBy, lines] of [
	['goal', ['REL-1', '  MS-beta', 'GOAL-1', '  PRD-payments', '  PRD-checkout', 'PRD-notes']],
	['owner', ['[@li] 3', '  REL-1', '    MS-beta', '  PRD-checkout', '[@zhou] 1', '  PRD-payments', '[] 1', '  PRD-notes']],
	['release', ['[REL-1 Winter] 3', '  REL-1', '    MS-beta', '  PRD-checkout', '[] 2', '  PRD-payments', '  PRD-notes']],
] as const) {
	test(`should group by ${groupBy}`, async () => {
		assert.deepEqual(arrange(await sampleRoadmap(), { groupBy, filter: '', folded: new Set() }).map(show), lines);
	});
}

for (const groupBy of groupings) {
	test(`should give every line a key of its own, grouped by ${groupBy}`, async () => {
		const keys = arrange(await sampleRoadmap(), { groupBy, filter: '', folded: new Set() }).map(it => it.key);
		assert.equal(new Set(keys).size, keys.length);
	});
}

for (const [filter, ids] of [
	['beta', ['REL-1', 'MS-beta']],
	['付款', ['GOAL-1', 'PRD-payments']],
	['owner:@ZHOU', ['GOAL-1', 'PRD-payments']],
	['status:in-progress page', ['GOAL-1', 'PRD-checkout']],
	['team:nobody', []],
] as const) {
	test(`should show what has “${filter}”, and what is around it`, async () => {
		const lines = arrange(await sampleRoadmap(), { groupBy: 'goal', filter, folded: new Set() });
		assert.deepEqual(
			lines.map(it => it.key),
			ids,
		);
	});
}

test('should hide what is inside something folded', async () => {
	const roadmap = await sampleRoadmap();
	const folded = new Set(['REL-1', 'GOAL-1']);
	assert.deepEqual(arrange(roadmap, { groupBy: 'goal', filter: '', folded }).map(show), ['REL-1', 'GOAL-1', 'PRD-notes']);
	const group = new Set(['owner:@li']);
	assert.equal(arrange(roadmap, { groupBy: 'owner', filter: '', folded: group }).map(show)[1], '[@zhou] 1');
});
