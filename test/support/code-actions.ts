import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CodeAction, CodeActionContext, Range } from 'vscode-languageserver-protocol';
import { provideCodeAction } from '../../server/src/features/code-action.js';
import { provideCodeActionResolve } from '../../server/src/features/code-action-resolve.js';
import type { Editor } from '../../server/src/features/feature.js';
import type { Located } from '../../server/src/features/located.js';
import { Refusal } from '../../server/src/features/refusal.js';
import { applyEdit, locateIn, positionOf } from './feature-files.js';
import { type Files, joinFiles } from './fixture-workspace.js';
import { type MarkedFiles, readMarkedFiles, type Writing, writingsOf } from './marked-files.js';

/** The actions at a range, as a client that resolves edits is given them. */
export async function actionsAt(
	located: Located,
	range: Range,
	context: CodeActionContext = { diagnostics: [] },
): Promise<readonly CodeAction[]> {
	const textDocument = { uri: located.uriOf(located.path) };
	return (await provideCodeAction(located, { textDocument, range, context })) ?? [];
}

/** An editor that has one folder open. */
export function editorOf(located: Located): Editor {
	return { client: located.client, folders: () => [located], locate: () => located };
}

/** The files after an action was chosen. */
export async function takeAction(files: Files, located: Located, action: CodeAction): Promise<Files> {
	const { edit } = action.edit ? action : await provideCodeActionResolve(editorOf(located), action);
	assert.ok(edit, action.title);
	return applyEdit(files, edit);
}

/** An action at a marked place, and what it makes of the files. */
export interface CodeActionFixture {
	readonly title: string;

	/** With a cursor, or a range that is selected. */
	readonly files: string;

	/** The title of the action. */
	readonly action: string;

	/** The files that are another text now, each under its `//// path`; a single file without. */
	readonly after?: string;

	/** Why it cannot be taken. */
	readonly refusal?: string;

	/** The other ways of writing in which the outcome differs by more than the writing, such as an ending of the last line. */
	readonly onlyAsItIs?: boolean;
}

/** Makes each fixture a test: the action is offered, and does what it should, in every way of writing. */
export function expectCodeAction(fixtures: readonly CodeActionFixture[]): void {
	for (const { title, files: marked, action: wanted, after, refusal, onlyAsItIs } of fixtures) {
		for (const writing of writingsOf(readMarkedFiles(marked)).slice(0, onlyAsItIs ? 1 : undefined)) {
			test(`should ${title}, ${writing.name}`, async () => {
				const { located, range } = await markedPlace(writing);
				const actions = await actionsAt(located, range);
				const action = actions.find(it => it.title === wanted);
				assert.ok(action, `“${wanted}” is not among “${actions.map(it => it.title).join('”, “')}”.`);
				if (refusal !== undefined) {
					assert.equal(action.disabled?.reason ?? (await reasonOf(writing.files, located, action)), refusal);
				}
				if (after !== undefined) {
					const changed = await takeAction(writing.files, located, action);
					assert.equal(showChanged(changed, writing), after);
				}
			});
		}
	}
}

/** Why an action that was chosen is not taken. */
export async function reasonOf(files: Files, located: Located, action: CodeAction): Promise<string | undefined> {
	try {
		await takeAction(files, located, action);
		return undefined;
	} catch (error) {
		assert.ok(error instanceof Refusal, String(error));
		return error.message;
	}
}

/** The titles of the actions at a marked place, those that silence rules aside. */
export async function titlesAt(marked: string): Promise<readonly string[]> {
	const { located, range } = await markedPlace(readMarkedFiles(marked));
	return (await actionsAt(located, range)).map(it => it.title).filter(it => !it.startsWith('Silence'));
}

/** The file that holds the first mark, and its range. */
export async function markedPlace({ files, cursors, ranges }: MarkedFiles): Promise<{ located: Located; range: Range }> {
	const [cursor] = cursors;
	const marked = ranges[0] ?? (cursor && { start: cursor, end: cursor });
	assert.ok(marked, 'Nothing is marked.');
	const located = await locateIn(files, marked.start.path);
	return { located, range: { start: positionOf(marked.start), end: positionOf(marked.end) } };
}

/** The files that have changed, written as they were before their writing was changed. */
function showChanged(changed: Files, { files, name }: Writing): string {
	const others = Array.from(changed).filter(([path, text]) => files.get(path) !== text);
	return joinFiles(new Map(others.map(([path, text]) => [path, unwrite(text, name)])));
}

function unwrite(text: string, name: string): string {
	switch (name) {
		case 'CRLF':
			assert.doesNotMatch(text, /\r(?!\n)|(?<!\r)\n/, 'Line endings are mixed.');
			return text.replaceAll('\r\n', '\n');
		case 'a lone CR':
			assert.doesNotMatch(text, /\n/, 'Line endings are mixed.');
			return text.replaceAll('\r', '\n');
		case 'a byte-order mark':
			assert.match(text, /^\ufeff/);
			return text.slice(1);
		default:
			return text.replace('😀漢字，\n\n', '').replaceAll('😀漢字，', '');
	}
}
