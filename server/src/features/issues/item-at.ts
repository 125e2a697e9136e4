import * as l10n from '@vscode/l10n';
import type { PlaceInSpec } from '../../protocol.js';
import { offsetAt } from '../../util/line-table.js';
import type { LocatedItem } from '../../workspace/postings.js';
import type { Editor } from '../feature.js';
import type { Located } from '../located.js';
import { Refusal } from '../refusal.js';

/** The innermost item around a place of a spec, and the spec. */
export interface ItemAt {
	readonly located: Located;
	readonly target: LocatedItem;
	readonly text: string;
}

/** @throws Refusal where there is none. */
export function itemAt(editor: Editor, { uri, position }: PlaceInSpec): ItemAt {
	const located = editor.locate(uri);
	const document = located?.workspace.document(located.path);
	const offset = document ? offsetAt(document.lines, position) : 0;
	const items = located && document?.type === 'spec' ? located.workspace.itemsIn(document) : [];
	const target = items.findLast(({ item }) => item.start <= offset && offset <= item.end);
	if (!located || !target || located.text === undefined) {
		throw new Refusal(l10n.t('There is no item here. Put the cursor into a requirement.'));
	}
	return { located, target, text: located.text };
}
