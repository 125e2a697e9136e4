import * as vscode from 'vscode';
import {
	apply,
	ask,
	type Checks,
	eventually,
	expect,
	expectOurLanguage,
	fileNames,
	placeOf,
	type Places,
	show,
} from './editor.js';

const spec = 'specs/prd/order-status.md';
const code = 'src/late-parcel.ts';

/** That every question about a language has an answer. */
export const asking: Checks = {
	// @verifies REQ-312
	'completion offers items by words of their titles, and the next free ID': async () => {
		const editor = await show(spec);
		const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
		const offeredBehind = async (text: string, label: RegExp): Promise<vscode.CompletionItem | undefined> => {
			await apply(it => it.insert(editor.document.uri, end, text));
			const place = editor.document.lineAt(editor.document.lineCount - 1).range.end;
			const { items } = await ask<vscode.CompletionList>('vscode.executeCompletionItemProvider', editor.document.uri, place);
			await apply(it => it.delete(editor.document.uri, new vscode.Range(end, place)));
			return items.find(it => label.test(labelOf(it)));
		};
		const known = await eventually('REQ-012 is offered', () => offeredBehind('\n\nSee gue', /^REQ-012/));
		expect(known.filterText?.includes('Guest checkout') === true, `it is found by its title: ${String(known.filterText)}`);
		const free = await eventually('a free ID is offered', () => offeredBehind('\n\n### REQ-', /^REQ-052/));
		expect(free.kind !== known.kind, 'the two look different');
	},

	'an implementation leads from the spec to code': async () => {
		const { document } = await show(spec);
		const place = document.positionAt(document.getText().indexOf('REQ-034') + 1);
		const places = await ask<Places>('vscode.executeImplementationProvider', document.uri, place);
		expect(fileNames(places).join() === 'late-parcel.ts', `it is the code: ${fileNames(places).join()}`);
	},

	'all places of an ID in a file are highlighted': async () => {
		const editor = await show(spec);
		const highlights = await ask<vscode.DocumentHighlight[]>(
			'vscode.executeDocumentHighlights',
			editor.document.uri,
			placeOf(editor, 'INS-016'),
		);
		const ids = highlights.map(it => editor.document.getText(it.range));
		expect(ids.length === 4 && ids.every(it => it === 'INS-016'), `there are four, and nothing else: ${ids.join()}`);
	},

	'items are found by words of their titles in the whole workspace': async () => {
		await eventually('REQ-034', async () => {
			const symbols = await ask<vscode.SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', 'before they ask');
			return symbols.find(it => it.name.startsWith('REQ-034'));
		});
	},

	'the outline has the items that are no headings': async () => {
		const { document } = await show(spec);
		const symbols = await ask<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', document.uri);
		const names = symbols.flatMap(function all(it): string[] {
			return [it.name, ...it.children.flatMap(all)];
		});
		expect(names.filter(it => it.includes('AC-069')).length === 1, `it has a criterion once: ${names.join('; ')}`);
		expect(names.filter(it => it.includes('REQ-034')).length === 1, `it has a requirement once: ${names.join('; ')}`);
	},

	'items can be folded and selected as a whole': async () => {
		const editor = await show(spec);
		const { document } = editor;
		const { line } = document.positionAt(document.getText().indexOf('- [ ] **AC-069**'));
		const folds = await ask<vscode.FoldingRange[]>('vscode.executeFoldingRangeProvider', document.uri);
		const start = document.positionAt(document.getText().indexOf('### REQ-034')).line;
		expect(
			folds.some(it => it.start === start && it.end >= line),
			`REQ-034 can be folded: ${folds.map(it => `${it.start}-${it.end}`).join()}`,
		);
		const places = [placeOf(editor, 'AC-069')];
		const [selection] = await ask<vscode.SelectionRange[]>('vscode.executeSelectionRangeProvider', document.uri, places);
		const texts = [];
		for (let it = selection; it; it = it.parent) {
			texts.push(document.getText(it.range));
		}
		expect(texts.includes('AC-069'), 'it begins with the ID');
		expect(
			texts.some(it => it.startsWith('### REQ-034') && it.trimEnd().endsWith('write to support.')),
			'it grows to the requirement',
		);
	},

	'IDs have a colour of their own': async () => {
		const { document } = await show(spec);
		const tokens = await ask<vscode.SemanticTokens>('vscode.provideDocumentSemanticTokens', document.uri);
		expect(tokens.data.length > 20, `there are tokens: ${tokens.data.length}`);
	},

	'lenses count what implements and names an item': async () => {
		const { document } = await show(spec);
		const { line } = document.positionAt(document.getText().indexOf('### REQ-034'));
		const lenses = await ask<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri, 100);
		const titles = lenses.filter(it => it.range.start.line === line).map(it => it.command?.title ?? '');
		expect(/implemented by 1|1 处实现/.test(titles.join(' · ')), `the lens of REQ-034: ${titles.join(' · ')}`);
		expectOurLanguage(titles.join(' · '));
	},

	'titles stand behind bare IDs in code': async () => {
		const { document } = await show('src/erasure.ts');
		const all = new vscode.Range(0, 0, document.lineCount, 0);
		const hints = await ask<vscode.InlayHint[]>('vscode.executeInlayHintProvider', document.uri, all);
		const labels = hints.map(({ label }) => (typeof label === 'string' ? label : label.map(it => it.value).join('')));
		expect(labels.length > 0, `there are hints: ${labels.join()}`);
	},

	'the trace leads from a requirement to its code, and back': async () => {
		const editor = await show(spec);
		const { uri } = editor.document;
		const place = placeOf(editor, 'STORY-6');
		const [story] = await ask<vscode.CallHierarchyItem[]>('vscode.prepareCallHierarchy', uri, place);
		expect(story?.name === 'STORY-6', `it begins with the story: ${String(story?.name)}`);
		const calls = await ask<vscode.CallHierarchyIncomingCall[]>('vscode.provideIncomingCalls', story);
		const outgoing = await ask<vscode.CallHierarchyOutgoingCall[]>('vscode.provideOutgoingCalls', story);
		const names = [...calls.map(it => it.from.name), ...outgoing.map(it => it.to.name)];
		expect(
			['REQ-031', 'REQ-034', 'PER-guest'].every(it => names.includes(it)),
			`it names requirements and the persona: ${names.join()}`,
		);
	},

	'a requirement that code names is found from there': async () => {
		const editor = await show(code);
		const place = placeOf(editor, 'REQ-034');
		const [item] = await ask<vscode.CallHierarchyItem[]>('vscode.prepareCallHierarchy', editor.document.uri, place);
		expect(item?.name === 'REQ-034', `it is REQ-034: ${String(item?.name)}`);
	},
};

function labelOf({ label }: vscode.CompletionItem): string {
	return typeof label === 'string' ? label : label.label;
}
