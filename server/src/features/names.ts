import type { Reference, SpecDocument } from '../language/document.js';
import { nameOfReference } from '../language/reference-name.js';
import type { FileParams, NameInSpec } from '../protocol.js';
import type { LocatedItem } from '../workspace/postings.js';
import { titleBeside, type Workspace } from '../workspace/workspace.js';
import type { Editor } from './feature.js';
import { linkToItem } from './linking/item-link.js';
import { ownRequest } from './own-request.js';

/** `clewline/names`. */
export const names = ownRequest('clewline/names', provideNames);

/**
 * The IDs that a spec names, as they stand there, and what they mean. Only IDs that any text may name are told: a number such as `1.3`
 * means an item where its format says so alone.
 *
 * @implements REQ-421
 */
export function provideNames(editor: Editor, { uri }: FileParams): readonly NameInSpec[] | null {
	const located = editor.locate(uri);
	const document = located?.workspace.document(located.path);
	return located && document?.type === 'spec' ? namesIn(located.workspace, document) : null;
}

function namesIn(workspace: Workspace, document: SpecDocument): readonly NameInSpec[] {
	const targets = new Map<string, LocatedItem>(workspace.itemsIn(document).map(it => [it.item.id, it]));
	for (const located of workspace.referencesIn(document)) {
		const text = textOf(located.reference);
		const resolution = text === undefined || targets.has(text) ? undefined : workspace.resolve(located);
		if (text !== undefined && resolution?.type === 'resolved') {
			targets.set(text, resolution.target);
		}
	}
	const readable = Array.from(targets).filter(([, { item }]) => item.idStyle === 'code' || item.idStyle === 'artifact');
	return readable.map(([text, target]) => ({
		text,
		title: titleBeside(target.item),
		status: target.item.status ?? '',
		link: linkToItem(document.path, target),
		isDefinedHere: target.document === document,
	}));
}

/** A reference as it stands in its file; `undefined` where it is spelled in another way. */
function textOf(reference: Reference): string | undefined {
	const written = nameOfReference(reference);
	return written.length === reference.end - reference.start ? written : undefined;
}
