import * as l10n from '@vscode/l10n';
import type { SpecsGroup, SpecsItem, SpecsNode, SpecsParams } from '../protocol.js';
import { rangeOf } from '../util/line-table.js';
import { groupSpecs, type SpecGroup } from '../views/specs.js';
import { coverageOf, stateOf } from '../workspace/coverage.js';
import type { LocatedItem } from '../workspace/postings.js';
import { qualifiedId } from '../workspace/workspace.js';
import type { Editor } from './feature.js';
import type { Folder } from './located.js';
import { ownRequest } from './own-request.js';

/** `clewline/specs`. */
export const specs = ownRequest('clewline/specs', provideSpecs);

/** The tree of specs, one level at a time. */
export function provideSpecs(editor: Editor, { grouping, group }: SpecsParams): SpecsNode[] {
	const folders = editor.folders().filter(it => group === undefined || it.uriOf('') === group.uri);
	return folders.flatMap((folder): SpecsNode[] => {
		const groups = groupSpecs(folder.workspace, grouping);
		return group === undefined
			? groups.map(it => toGroup(folder, it, grouping))
			: groups.filter(it => it.key === group.key).flatMap(it => toItems(folder, it));
	});
}

function toGroup({ uriOf }: Folder, { key, items }: SpecGroup, grouping: SpecsParams['grouping']): SpecsGroup {
	const group: SpecsGroup = { type: 'group', uri: uriOf(''), key, label: labelOf(key, grouping), count: items.length };
	return grouping === 'file' ? { ...group, file: uriOf(key) } : group;
}

function labelOf(key: string, grouping: SpecsParams['grouping']): string {
	if (grouping !== 'coverage') {
		return key;
	}
	switch (key) {
		case 'covered':
			return l10n.t('covered');
		case 'partial':
			return l10n.t('partial');
		case 'uncovered':
			return l10n.t('uncovered');
		default:
			return l10n.t('needs nothing');
	}
}

/** The items of a group within each other: one whose outer item is in another group stands by itself. */
function toItems(folder: Folder, { items }: SpecGroup): SpecsItem[] {
	const members = new Set(items);
	const toItem = (located: LocatedItem): SpecsItem => {
		const { document, item } = located;
		return {
			type: 'item',
			qualifiedId: qualifiedId(folder.workspace, located),
			title: item.title,
			kind: item.kind,
			status: item.status ?? '',
			coverage: stateOf(coverageOf(folder.workspace, located)),
			uri: folder.uriOf(document.path),
			range: rangeOf(document.lines, item.idSpan),
			items: located.inside.filter(it => members.has(it)).map(toItem),
		};
	};
	return items.filter(it => !it.parent || !members.has(it.parent)).map(toItem);
}
