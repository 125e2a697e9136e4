import { type RenameParams, RenameRequest, type WorkspaceEdit } from 'vscode-languageserver-protocol';
import { feature } from './feature.js';
import type { Located } from './located.js';
import { findNamedItem } from './renaming/named-item.js';
import { isDeltaOf, writeDeltaRename } from './renaming/delta.js';
import { planRename } from './renaming/plan.js';
import { canonicalId } from './renaming/spelling.js';
import { writeRename } from './renaming/write.js';
import { Changes } from './changes.js';
import { readTexts } from './read-texts.js';

/** `textDocument/rename`. */
export const rename = feature({ renameProvider: { prepareProvider: true } }, RenameRequest.type, provideRename);

/**
 * Renames the item under the cursor wherever it is named, with the links to its heading and the file that carries its ID.
 *
 * @implements REQ-308
 */
export async function provideRename(located: Located, { position, newName }: RenameParams): Promise<WorkspaceEdit | null> {
	const named = findNamedItem(located, position);
	if (!named) {
		return null;
	}
	const changes = new Changes(located);
	const newId = canonicalId(named.target, newName);
	const { document } = named;
	if (newId !== named.target.item.id && isDeltaOf(document, named.target)) {
		const texts = await readTexts(located, [document.path]);
		writeDeltaRename({ document, target: named.target, newName: newId }, texts, changes);
	} else if (newId !== named.target.item.id) {
		const plan = planRename(located, named.target, newId);
		const texts = await readTexts(
			located,
			plan.files.map(it => it.document.path),
		);
		writeRename(plan, texts, changes);
	}
	return changes.toEdit();
}
