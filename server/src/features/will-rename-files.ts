import { type RenameFilesParams, WillRenameFilesRequest, type WorkspaceEdit } from 'vscode-languageserver-protocol';
import { Changes } from './changes.js';
import { editorFeature, type Editor } from './feature.js';
import type { Moves } from './linking/moves.js';
import type { Located } from './located.js';
import { planMove, writeMove } from './moving/plan-move.js';
import { readTexts } from './read-texts.js';

/** `workspace/willRenameFiles`: of files and of folders, since specs link to code and to pictures, too. */
export const willRenameFiles = editorFeature(
	{ workspace: { fileOperations: { willRename: { filters: [{ pattern: { glob: '**' } }] } } } },
	WillRenameFilesRequest.type,
	provideWillRenameFiles,
);

/**
 * Lets links follow the files and folders that are about to move, and references those whose names they are qualified by.
 *
 * @implements REQ-316
 */
export async function provideWillRenameFiles(editor: Editor, { files }: RenameFilesParams): Promise<WorkspaceEdit | null> {
	const plans = movesByFolder(editor, files).map(({ folder, moves }) => ({
		folder,
		files: planMove(folder.workspace, moves),
		moves,
	}));
	const edits = await Promise.all(
		plans.map(async plan => {
			const texts = await readTexts(
				plan.folder,
				plan.files.map(it => it.document.path),
			);
			const changes = new Changes(plan.folder);
			writeMove(plan, texts, changes);
			return changes.toEdit();
		}),
	);
	return joinEdits(edits);
}

/** The moves within each workspace folder. Where a file leaves for another one, nothing is known of the way there. */
function movesByFolder(editor: Editor, files: RenameFilesParams['files']): { readonly folder: Located; readonly moves: Moves }[] {
	const byWorkspace = new Map<Located['workspace'], { folder: Located; moves: Map<string, string> }>();
	for (const { oldUri, newUri } of files) {
		const from = editor.locate(oldUri);
		const to = editor.locate(newUri);
		if (from && to?.workspace === from.workspace) {
			const known = byWorkspace.get(from.workspace) ?? { folder: from, moves: new Map<string, string>() };
			known.moves.set(withoutSlash(from.path), withoutSlash(to.path));
			byWorkspace.set(from.workspace, known);
		}
	}
	return [...byWorkspace.values()];
}

function withoutSlash(path: string): string {
	return path.replace(/\/$/, '');
}

function joinEdits(edits: readonly WorkspaceEdit[]): WorkspaceEdit | null {
	const isEmpty = edits.every(it => Object.keys(it.changes ?? {}).length + (it.documentChanges ?? []).length === 0);
	if (isEmpty) {
		return null;
	}
	return edits.reduce((joined, it) => ({
		...((joined.changes ?? it.changes) && { changes: { ...joined.changes, ...it.changes } }),
		...((joined.documentChanges ?? it.documentChanges) && {
			documentChanges: [...(joined.documentChanges ?? []), ...(it.documentChanges ?? [])],
		}),
		...((joined.changeAnnotations ?? it.changeAnnotations) && {
			changeAnnotations: { ...joined.changeAnnotations, ...it.changeAnnotations },
		}),
	}));
}
