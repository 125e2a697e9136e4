import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isFromPage, isToPage } from '../../client/webview/flow/messages.js';
import { firstState, readState } from '../../client/webview/flow/state.js';

for (const message of [
	{ type: 'ready', isLocked: false },
	{ type: 'ready', uri: 'file:///a.md', isLocked: true },
	{ type: 'open', file: 'a.md', line: 0 },
	{ type: 'reveal', line: 3 },
	{ type: 'lock', isLocked: true },
	{ type: 'copy', text: '' },
	{ type: 'export', format: 'png', content: '' },
]) {
	test(`should take ${JSON.stringify(message)} from a page of flows`, () => assert.ok(isFromPage(message)));
}

for (const message of [
	undefined,
	null,
	[],
	{ type: 'ready' },
	{ type: 'ready', uri: 1, isLocked: true },
	{ type: 'open', file: 'a.md', line: -1 },
	{ type: 'open', file: 1, line: 1 },
	{ type: 'reveal', line: 0.5 },
	{ type: 'lock', isLocked: 'yes' },
	{ type: 'copy', text: null },
	{ type: 'export', format: 'exe', content: '' },
	{ type: 'eval', code: '1' },
]) {
	test(`should not take ${JSON.stringify(message)} from a page of flows`, () => assert.ok(!isFromPage(message)));
}

test('should tell messages of the panel of flows from others', () => {
	assert.ok(isToPage({ type: 'show', answer: undefined, isLocked: false, locale: 'en', translations: undefined }));
	assert.ok(isToPage({ type: 'cursor', cursor: { line: 1, character: 0 } }));
	assert.ok(!isToPage({ type: 'show', locale: 'en' }));
	assert.ok(!isToPage({ type: 'cursor', cursor: { line: -1, character: 0 } }));
	assert.ok(!isToPage({ type: 'cursor' }));
});

test('should take of a remembered state of flows what still means something', () => {
	assert.deepEqual(readState(undefined), firstState);
	assert.deepEqual(readState({ uri: 7, diagram: 2.5, tab: 'paths', colouring: 'mood', isLocked: 'yes' }), {
		...firstState,
		tab: 'paths',
	});
});
