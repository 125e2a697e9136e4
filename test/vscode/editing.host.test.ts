import assert from 'node:assert/strict';
import { after, before, describe } from 'node:test';
import type { Locator } from 'playwright-core';
import { type OpenShop, openShop, see as seeIn } from '../support/vscode-shop.js';
import type { Example } from '../support/vscode-example.js';
import type { Workbench } from '../support/vscode-workbench.js';
import { expectFormats } from './formats.js';
import { expectLightness } from './typing.js';

const spec = 'specs/prd/order-status.md';
const code = 'src/late-parcel.ts';

const skip = process.platform === 'linux' ? false : 'the VS Code for browsers is installed on Linux only';

// What a person does with keys and the mouse, where the suite only asks providers.
describe('Editing in VS Code', { skip }, () => {
	let opened: OpenShop;
	let shop: Example;
	let workbench: Workbench;

	before(async () => {
		opened = await openShop();
		({ shop, workbench } = opened);
		await opened.browser.context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: opened.host.origin });
	});

	after(() => opened.close());

	const see = seeIn.bind(undefined, () => workbench);
	const press = (key: string): Promise<void> => workbench.page.keyboard.press(key);
	const line = (text: string): Locator => workbench.page.locator('.editor-instance .view-line').filter({ hasText: text });
	const revert = async (): Promise<void> => {
		await workbench.run('File: Revert File');
		await workbench.page.locator('.tab.active.dirty').waitFor({ state: 'detached' });
	};

	// @verifies REQ-312
	see('completes an ID by a word of the title', async () => {
		await workbench.openFile(spec, await shop.positionOf(spec, '- No text messages', 0));
		await press('End');
		await workbench.type(' It is no part of ');
		await workbench.page.keyboard.type('guest');
		await press('Control+Space');
		const row = workbench.page.locator('.suggest-widget .monaco-list-row').filter({ hasText: 'Guest checkout' }).first();
		await row.waitFor();
		await workbench.takePicture('completion-light');
		await row.click();
		await line('It is no part of REQ-012').waitFor();
		await revert();
	});

	// @verifies REQ-308
	see('renames an ID from code, shows first what it changes there, and takes it back as one', async () => {
		const place = await shop.positionOf(code, 'REQ-034', 2);
		const before = await shop.read(code);
		const heading = await shop.positionOf(spec, '### REQ-034', 5);
		await workbench.openFile(code, place);
		await press('F2');
		const box = workbench.page.locator('.rename-box input');
		await box.waitFor();
		assert.equal(await box.inputValue(), 'REQ-034');
		await box.fill('REQ-039');
		await press('Enter');
		const preview = workbench.page.locator('.bulk-edit-panel');
		const inCode = preview.locator('.monaco-list-row').filter({ hasText: '@implements' });
		await inCode.waitFor();
		assert.equal(await inCode.getByRole('checkbox').isChecked(), false);
		await inCode.getByRole('checkbox').check();
		await workbench.takePicture('editor/rename-preview');
		await workbench.page.getByRole('button', { name: 'Apply' }).click();
		await line('@implements REQ-039').waitFor();
		await workbench.openFile(spec, heading);
		await line('### REQ-039: Write before they ask').waitFor();
		await press('Control+Z');
		await line('### REQ-034: Write before they ask').waitFor();
		await workbench.openFile(code, place);
		await line('@implements REQ-034').waitFor();
		await workbench.run('File: Save All Files');
		await shop.waitFor(code, before);
	});

	see('mends a finding from the light bulb', async () => {
		await workbench.openFile(spec, await shop.positionOf(spec, 'and do not want them.', 21));
		await workbench.type(' See REQ-120.');
		await workbench.page.locator('.squiggly-error').first().waitFor();
		await press('ArrowLeft');
		await press('ArrowLeft');
		const fix = workbench.page.locator('.action-widget').getByText('Create `REQ-120`').first();
		await workbench.until(fix, () => press('Control+.'));
		await workbench.takePicture('editor/fix');
		await press('Enter');
		await workbench.page.locator('.squiggly-error').first().waitFor({ state: 'detached' });
		await revert();
	});

	see('opens the list behind a lens', async () => {
		await workbench.openFile(spec, await shop.positionOf(spec, '### REQ-034'));
		const lenses = workbench.page.locator('.codelens-decoration a').filter({ hasText: 'implemented by 1', visible: true });
		const peek = workbench.page.locator('.reference-zone-widget').filter({ hasText: 'late-parcel.ts' });
		// Lenses are drawn anew when the server has more to say, and a click may miss them.
		await workbench.until(peek.getByText('implements REQ-034').first(), () => lenses.last().click());
		await press('Escape');
	});

	see('shows the trace as a call hierarchy', async () => {
		await workbench.openFile(spec, await shop.positionOf(spec, 'STORY-6', 2));
		await press('Shift+Alt+H');
		await workbench.treeRow('REQ-031').waitFor();
		await workbench.takePicture('editor/trace-hierarchy');
	});

	// @verifies REQ-311
	see('begins a new spec from a template', async () => {
		await workbench.runAsking('Clewline: New Spec…');
		const box = workbench.page.locator('.quick-input-widget');
		await box.locator('input').first().fill('insight');
		await box.locator('.monaco-list-row').filter({ hasText: 'INS' }).waitFor();
		await workbench.page.locator('.quick-input-list .monaco-list-row').nth(1).waitFor({ state: 'detached' });
		await press('Enter');
		await box.getByText('The title of the spec').waitFor();
		await box.locator('input').first().fill('Parcels and patience');
		await press('Enter');
		await workbench.activeTab('INS-017-parcels-and-patience.md').waitFor();
		await line('id: INS-017').waitFor();
		assert.match(await shop.waitForOther('specs/insights/INS-017-parcels-and-patience.md', ''), /^title: Parcels and patience$/m);
		await press('Control+Z');
	});

	see('begins a new requirement with the next free ID', async () => {
		await workbench.openFile(spec, await shop.positionOf(spec, 'offer to write to support.', 26));
		await workbench.run('Clewline: New Requirement');
		const row = workbench.page.locator('.suggest-widget .monaco-list-row').filter({ hasText: 'REQ-052' }).first();
		await row.click();
		await line('### REQ-052').waitFor();
		await revert();
	});

	see('goes to an item by words of its title, and copies its ID', async () => {
		await workbench.runAsking('Clewline: Go to Item…');
		await workbench.pick('parcel mails', 'MET-parcel-mails');
		await workbench.activeTab('metrics.md').waitFor();
		await workbench.run('Clewline: Copy Qualified ID');
		await workbench.page.locator('.statusbar-item').filter({ hasText: 'Copied MET-parcel-mails' }).waitFor();
		assert.equal(await workbench.page.evaluate('navigator.clipboard.readText()'), 'MET-parcel-mails');
	});

	see('groups the specs as one likes, and shows the places of an item', async () => {
		await workbench.run('Clewline: Focus on Specs View');
		await workbench.chooseFromView('Specs', 'Group by Status');
		await workbench.treeRow('in-progress').first().click();
		await workbench.treeRow('PRD-checkout').first().waitFor();
		await workbench.takePicture('editor/specs-by-status');
		await workbench.page.keyboard.press('Control+Shift+E');
	});

	// @verifies REQ-305
	expectLightness(() => opened);

	expectFormats(() => opened);
});
