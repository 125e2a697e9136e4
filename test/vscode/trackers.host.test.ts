import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { workbenchAddress } from '../../scripts/vscode/workbench-address.mjs';
import { type Redmine, startRedmine } from '../support/redmine.js';
import { type Browser, openBrowser } from '../support/vscode-browser.js';
import { type Host, repositoryRoot, startHost } from '../support/vscode-host.js';
import { testSettings } from '../support/vscode-settings.js';
import { Workbench } from '../support/vscode-workbench.js';

const spec = `# Paying

### REQ-1: Pay as a guest
- status: shipped
- needs: none
- issues: #1

A visitor can pay without an account.

- [x] **AC-1** THE SYSTEM SHALL ask for an address only.

### REQ-2: Pay later
- status: draft

A customer can pay within 30 days.

### REQ-3: Pay by invoice
- status: approved
- needs: none
- due: 2026-12-24
- issues: #2

A company pays once the goods have come.

### REQ-4: Pay with points
- status: approved
- needs: none

A customer can pay with the points of the card.
`;

/** The issues that there are, from #1 on: their subjects, and until when they are due. */
const issues = [
	['Guest checkout', '2026-12-01'],
	['Invoices', '2026-12-31'],
	['Gift cards', '2027-01-29'],
] as const;

const skip = process.platform === 'linux' ? false : 'the VS Code for browsers is installed on Linux only';

