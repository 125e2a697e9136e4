import * as vscode from 'vscode';
import { apply, ask, type Checks, eventually, expect, expectOurLanguage, findingsIn, show, uriOf, within } from './editor.js';

/** Counts the files that were written: VS Code remembers the text of a file that was there by the same name. */
let files = 0;

/** How long an action may take to be offered, in milliseconds. */
const patience = 10_000;

/** A fix or a rewriting: what it is offered on, and what the text is afterwards. */
interface Fix {
	readonly text: string;

	/** The stretch that is selected; the cursor alone is within it where something is found there. */
	readonly selected: string;
	readonly kind?: string;

	/** The rule whose finding is waited for. */
	readonly rule?: string;
	readonly title: RegExp;
	readonly after: RegExp;
}

const fixes: Readonly<Record<string, Fix>> = {
	'an ID that is nearly right is corrected': {
		text: '# Notes\n\nSee REQ-34 for more.\n',
		selected: 'REQ-34',
		rule: 'resolved-reference',
		title: /^(?:Change to|改为) `REQ-034`/,
		after: /See REQ-034 for more/,
	},
	'an ID that is taken is changed to one that is free': {
		text: '# Notes\n\n### REQ-034: Once more\n\nNothing new.\n',
		selected: 'REQ-034',
		rule: 'unique-id',
		title: /^(?:Renumber this one as|将这一条改号为) /,
		after: /^### REQ-(?!034)\d+: Once more$/m,
	},
	'a field that is missing is added': {
		text: '---\ntype: prd\nid: PRD-fixing\nstatus: approved\n---\n# A PRD\n',
		selected: '---\ntype',
		rule: 'valid-front-matter',
		title: /^(?:Add|添加) `[a-z]+`/,
		after: /^---\n[^]*^(?:title|owner):/m,
	},
	'a status that is misspelt is corrected': {
		text: '# Notes\n\n### REQ-777: A note\n- status: aproved\n',
		selected: 'aproved',
		rule: 'known-status',
		title: /^(?:Change to|改为) `approved`/,
		after: /- status: approved\n/,
	},
	'a selection becomes a requirement': {
		text: '# Notes\n\n### REQ-777: A note\n\nThe total is shown.\n',
		selected: 'The total is shown.',
		kind: 'refactor.extract',
		title: /^(?:Extract to a new requirement|提取为新需求)$/,
		after: /^### REQ-(?!777)\d+: The total is shown/m,
	},
	'an item in a list becomes a heading': {
		text: '# Notes\n\n- **REQ-777**: A note\n',
		selected: 'REQ-777',
		kind: 'refactor.rewrite',
		title: /^(?:Convert to a heading|转为标题)$/,
		after: /^#+ REQ-777: A note$/m,
	},
	'all findings of a rule are mended at once': {
		text: '# Notes\n\n### REQ-777: A note\n- status: aproved\n\n### REQ-778: Another\n- status: shiped\n',
		selected: 'shiped',
		rule: 'known-status',
		title: /^(?:Fix all|修复工作区中所有) `known-status`/,
		after: /- status: approved\n[^]*- status: shipped\n/,
	},
};

/** That each kind of fix is offered where it helps, in the language of the editor, and does what it says. */
export const fixing: Checks = {
	...Object.fromEntries(Object.entries(fixes).map(([name, fix]) => [name, () => check(fix)])),

	'an ID that several items have is qualified': async () => {
		const features = ['specs/001-one/spec.md', 'specs/002-two/spec.md'];
		await apply(edit => features.forEach(it => create(edit, it, '- **FR-001**: The system MUST sell.\n')));
		await check({
			text: '# Notes\n\n### REQ-777: A note\n- refines: FR-001\n',
			selected: 'FR-001',
			rule: 'unambiguous-reference',
			title: /^(?:Change to|改为) `001-one\/FR-001`/,
			after: /- refines: 001-one\/FR-001\n/,
		});
		await apply(edit => features.forEach(it => edit.deleteFile(uriOf(it))));
	},

	'an ID is a link to its item': async () => {
		const { document } = await show('specs/prd/order-status.md');
		const links = await ask<vscode.DocumentLink[]>('vscode.executeLinkProvider', document.uri, 100);
		const targets = links.flatMap(({ range, target }) => (document.getText(range) === 'INS-016' && target ? target.path : []));
		expect(targets.length > 0 && targets.every(it => it.includes('/specs/insights/')), `INS-016 leads to ${targets.join(', ')}`);
	},
};

/** Writes the text into a file of its own, takes the action, looks at the text, and removes the file. */
async function check({ text, selected, kind = 'quickfix', rule, title, after }: Fix): Promise<void> {
	const path = `specs/fixing-${++files}.md`;
	await apply(edit => create(edit, path, text));
	const { document } = await show(path);
	const start = document.positionAt(text.lastIndexOf(selected));
	const range =
		rule === undefined ? new vscode.Range(start, start.translate(0, selected.length)) : new vscode.Range(start, start);
	if (rule !== undefined) {
		await eventually(`a finding of ${rule}`, () => findingsIn(path).find(it => it.startsWith(`${rule}:`)));
	}
	let offered: readonly vscode.CodeAction[] = [];
	const action = await within(patience, async () => {
		offered = await ask<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, range, kind, 50);
		return offered.find(it => it.edit !== undefined && title.test(it.title));
	});
	if (!action) {
		throw new Error(`no action is called ${title.source}: ${offered.map(it => it.title).join('; ')}`);
	}
	expectOurLanguage(action.title);
	expect(await vscode.workspace.applyEdit(action.edit ?? new vscode.WorkspaceEdit()), 'the edit was applied');
	expect(after.test(document.getText()), `the text is what it should be: ${document.getText()}`);
	await document.save();
	await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
	await apply(edit => edit.deleteFile(uriOf(path)));
}

function create(edit: vscode.WorkspaceEdit, file: string, text: string): void {
	edit.createFile(uriOf(file), { overwrite: true, contents: new TextEncoder().encode(text) });
}
