import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkDocument } from '../../server/src/rules/check-document.js';
import { plannedPrefixes } from '../../server/src/workspace/planned-ids.js';
import { WorkspaceFolder } from '../../server/src/workspace/workspace-folder.js';
import { createMemoryHost } from '../support/memory-host.js';

const plan = '.planning/REQUIREMENTS.md';
const files = {
	[plan]: '- [x] **AUTH-01**: Sign in\n- [ ] **DATA-01**: Orders\n',
	'.planning/milestones/v1.0-REQUIREMENTS.md': '- [x] **BOX-01**: Box\n',
	'src/a.test.ts': "it('AUTH-01: signs in');\nit('BOX-01 opens');\n// @verifies AUTH-77\n// @verifies SHOP-1\n",
	'docs/audit.md': '### AUTH-02: Tokens are long\n- depends-on: AUTH-01, AUTH-78\n\nSee AUTH-79 and DATA-79.\n',
};

async function open(host = createMemoryHost(files)): Promise<{ folder: WorkspaceFolder; links(): string[] }> {
	const folder = new WorkspaceFolder(host, { onDidChange: () => {}, isElsewhere: () => false, wantsFindings: true });
	await folder.load();
	const links = (): string[] =>
		folder.workspace.documents().flatMap(document =>
			folder.workspace.referencesIn(document).flatMap(it => {
				const meaning = folder.workspace.resolve(it);
				return meaning.type === 'resolved' ? `${document.path} ${it.reference.verb} ${meaning.target.item.id}` : [];
			}),
		);
	return { folder, links };
}

test('REQ-629 AC-876 should link code and other specs to requirements of GSD', async () => {
	const { links } = await open();
	assert.deepEqual(links(), [
		'docs/audit.md mentions AUTH-01',
		'src/a.test.ts verifies AUTH-01',
		'src/a.test.ts verifies BOX-01',
	]);
});

test('REQ-629 AC-876 should take what others number in the same way for no item, and miss none', async () => {
	const { workspace } = (await open()).folder;
	assert.deepEqual(
		workspace.documents().flatMap(it => checkDocument(it, workspace, assert.fail)),
		[],
	);
	assert.equal(workspace.definitionsOf('AUTH-02').length, 0);
});

test('REQ-629 AC-876 should read an ID whole that holds such a prefix', async () => {
	const { links } = await open(
		createMemoryHost({
			[plan]: '- [ ] **AUTH-01**: Sign in\n',
			'docs/a.md': '### FR-WEB-AUTH-01: Tokens\n\n### FR-2: b\n\nAs FR-WEB-AUTH-01 says.\n',
		}),
	);
	assert.deepEqual(links(), ['docs/a.md mentions FR-WEB-AUTH-01']);
});

test('REQ-629 AC-876 should follow when the requirements have other prefixes', async () => {
	const host = createMemoryHost(files);
	const { folder, links } = await open(host);
	host.files.delete('.planning/milestones/v1.0-REQUIREMENTS.md');
	await folder.refresh(['.planning/milestones/v1.0-REQUIREMENTS.md']);
	assert.equal(links().includes('src/a.test.ts verifies BOX-01'), false);
	folder.edit(plan, '- [ ] **SHOP-1**: Shop\n');
	await folder.refresh([plan]);
	assert.deepEqual(links(), ['src/a.test.ts verifies SHOP-1']);
});

test('REQ-629 should not read everything again when the requirements change within their prefixes', async () => {
	const host = createMemoryHost(files);
	const { folder } = await open(host);
	const before = folder.workspace.document('docs/audit.md');
	folder.edit(plan, `${files[plan]}- [ ] **AUTH-02**: Sign out\n`);
	await folder.refresh([plan]);
	assert.equal(folder.workspace.document('docs/audit.md'), before);
});

for (const [text, prefixes] of [
	['', ''],
	['- [ ] **AUTH-01**: a\n- **UI-NAV-01**: b\n- **2FA-1**: c\n', 'AUTH UI 2FA'],
	['- **UTF-8**: a\n| Requirement | Phase |\n| - | - |\n| GONE-01 | Phase 1 |\n', ''],
	['### R001 — Sign in\n', ''],
] as const) {
	test(`REQ-629 should find the prefixes of ${JSON.stringify(text)}`, () => {
		assert.equal(plannedPrefixes(plan, text).join(' '), prefixes);
	});
}
