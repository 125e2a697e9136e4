import assert from 'node:assert/strict';
import type { Position, TextEdit, WorkspaceEdit } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Client } from '../../server/src/features/client.js';
import type { Located } from '../../server/src/features/located.js';
import { checkDocument } from '../../server/src/rules/check-document.js';
import type { Place } from './fixture-variants.js';
import { type Files, openFiles } from './fixture-workspace.js';
import { memoryTime } from './memory-host.js';

/** A client that can do everything that LSP has. */
export const ableClient: Client = {
	canPull: true,
	canRefresh: true,
	canWatch: true,
	canShowProgress: true,
	hasFolders: true,
	canLink: true,
	canChangeFiles: true,
	canAnnotate: true,
	canResolveEdits: true,
	canShowDisabled: true,
	canExpandSnippets: true,
	hasSettings: true,
	canTellSettings: true,
	preferences: { codeLens: true, inlayHints: true },
	isTrusted: true,
	program: undefined,
	outlinesMarkdown: false,
	showsSpecs: false,
	asksTrackers: true,
	canInsertOrReplace: true,
	locale: 'en',
	commands: new Set(),
};

/** The scheme and folder under which tests see their files. */
const root = 'test:/';

/** The files as a feature sees them, from the one that it is asked about; all of them are open in the editor. */
export async function locateIn(files: Files, path: string, client: Client = ableClient): Promise<Located> {
	const { workspace } = await openFiles(files);
	return {
		workspace,
		client,
		path,
		text: files.get(path),
		uriOf: other => root + other,
		readDiagrams: () => Promise.resolve(),
		readText: other => Promise.resolve(files.get(other)),
		idsOnBranches: () => Promise.resolve([]),
		listRevisions: () => Promise.resolve([]),
		readPast: () => Promise.resolve({ type: 'no-repository' }),
		openPaths: () => files.keys(),
		versionOf: () => 1,
		askIssues: () => {},
		listIssues: () => Promise.resolve([]),
		searchIssues: () => Promise.resolve([]),
		trackerHost: undefined,
		time: () => memoryTime,
		log: assert.fail,
		findings() {
			const document = workspace.document(path);
			return document ? checkDocument(document, workspace, assert.fail) : [];
		},
	};
}

/** A place as LSP asks about it. */
export function positionOf({ line, column }: Place): Position {
	return { line, character: column };
}

/** The path that a URI of `locateIn` stands for. */
export function pathOf(uri: string): string {
	assert.ok(uri.startsWith(root), uri);
	return uri.slice(root.length);
}

/** The files after an edit was applied to them, as a client would: in order, each text as a whole. */
export function applyEdit(files: Files, { changes = {}, documentChanges = [] }: WorkspaceEdit): Files {
	const edited = new Map(files);
	for (const [uri, edits] of Object.entries(changes)) {
		applyTexts(edited, pathOf(uri), edits);
	}
	for (const change of documentChanges) {
		if (!('kind' in change)) {
			applyTexts(edited, pathOf(change.textDocument.uri), change.edits as TextEdit[]);
		} else if (change.kind === 'create') {
			edited.set(pathOf(change.uri), edited.get(pathOf(change.uri)) ?? '');
		} else if (change.kind === 'rename') {
			const text = edited.get(pathOf(change.oldUri));
			assert.ok(text !== undefined && !edited.has(pathOf(change.newUri)), change.newUri);
			edited.delete(pathOf(change.oldUri));
			edited.set(pathOf(change.newUri), text);
		} else {
			edited.delete(pathOf(change.uri));
		}
	}
	return edited;
}

function applyTexts(files: Map<string, string>, path: string, edits: readonly TextEdit[]): void {
	const document = TextDocument.create(root + path, 'markdown', 1, files.get(path) ?? '');
	files.set(path, TextDocument.applyEdits(document, [...edits]));
}
