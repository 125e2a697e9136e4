import { statusOf } from '../workspace/status.js';
import * as l10n from '@vscode/l10n';
import type { SpecsGroup, SpecsIssue, SpecsItem, SpecsNode, SpecsParams } from '../protocol.js';
import { rangeOf } from '../util/line-table.js';
import { groupSpecs, type SpecGroup, type SpecGrouping } from '../views/specs.js';
import { coverageOf, stateOf } from '../workspace/coverage.js';
import type { LocatedItem } from '../workspace/postings.js';
import { qualifiedId } from '../workspace/workspace.js';
import type { Editor } from './feature.js';
import { groupByIssue, type IssueGroup } from '../views/issue-groups.js';
import { issueStates } from './issues/issue-states.js';
import type { Folder } from './located.js';
import { ownRequest } from './own-request.js';

/** `clewline/specs`. */
export const specs = ownRequest('clewline/specs', provideSpecs);

/**
 * The tree of specs, one level at a time.
 *
 * @implements REQ-317
 */
export function provideSpecs(editor: Editor, params: SpecsParams): SpecsNode[] | Promise<SpecsNode[]> {
	return params.grouping === 'issue' ? groupSpecsByIssue(editor, params) : groupItems(editor, params.grouping, params.group);
}

function groupItems(editor: Editor, grouping: SpecGrouping, group: SpecsParams['group']): SpecsNode[] {
	const folders = editor.folders().filter(it => group === undefined || it.uriOf('') === group.uri);
	return folders.flatMap((folder): SpecsNode[] => {
		const groups = groupSpecs(folder.workspace, grouping);
		return group === undefined
			? groups.map(it => toGroup(folder, it, grouping))
			: groups.filter(it => it.key === group.key).flatMap(it => toItems(folder, it.items));
	});
}

function toGroup({ uriOf }: Folder, { key, items }: SpecGroup, grouping: SpecGrouping): SpecsGroup {
	const group: SpecsGroup = { type: 'group', uri: uriOf(''), key, label: labelOf(key, grouping), count: items.length };
	return grouping === 'file' ? { ...group, file: uriOf(key) } : group;
}

/** Trackers are asked what they have first: after that, the picture is looked at as it is then. */
async function groupSpecsByIssue(editor: Editor, { group }: SpecsParams): Promise<SpecsNode[]> {
	const lists = new Map(
		await Promise.all(editor.folders().map(async ({ uriOf, listIssues }) => [uriOf(''), await listIssues()] as const)),
	);
	const folders = editor.folders().filter(it => group === undefined || it.uriOf('') === group.uri);
	return folders.flatMap((folder): SpecsNode[] => {
		const uri = folder.uriOf('');
		const groups = groupByIssue(folder.workspace, lists.get(uri) ?? []);
		return group === undefined
			? groups.map(it => ({
					type: 'group',
					uri,
					key: it.key,
					label: issueLabelOf(it.key),
					count: it.items.length + it.issues.length,
				}))
			: groups.filter(it => it.key === group.key).flatMap(it => [...toItems(folder, it.items), ...it.issues.map(toIssue)]);
	});
}

function toIssue({ text, issue }: IssueGroup['issues'][number]): SpecsIssue {
	return { type: 'issue', label: text, title: `${issue.title} · ${issue.stateName}`, url: issue.url };
}

function issueLabelOf(key: IssueGroup['key']): string {
	switch (key) {
		case 'without-issue':
			return l10n.t('promised, without an issue');
		case 'in-no-spec':
			return l10n.t('issues in no spec');
		case 'open':
			return l10n.t('issue open');
		case 'done':
			return l10n.t('issue done');
		case 'dropped':
			return l10n.t('issue given up');
		case 'unknown':
			return l10n.t('issue not known');
	}
}

function labelOf(key: string, grouping: SpecGrouping): string {
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
function toItems(folder: Folder, items: readonly LocatedItem[]): SpecsItem[] {
	const members = new Set(items);
	const documents = new Set(items.map(it => it.document));
	const states = new Map([...documents].flatMap(it => [...issueStates(it, folder.workspace)]));
	const toItem = (located: LocatedItem): SpecsItem => {
		const { document, item } = located;
		return {
			type: 'item',
			qualifiedId: qualifiedId(folder.workspace, located),
			title: item.title,
			kind: item.kind,
			status: statusOf(folder.workspace, located) ?? '',
			coverage: stateOf(coverageOf(folder.workspace, located)),
			uri: folder.uriOf(document.path),
			issues: states.get(item) ?? [],
			range: rangeOf(document.lines, item.idSpan),
			items: located.inside.filter(it => members.has(it)).map(toItem),
		};
	};
	return items.filter(it => !it.parent || !members.has(it.parent)).map(toItem);
}
