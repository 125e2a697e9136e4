import * as vscode from 'vscode';
import {
	apply,
	ask,
	type Checks,
	eventually,
	expect,
	expectOurLanguage,
	fileNames,
	findingsIn,
	hoverAt,
	placeOf,
	type Places,
	show,
	uriOf,
	within,
} from './editor.js';

const spec = 'specs/prd/order-status.md';
const code = 'src/late-parcel.ts';
const flow = 'specs/flows/checkout.md';

/** That findings come and go, and that an ID leads to what it means. */
export const checks: Checks = {
	'the extension starts': async () => {
		await show(spec);
		await vscode.extensions.getExtension('clewline.clewline')?.activate();
		expect((await vscode.commands.getCommands()).includes('clewline.restartServer'), 'its commands are there');
	},

	'an open file has its findings': async () => {
		const finding = await eventually('the warning about REQ-034', () =>
			findingsIn(spec).find(it => it.startsWith('covered-item')),
		);
		expectOurLanguage(finding);
	},

	// @verifies REQ-301
	'a finding comes while one types, and goes when it is mended': async () => {
		const { document } = await show(spec);
		const end = document.lineAt(document.lineCount - 1).range.end;
		await apply(it => it.insert(document.uri, end, '\nSee REQ-120.\n'));
		await eventually('a finding about REQ-120', () => findingsIn(spec).find(it => it.startsWith('resolved-reference')));
		await apply(it => it.delete(document.uri, new vscode.Range(end, document.lineAt(document.lineCount - 1).range.end)));
		await eventually('no finding about REQ-120', () => findingsIn(spec).every(it => !it.includes('REQ-120')) || undefined);
	},

	'a file that is not open has its findings, too': async () => {
		const uri = uriOf('specs/stray.md');
		// A folder is watched some time after it was opened: what is written earlier is read, or missed.
		await eventually('a finding in a new file', async () => {
			await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode('# Stray\n\nSee REQ-121.\n'));
			return within(4_000, () => findingsIn('specs/stray.md')[0]);
		});
		await vscode.workspace.fs.delete(uri);
		await eventually('none in a deleted file', () => findingsIn('specs/stray.md').length === 0 || undefined);
	},

	// @verifies REQ-302
	'a hover tells what an ID in code means': async () => {
		const editor = await show(code);
		await eventually('a hover on REQ-034', () => ourHover(editor));
	},

	// @verifies REQ-303
	'a definition leads from code to the spec': async () => {
		const editor = await show(code);
		const places = await ask<Places>('vscode.executeDefinitionProvider', editor.document.uri, placeOf(editor, 'REQ-034'));
		expect(fileNames(places).join() === 'order-status.md', `it leads to the spec: ${fileNames(places).join()}`);
	},

	// @verifies REQ-304
	'references lead from the spec to code': async () => {
		const editor = await show(spec);
		const places = await ask<Places>('vscode.executeReferenceProvider', editor.document.uri, placeOf(editor, 'REQ-034'));
		expect(fileNames(places).includes('late-parcel.ts'), `the code is among them: ${fileNames(places).join()}`);
	},

	'a place without an ID is left to others': async () => {
		const editor = await show(spec);
		const text = await hoverAt(editor.document.uri, placeOf(editor, 'Half of the mail'));
		expect(text === undefined, `there is no hover: ${text}`);
	},

	'a diagram that cannot be drawn has a finding': async () => {
		const { document } = await show(flow);
		const end = document.positionAt(document.getText().indexOf('cart[Cart]') + 'cart['.length);
		await apply(it => it.insert(document.uri, end, '('));
		await eventually('a finding in the diagram', () => findingsIn(flow).find(it => it.startsWith('valid-diagram')));
		await apply(it => it.delete(document.uri, new vscode.Range(end, end.translate(0, 1))));
		await eventually('none when it is mended', () => findingsIn(flow).every(it => !it.startsWith('valid-diagram')) || undefined);
	},

	'a server that was restarted answers again': async () => {
		await vscode.commands.executeCommand('clewline.restartServer');
		const editor = await show(code);
		await eventually('a hover after the restart', () => ourHover(editor));
	},
};

/** What is shown on the ID in code, once our server is among those who show something. */
async function ourHover(editor: vscode.TextEditor): Promise<string | undefined> {
	const text = await hoverAt(editor.document.uri, placeOf(editor, 'REQ-034'));
	return text?.includes('Write before they ask') === true ? text : undefined;
}