// A real editor before a real tracker.
// @verifies REQ-708, REQ-710, REQ-713, REQ-714
describe('VS Code and Redmine', { skip }, () => {
	let redmine: Redmine | undefined;
	let folder: string;
	let host: Host | undefined;
	let browser: Browser | undefined;
	let workbench: Workbench;

	before(async () => {
		redmine = await startRedmine();
		if (!redmine) {
			return;
		}
		folder = await mkdtemp(join(tmpdir(), 'clewline-editor-'));
		await mkdir(join(folder, 'team/specs'), { recursive: true });
		await writeFile(join(folder, 'team/clewline.yaml'), `trackers: { redmine: { url: '${redmine.url}', projects: [shop] } }\n`);
		await writeFile(join(folder, 'team/specs/pay.md'), spec);
		for (const [subject, due_date] of issues) {
			await redmine.request('POST', '/issues.json', { issue: { project_id: 'shop', subject, due_date } });
		}
		await close(redmine, 2);
		process.env['CLEWLINE_CACHE_HOME'] = join(folder, 'cache');
		host = await startHost(['code-server', '--data', join(folder, 'data'), '--settings', JSON.stringify(testSettings)]);
		browser = await openBrowser(host.chromium);
		workbench = new Workbench(await browser.context.newPage());
		await workbench.open(workbenchAddress(host.origin, { extension: repositoryRoot, folder: join(folder, 'team') }));
		await workbench.openFile('specs/pay.md', { line: 6, column: 12 });
	});

	after(async () => {
		await browser?.close();
		await host?.stop();
		await redmine?.stop();
		await rm(folder, { recursive: true, force: true, maxRetries: 5 });
	});

	/** Shows the hover under the cursor, again and again, until it says something: one that stands open does not change. */
	const hoverUntil = (text: string): Promise<void> => workbench.until(workbench.hover(text), () => workbench.showHover());

	/** Plans a sync of what names an issue, and waits for what that amounts to. */
	const plan = async (summary: string): Promise<void> => {
		await workbench.runAsking('Clewline: Plan Sync with Trackers…');
		await workbench.pick('', 'Those that name an issue');
		await told(summary);
	};

	/** Waits for a message, and takes it down. Messages do not pop up in a VS Code that is driven. */
	const told = async (message: string): Promise<void> => {
		// The center of no messages does not open.
		await workbench.until(workbench.page.locator('.notifications-center').getByText(message), () =>
			workbench.run('Notifications: Show Notifications'),
		);
		await workbench.run('Notifications: Clear All Notifications');
	};

	/** A test that leaves a picture of what it saw when it fails. */
	const see = (name: string, look: (redmine: Redmine) => Promise<void>): void => {
		it(name, async context => {
			if (!redmine) {
				context.skip('Redmine cannot be had here');
				return;
			}
			try {
				await look(redmine);
			} catch (error) {
				await workbench.takeFailure(name);
				throw error;
			}
		});
	};

	see('should say where requirement and issue disagree once the user has signed in', async ({ key }) => {
		await workbench.runAsking('Clewline: Sign In to a Tracker…');
		await workbench.page.locator('.quick-input-widget input[type=password]').fill(key);
		await workbench.page.keyboard.press('Enter');
		await workbench.page.keyboard.press('Control+Shift+M');
		await workbench.problems('REQ-1` is shipped, and #1 is still open (New)').waitFor();
		await workbench.page.keyboard.press('Control+J');
	});

	see('should show on hover what the tracker says, and how old that is', async () => {
		await workbench.openFile('specs/pay.md', { line: 6, column: 12 });
		await workbench.page.locator('.codelens-decoration').filter({ hasText: '#1 New' }).waitFor();
		// The link and the finding under the cursor hold some of these words, too, and are there first.
		await hoverUntil('as of');
		const text = await workbench.hover('as of').textContent();
		assert.match(text ?? '', /#1 Guest checkout.*New.*due 2026-12-01.*redmine · as of (just now|\d+ min ago)/s);
		await workbench.takePicture('trackers/issue-state');
		await workbench.page.keyboard.press('Escape');
	});

	see('should create an issue from a requirement, and write its name into the spec', async ({ request }) => {
		await workbench.openFile('specs/pay.md', { line: 15, column: 3 });
		await workbench.run('Clewline: Create Issue from Requirement…');
		await workbench.page.locator('.monaco-dialog-box').filter({ hasText: 'REQ-2 Pay later' }).waitFor();
		await workbench.page.locator('.monaco-dialog-box .monaco-button').filter({ hasText: 'Create' }).click();
		await workbench.page.locator('.view-line').filter({ hasText: 'issues: #4' }).waitFor();
		const made = (await request('GET', '/issues/4.json')) as { issue: { subject: string; description: string } };
		assert.equal(made.issue.subject, 'REQ-2 Pay later');
		assert.match(made.issue.description, /A customer can pay within 30 days\.[^]*`specs\/pay\.md`[^]*\[clewline:REQ-2\]/);
		await workbench.run('Notifications: Clear All Notifications');
	});

	// @verifies REQ-717
	see('should show which requirement has no issue, and which issue no requirement', async () => {
		await workbench.run('Clewline: Focus on Specs View');
		await workbench.chooseFromView('Specs', 'Group by Issue');
		await workbench.treeRow('promised, without an issue').click();
		await workbench.treeRow('REQ-4').waitFor();
		await workbench.treeRow('issues in no spec').click();
		await workbench.treeRow('Gift cards').waitFor();
		await workbench.takePicture('trackers/specs-by-issue');
		await workbench.page.keyboard.press('Control+Shift+E');
	});

	// @verifies REQ-718, REQ-719
	see('should show what a sync would change, field by field, and do that and nothing else', async tracker => {
		await workbench.openFile('specs/pay.md', { line: 12, column: 21 });
		await workbench.type(' on');
		await plan('To create: 0. To change: 3. To decide: 1. Not known: 0.');
		for (const line of ['- REQ-2 Pay later', '+ REQ-2 Pay later on', '- approved', '+ shipped', '- 2026-12-24', '+ 2026-12-31']) {
			await workbench.page.locator('.editor-instance .view-line').filter({ hasText: line }).waitFor();
		}
		await workbench.takePicture('trackers/sync-plan');
		assert.deepEqual(await subjects(tracker), ['Guest checkout', 'Invoices', 'Gift cards', 'REQ-2 Pay later']);

		await workbench.editorAction('Apply the Sync That Is Shown').click();
		await told('Done: 3. Failed: 0.');
		assert.deepEqual(await subjects(tracker), ['Guest checkout', 'Invoices', 'Gift cards', 'REQ-2 Pay later on']);
		await close(tracker, 1);
		await plan('Specs and issues agree.');
	});

	// @verifies REQ-718
	see('should let specs win over a text that was changed in the tracker, once one says so', async tracker => {
		await tracker.request('PUT', '/issues/4.json', { issue: { subject: 'REQ-2 Pay some day' } });
		await plan('To create: 0. To change: 0. To decide: 1. Not known: 0.');
		await workbench.editorAction('Let Specs Win').click();
		await told('To create: 0. To change: 1. To decide: 0. Not known: 0.');
		await workbench.editorAction('Apply the Sync').click();
		await told('Done: 1. Failed: 0.');
		assert.equal((await subjects(tracker)).at(-1), 'REQ-2 Pay later on');
		await plan('Specs and issues agree.');
	});

	see(
		'should show what it knew when the plug is pulled, say what is wrong, and have told nobody the token',
		async ({ key, stop }) => {
			await stop();
			await workbench.run('Clewline: Refresh Issues');
			await workbench.openFile('specs/pay.md', { line: 6, column: 12 });
			await hoverUntil('redmine cannot be reached');
			assert.match((await workbench.hover('as of').textContent()) ?? '', /#1 Guest checkout.*as of /s);
			const written = await textsBelow(folder);
			assert.ok(written.some(it => it.includes('Guest checkout')));
			assert.ok(!written.some(it => it.includes(key)));
		},
	);
});

/** Closes an issue by hand. */
async function close({ request }: Redmine, issue: number): Promise<void> {
	await request('PUT', `/issues/${issue}.json`, { issue: { status_id: 5 } });
}

/** The subjects of all issues, from #1 on. */
async function subjects({ request }: Redmine): Promise<readonly string[]> {
	const listed = (await request('GET', '/issues.json?status_id=*&sort=id')) as { issues: readonly { subject: string }[] };
	return listed.issues.map(it => it.subject);
}

/** The texts of all files below a folder. */
async function textsBelow(folder: string): Promise<readonly string[]> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	return Promise.all(
		entries.filter(it => it.isFile()).map(it => readFile(join(it.parentPath, it.name), 'latin1').catch(() => '')),
	);
}
