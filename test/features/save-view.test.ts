import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SavedView } from '../../server/src/drawing/roadmap/saved-view.js';
import { Refusal } from '../../server/src/features/refusal.js';
import { provideSaveView } from '../../server/src/features/save-view.js';
import { savedViewsOf } from '../../server/src/views/roadmap/saved-views.js';
import { applyEdit, ableClient, locateIn } from '../support/feature-files.js';
import { type Files, openFiles } from '../support/fixture-workspace.js';

const view: SavedView = { name: 'Ours', shape: 'board', groupBy: 'owner', filter: 'owner:@li', zoom: 'month' };
const written = '{ shape: board, group-by: owner, filter: "owner:@li", zoom: month }';

async function save(text: string | undefined, asked = view): Promise<Files> {
	const files = new Map(text === undefined ? [] : [['clewline.yaml', text]]);
	const folder = await locateIn(files, '');
	const editor = { client: ableClient, folders: () => [folder], locate: () => folder };
	return applyEdit(files, await provideSaveView(editor, { folder: 'test:/', view: asked }));
}

for (const [name, before, after] of [
	['no file', undefined, `roadmap:\n  views:\n    Ours: ${written}\n`],
	['an empty file', '', `roadmap:\n  views:\n    Ours: ${written}\n`],
	['other settings', 'specs: docs # all\n', `specs: docs # all\nroadmap:\n  views:\n    Ours: ${written}\n`],
	['no line ending at its end', 'specs: docs', `specs: docs\nroadmap:\n  views:\n    Ours: ${written}\n`],
	['CRLF', 'specs: docs\r\n', `specs: docs\r\nroadmap:\r\n  views:\r\n    Ours: ${written}\r\n`],
	['nothing below the key', 'roadmap:\nspecs: docs\n', `roadmap:\n  views:\n    Ours: ${written}\nspecs: docs\n`],
	[
		'another view, comments and another style',
		'roadmap:\n    views: # ours\n        Theirs: { zoom: year } # agreed\n\nspecs: docs\n',
		`roadmap:\n    views: # ours\n        Theirs: { zoom: year } # agreed\n        Ours: ${written}\n\nspecs: docs\n`,
	],
	[
		'a flow map',
		'roadmap: { views: { Theirs: { zoom: year } } }\n',
		`roadmap: { views: { Theirs: { zoom: year }, Ours: ${written} } }\n`,
	],
	[
		'a view of that name',
		'roadmap:\n  views:\n    Ours:\n      zoom: year\n    Theirs: {} # none\n',
		`roadmap:\n  views:\n    Ours:\n      ${written}\n    Theirs: {} # none\n`,
	],
] as const) {
	test(`REQ-405 should write a view into clewline.yaml with ${name}`, async () => {
		const files = await save(before);
		assert.equal(files.get('clewline.yaml'), after);
		const { workspace } = await openFiles(files);
		assert.deepEqual(
			savedViewsOf(workspace).find(it => it.name === 'Ours'),
			view,
		);
		assert.deepEqual(workspace.configurationFaults, []);
	});
}

test('should write names that YAML would take for something else', async () => {
	for (const name of ['发布: 计划', '7', 'yes', '"a"', '#1', 'it is']) {
		const { workspace } = await openFiles(await save('', { name, filter: 'it\'s: a # "b"' }));
		assert.deepEqual(savedViewsOf(workspace), [{ name, filter: 'it\'s: a # "b"' }]);
	}
});

for (const text of ['{ specs: docs }\n', 'specs: docs\n...\n', 'roadmap: [1]\n', 'roadmap: { views: x }\n', 'a: "b\n']) {
	test(`should refuse to write into ${JSON.stringify(text)} rather than break it`, async () => {
		await assert.rejects(save(text), error => error instanceof Refusal && /by hand/.test(error.message));
	});
}
