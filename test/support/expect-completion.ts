import assert from 'node:assert/strict';
import { type CompletionItem, type CompletionList, CompletionTriggerKind } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Client } from '../../server/src/features/client.js';
import { provideCompletion } from '../../server/src/features/completion.js';
import type { Located } from '../../server/src/features/located.js';
import { ableClient, locateIn, positionOf } from './feature-files.js';
import type { Place } from './fixture-variants.js';
import type { Files } from './fixture-workspace.js';
import { readMarkedFiles, writingsOf } from './marked-files.js';

/** What is expected at the cursor of some files, in every way of writing them. */
export interface CompletionCase {
	/** Marked files with one cursor: `<|>`. */
	readonly at: string;

	/** The character that has just been typed; without one, the user asks. */
	readonly typed?: string;

	/** The labels that an editor shows, all of them and in order; `…` at the end stands for any more. */
	readonly offers?: readonly string[];

	/** Of the proposal with a label, the lines from that of the cursor on once it is taken, stops as in snippets. */
	readonly taken?: Readonly<Record<string, string>>;
	readonly client?: Partial<Client>;

	/** For a place that must be on the first line: nothing can be written before it. */
	readonly isFirst?: boolean;

	/** What other branches define. */
	readonly branches?: readonly string[];
}

/** Asks for completion and takes proposals, as an editor does. */
export async function expectCompletion({ at, offers, taken = {}, isFirst = false, ...asking }: CompletionCase): Promise<void> {
	const writings = writingsOf(readMarkedFiles(at)).filter(it => !isFirst || it.name !== 'wide characters before it');
	for (const { name, files, cursors } of writings) {
		const [cursor] = cursors;
		assert.ok(cursor, 'There is a cursor.');
		const list = await completionAt(files, cursor, asking);
		const items = list?.items ?? [];
		const shown = items.filter(it => isKept(it, files, cursor));
		for (const item of items) {
			assert.ok(item.data === undefined || shown.includes(item), `An editor would leave out ${item.label} (${name}).`);
		}
		if (offers) {
			const isOpen = offers.at(-1) === '…';
			const labels = shown.map(it => it.label).slice(0, isOpen ? offers.length - 1 : undefined);
			assert.deepEqual(labels, isOpen ? offers.slice(0, -1) : offers, name);
		}
		for (const [label, lines] of Object.entries(taken)) {
			const item = shown.find(it => it.label === label);
			assert.ok(item, `${label} is among ${shown.map(it => it.label).join(', ')} (${name}).`);
			assert.equal(linesOnceTaken(item, files, cursor, lines.split('\n').length), lines, name);
		}
	}
}

/** How it is asked, as in `CompletionCase`. */
export interface Asking {
	readonly typed?: string | undefined;
	readonly client?: Partial<Client> | undefined;
	readonly branches?: readonly string[];
}

/** What the server answers at a place. */
export async function completionAt(
	files: Files,
	cursor: Place,
	{ typed, client, branches = [] }: Asking = {},
): Promise<CompletionList | null> {
	const located: Located = {
		...(await locateIn(files, cursor.path, { ...ableClient, ...client })),
		idsOnBranches: prefix => Promise.resolve(branches.filter(it => it.startsWith(`${prefix}-`))),
	};
	return provideCompletion(located, {
		textDocument: { uri: '' },
		position: positionOf(cursor),
		context:
			typed === undefined
				? { triggerKind: CompletionTriggerKind.Invoked }
				: { triggerKind: CompletionTriggerKind.TriggerCharacter, triggerCharacter: typed },
	});
}

/**
 * Whether VS Code would show a proposal for what has been typed: every character must follow in what it is found by, and the
 * first must begin a word there.
 */
function isKept(item: CompletionItem, files: Files, cursor: Place): boolean {
	const { range } = editOf(item);
	const line = linesOf(files, cursor)[cursor.line] ?? '';
	const word = line.slice(range.start.character, cursor.column).toLowerCase();
	const found = (item.filterText ?? item.label).slice(0, longestCompared).toLowerCase();
	const starts = Array.from(found.matchAll(/(?<![\p{L}\p{N}])./gsu), it => it.index);
	return word === '' || [0, ...starts].some(start => found[start] === word[0] && isSubsequence(word, found.slice(start)));
}

/** `FuzzyScore` of VS Code looks no further. */
const longestCompared = 128;

function isSubsequence(word: string, text: string): boolean {
	let at = 0;
	for (const character of text) {
		at += character === word[at] ? 1 : 0;
	}
	return at >= word.length;
}

function linesOnceTaken(item: CompletionItem, files: Files, { path, line }: Place, count: number): string {
	const { range, newText } = editOf(item);
	const document = TextDocument.create('test:/', 'markdown', 1, files.get(path) ?? '');
	const text = TextDocument.applyEdits(document, [{ range, newText }]).replace(/^\ufeff/, '');
	return text
		.split(/\r\n|\n|\r/)
		.slice(line, line + count)
		.join('\n')
		.replace(/^😀漢字，/, '');
}

/** The edit as an editor applies it that replaces the word behind the cursor, too. */
function editOf({ textEdit }: CompletionItem): { range: { start: Position; end: Position }; newText: string } {
	assert.ok(textEdit, 'A proposal says what it replaces.');
	return { newText: textEdit.newText, range: 'range' in textEdit ? textEdit.range : textEdit.replace };
}

type Position = ReturnType<typeof positionOf>;

function linesOf(files: Files, { path }: Place): string[] {
	return (files.get(path) ?? '').split(/\r\n|\n|\r/);
}
