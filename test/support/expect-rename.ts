import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AnnotatedTextEdit, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver-protocol';
import { provideRename } from '../../server/src/features/rename.js';
import { providePrepareRename } from '../../server/src/features/prepare-rename.js';
import { locateIn, pathOf, positionOf } from './feature-files.js';
import { readMarkedFiles, showRange, writingsOf } from './marked-files.js';

/** A renaming, and what it should change. */
export interface RenameFixture {
	readonly title: string;

	/** The cursor is `<|>`; what should be replaced stands between `<|` and `|>`. */
	readonly files: string;
	readonly newName: string;

	/** What should stand in the place of each range, in order; the new name where nothing else is said. */
	readonly edits?: readonly string[];

	/** `REQ-1.md → REQ-2.md` */
	readonly renames?: readonly string[];

	/** What the user should be asked about, by the labels of the annotations. */
	readonly asks?: readonly string[];
}

/** Makes each fixture a test, run in every way of writing that must make no difference. */
export function expectRename(fixtures: readonly RenameFixture[]): void {
	for (const { title, files: text, newName, edits = [], renames = [], asks = [] } of fixtures) {
		test(`should rename ${title}`, async () => {
			for (const { name, files, cursors, ranges } of writingsOf(readMarkedFiles(text))) {
				const [at] = cursors;
				assert.ok(at);
				const located = await locateIn(files, at.path);
				const edit = await provideRename(located, { textDocument: { uri: '' }, position: positionOf(at), newName });
				assert.ok(edit, name);
				assert.deepEqual(
					textEdits(edit).map(it => `${it.range}: ${it.newText}`),
					ranges.map((it, index) => `${showRange(it)}: ${edits[index] ?? newName}`).sort(),
					name,
				);
				assert.deepEqual(fileRenames(edit), renames, name);
				assert.deepEqual(Object.keys(edit.changeAnnotations ?? {}), asks, name);
				assert.ok(providePrepareRename(located, { textDocument: { uri: '' }, position: positionOf(at) }), name);
			}
		});
	}
}

/** A renaming that should be refused, and why. */
export interface RefusalFixture {
	readonly title: string;
	readonly files: string;
	readonly newName: string;
	readonly reason: RegExp;
}

/** Makes each fixture a test: the reason reaches the user. */
export function expectRefusedRename(fixtures: readonly RefusalFixture[]): void {
	for (const { title, files: text, newName, reason } of fixtures) {
		test(`should refuse to rename ${title}`, async () => {
			const { files, cursors } = readMarkedFiles(text);
			const [at] = cursors;
			assert.ok(at);
			const located = await locateIn(files, at.path);
			await assert.rejects(async () => provideRename(located, { textDocument: { uri: '' }, position: positionOf(at), newName }), {
				name: 'Error',
				message: reason,
			});
		});
	}
}

function textEdits({ documentChanges = [] }: WorkspaceEdit): { readonly range: string; readonly newText: string }[] {
	const documents = documentChanges.filter((it): it is TextDocumentEdit => !('kind' in it));
	return documents
		.flatMap(({ textDocument, edits }) => (edits as AnnotatedTextEdit[]).map(it => toShown(pathOf(textDocument.uri), it)))
		.sort((a, b) => (`${a.range}: ${a.newText}` < `${b.range}: ${b.newText}` ? -1 : 1));
}

function toShown(path: string, { range, newText }: AnnotatedTextEdit): { range: string; newText: string } {
	const place = (it: typeof range.start) => ({ path, line: it.line, column: it.character });
	return {
		range: showRange({ start: place(range.start), end: place(range.end) }),
		newText: newText.replaceAll(/\r\n?/g, '\n'),
	};
}

function fileRenames({ documentChanges = [] }: WorkspaceEdit): string[] {
	return documentChanges.flatMap(it =>
		'kind' in it && it.kind === 'rename' ? `${pathOf(it.oldUri)} → ${pathOf(it.newUri)}` : [],
	);
}
