import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isFromPage, isToPage } from '../../client/webview/roadmap/messages.js';
import { firstState, readState } from '../../client/webview/roadmap/state.js';

const change = { id: 'REQ-1', file: 'a.md', edge: 'both', days: 1, seen: { start: '2026-11-01', end: '2026-11-02' } };

const placement = {
	id: 'REQ-1',
	file: 'a.md',
	to: { start: '2026-12-01', end: '2026-12-14' },
	seen: { isInner: false, status: '' },
};

for (const message of [
	{ type: 'ready' },
	{ type: 'ready', folder: 'file:///shop' },
	{ type: 'ready', baseline: 'v1' },
	{ type: 'compare', isOver: false },
	{ type: 'saveView', view: { shape: 'board', groupBy: 'owner', filter: 'a', zoom: 'week' } },
	{ type: 'saveView', view: {} },
	{ type: 'place', placement },
	{ type: 'place', placement: { ...placement, to: { column: 'done' } } },
	{ type: 'open', file: 'a.md', line: 0 },
	{ type: 'reschedule', changes: [change] },
	{ type: 'undo' },
	{ type: 'export', format: 'csv', content: '' },
]) {
	test(`should take ${JSON.stringify(message)} from a page`, () => assert.ok(isFromPage(message)));
}

for (const message of [
	undefined,
	null,
	'ready',
	[],
	{},
	{ type: 'ready', folder: 1 },
	{ type: 'ready', baseline: {} },
	{ type: 'compare' },
	{ type: 'saveView' },
	{ type: 'place' },
	{ type: 'place', placement: { ...placement, to: { column: 'gone' } } },
	{ type: 'place', placement: { ...placement, to: { start: '2026-12-01\n---', end: '2026-12-14' } } },
	{ type: 'place', placement: { ...placement, seen: { status: '' } } },
	{ type: 'saveView', view: { shape: 'pie' } },
	{ type: 'saveView', view: { filter: 1 } },
	{ type: 'open', file: 'a.md', line: -1 },
	{ type: 'open', file: 'a.md', line: 0.5 },
	{ type: 'open', line: 1 },
	{ type: 'eval', code: '1' },
	{ type: 'export', format: 'exe', content: '' },
	{ type: 'export', format: 'csv' },
	{ type: 'reschedule', changes: {} },
	{ type: 'reschedule', changes: [{ ...change, days: '1' }] },
	{ type: 'reschedule', changes: [{ ...change, edge: 'all' }] },
	{ type: 'reschedule', changes: [{ ...change, seen: null }] },
]) {
	test(`should not take ${JSON.stringify(message)} from a page`, () => assert.ok(!isFromPage(message)));
}

test('should tell messages of the panel from others', () => {
	assert.ok(isToPage({ type: 'show', answer: undefined, locale: 'en', translations: undefined }));
	assert.ok(!isToPage({ type: 'show' }));
	assert.ok(!isToPage('show'));
});

test('should take of a remembered state what still means something', () => {
	assert.deepEqual(readState(undefined), firstState);
	assert.deepEqual(readState({ form: 'hologram', zoom: 'year', folded: ['a', 1], filter: null }), {
		...firstState,
		zoom: 'year',
		folded: ['a'],
	});
});
