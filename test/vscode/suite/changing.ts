import * as vscode from 'vscode';
import { apply, ask, type Checks, eventually, expect, expectOurLanguage, findingsIn, placeOf, show, uriOf } from './editor.js';

const spec = 'specs/prd/order-status.md';
const code = 'src/late-parcel.ts';

/** That what changes a text changes it everywhere, and can be taken back. */
export const changing: Checks = {
	// @verifies REQ-308
	'a new name is written wherever the old one stood': async () => {
		const { document: inSpec } = await show(spec);
		const editor = await show(code);
		const { document: inCode } = editor;
		const before = { spec: inSpec.getText(), code: inCode.getText() };
		const place = placeOf(editor, 'REQ-034');
		const edit = await ask<vscode.WorkspaceEdit>('vscode.executeDocumentRenameProvider', inCode.uri, place, 'REQ-039');
		expect(await vscode.workspace.applyEdit(edit), 'the edit was applied');
		// The old name is kept as an alias by whoever takes the whole edit; the box for a new name asks first.
		const renamed = before.spec.replace(
			'REQ-034: Write before they ask\n',
			'REQ-039: Write before they ask\n- aliases: REQ-034\n',
		);
		expect(inSpec.getText() === renamed, 'the spec has it where it is defined');
		expect(inCode.getText() === before.code.replaceAll('REQ-034', 'REQ-039'), 'the code has it');
		await eventually('the findings know it', () => findingsIn(spec).find(it => it.includes('REQ-039')));
		await write(inSpec, before.spec);
		await write(inCode, before.code);
	},

	'a place without an ID is renamed by others': async () => {
		const editor = await show(code);
		const edit = await ask<vscode.WorkspaceEdit>(
			'vscode.executeDocumentRenameProvider',
			editor.document.uri,
			placeOf(editor, 'Whether a buyer'),
			'x',
		).then(
			it => it,
			() => undefined,
		);
		expect(edit === undefined || edit.size === 0, 'nothing is changed');
	},

	'a finding has a fix that ends it': async () => {
		const { document } = await show(spec);
		const before = document.getText();
		const end = document.lineAt(document.lineCount - 1).range.end;
		await apply(it => it.insert(document.uri, end, '\nSee REQ-120.\n'));
		await eventually('a finding about REQ-120', () => findingsIn(spec).find(it => it.includes('REQ-120')));
		const place = document.positionAt(document.getText().indexOf('REQ-120') + 1);
		const actions = await ask<vscode.CodeAction[]>(
			'vscode.executeCodeActionProvider',
			document.uri,
			new vscode.Range(place, place),
			'quickfix',
			50,
		);
		const create = actions.find(it => it.edit !== undefined && /^(?:Create|新建) /.test(it.title));
		expect(create?.edit !== undefined, `REQ-120 can be created: ${actions.map(it => it.title).join('; ')}`);
		expectOurLanguage(create?.title ?? '');
		await vscode.workspace.applyEdit(create?.edit ?? new vscode.WorkspaceEdit());
		await eventually('no finding about it', () => findingsIn(spec).every(it => !it.includes('REQ-120')) || undefined);
		expect(/^### REQ-120/m.test(document.getText()), 'it is written as its neighbours are');
		await write(document, before);
	},

	'links follow a file that moves': async () => {
		const { document } = await show('specs/prd/checkout.md');
		const [from, to] = [uriOf('specs/prd/payments.md'), uriOf('specs/payments.md')];
		await apply(it => it.renameFile(from, to));
		await eventually('the link has followed', () => document.getText().includes('[payments](../payments.md)') || undefined);
		await apply(it => it.renameFile(to, from));
		await eventually('and comes back', () => document.getText().includes('[payments](payments.md)') || undefined);
		await vscode.workspace.saveAll();
	},
};

async function write(document: vscode.TextDocument, text: string): Promise<void> {
	await apply(it => it.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), text));
}
