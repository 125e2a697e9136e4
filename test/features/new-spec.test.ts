import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { templates } from '../../server/src/creating/templates/index.js';
import type { Editor } from '../../server/src/features/feature.js';
import { provideNewSpec } from '../../server/src/features/new-spec.js';
import { Refusal } from '../../server/src/features/refusal.js';
import { provideSpecKinds } from '../../server/src/features/spec-kinds.js';
import { ableClient, locateIn } from '../support/feature-files.js';
import { splitFiles } from '../support/fixture-workspace.js';

const files = splitFiles(`//// product/metrics/MET-007-visits.md
---
type: metric
id: MET-007
title: Visits
---
# Visits
//// product/metrics/MET-011-支付.md
---
type: metric
id: MET-011
title: Payments
---
//// notes.md
Nothing.
`);

async function open(locale: string, onBranches: readonly string[] = []): Promise<Editor> {
	const client = { ...ableClient, locale };
	const folder = { ...(await locateIn(files, 'notes.md', client)), idsOnBranches: () => Promise.resolve(onBranches) };
	return { client, folders: () => [folder], locate: uri => (uri.startsWith('test:/') ? folder : undefined) };
}

// @verifies REQ-311
describe('a new spec', () => {
	it('should lie among those of its kind, with the next free ID, that of other branches counted', async () => {
		const editor = await open('en', ['MET-019']);
		const { uri, text } = await provideNewSpec(editor, {
			kind: 'metric',
			title: ' Checkout  conversion ',
			near: 'test:/notes.md',
		});
		assert.equal(uri, 'test:/product/metrics/MET-020-checkout-conversion.md');
		assert.match(text, /^---\ntype: metric\nid: MET-020\ntitle: Checkout conversion\n/);
		assert.match(text, /^# Checkout conversion$/m);
	});

	it('should lie in `specs` where it is the first of its kind, and be named after the kind without a title', async () => {
		const { uri, text } = await provideNewSpec(await open('zh-cn'), { kind: 'persona', title: '' });
		assert.equal(uri, 'test:/specs/PER-1-用户画像.md');
		assert.match(text, /^## 目标$/m);
	});

	it('should overwrite nothing', async () => {
		const editor = await open('en');
		const [folder] = editor.folders();
		assert.ok(folder);
		const full: Editor = { ...editor, folders: () => [{ ...folder, readText: () => Promise.resolve('Mine.') }] };
		await assert.rejects(
			provideNewSpec(full, { kind: 'persona', title: 'Guest' }),
			(error: unknown) => error instanceof Refusal && error.message.includes('`specs/PER-1-guest.md` is there already'),
		);
	});

	it('should ask for a folder where none is open', async () => {
		const editor: Editor = { ...(await open('en')), folders: () => [], locate: () => undefined };
		await assert.rejects(provideNewSpec(editor, { kind: 'persona', title: 'Guest' }), Refusal);
	});

	it('should be of any kind that has a template, in the language of the client', async () => {
		const kinds = provideSpecKinds(await open('zh-cn'));
		assert.deepEqual(
			kinds.map(it => it.kind),
			templates.map(it => it.kind),
		);
		assert.deepEqual(kinds[0], { kind: 'persona', prefix: 'PER', name: '用户画像' });
	});
});
