import {
	commands,
	type Event,
	EventEmitter,
	l10n,
	type TreeDataProvider,
	TreeItem,
	ThemeIcon,
	TreeItemCollapsibleState,
	Uri,
} from 'vscode';
import type { SpecsGroup, SpecsIssue, SpecsItem, SpecsNode, SpecsParams } from '../../../server/src/protocol.js';
import { contextKeys } from '../contributions.js';
import { ask } from '../requests.js';
import type { Session } from '../session.js';
import { coverageIcon, kindIcon } from './icons.js';
import { openAt } from './open-at.js';

/** By what the tree can be grouped. */
export type Grouping = SpecsParams['grouping'];

/** The items of the workspace by file, kind, status, coverage, owner or the state of their issues, one level at a time. */
export class SpecsTree implements TreeDataProvider<SpecsNode> {
	readonly #session: Session;
	readonly #changed = new EventEmitter<undefined>();
	#grouping: Grouping;

	constructor(session: Session) {
		this.#session = session;
		this.#grouping = session.context.workspaceState.get<Grouping>(contextKeys.grouping, 'file');
		void commands.executeCommand('setContext', contextKeys.grouping, this.#grouping);
	}

	get onDidChangeTreeData(): Event<undefined> {
		return this.#changed.event;
	}

	/** Groups anew, and remembers it for this workspace. */
	async groupBy(grouping: Grouping): Promise<void> {
		this.#grouping = grouping;
		await this.#session.context.workspaceState.update(contextKeys.grouping, grouping);
		await commands.executeCommand('setContext', contextKeys.grouping, grouping);
		this.refresh();
	}

	/** Asks the server again for what is shown. */
	refresh(): void {
		this.#changed.fire(undefined);
	}

	async getChildren(node?: SpecsNode): Promise<SpecsNode[]> {
		if (node?.type === 'item') {
			return [...node.items];
		}
		if (node?.type === 'issue') {
			return [];
		}
		const group = node && { uri: node.uri, key: node.key };
		const nodes = await ask(this.#session, 'clewline/specs', { grouping: this.#grouping, ...(group ? { group } : {}) });
		return [...(nodes ?? [])];
	}

	getTreeItem(node: SpecsNode): TreeItem {
		switch (node.type) {
			case 'group':
				return groupItem(node);
			case 'item':
				return itemItem(node);
			case 'issue':
				return issueItem(node);
		}
	}
}

function groupItem({ file, label, count, uri, key }: SpecsGroup): TreeItem {
	const item = new TreeItem(label === '' ? l10n.t('(not said)') : label, TreeItemCollapsibleState.Collapsed);
	item.id = `${uri} ${key}`;
	item.description = String(count);
	item.contextValue = 'group';
	if (file !== undefined) {
		const resource = Uri.parse(file);
		item.resourceUri = resource;
		// A line that can be opened has a folder's icon otherwise.
		item.iconPath = ThemeIcon.File;
		item.label = label.slice(label.lastIndexOf('/') + 1);
		item.description = [label.slice(0, Math.max(0, label.lastIndexOf('/'))), count].filter(it => it !== '').join(' · ');
		item.tooltip = label;
	}
	return item;
}

function itemItem(node: SpecsItem): TreeItem {
	const { qualifiedId, title, status, kind, coverage, issues, items } = node;
	const item = new TreeItem(qualifiedId, items.length > 0 ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.None);
	item.description = [title, ...issues].filter(Boolean).join(' · ');
	item.tooltip = [`${qualifiedId} ${title}`, [kind, status].filter(Boolean).join(' · '), ...issues].join('\n');
	item.iconPath = coverage === 'none' ? kindIcon(kind) : coverageIcon(coverage);
	item.accessibilityInformation = {
		label: [qualifiedId, title, kind, status, coverageText(coverage), ...issues].filter(Boolean).join(', '),
	};
	item.contextValue = 'item';
	item.command = openAt(node.uri, node.range);
	return item;
}

/** What it says is of somebody else, and shown as text. */
function issueItem({ label, title, url }: SpecsIssue): TreeItem {
	const item = new TreeItem(label);
	item.description = title;
	item.tooltip = `${label}\n${title}\n${url}`;
	item.iconPath = new ThemeIcon('issues');
	item.contextValue = 'issue';
	item.command = { title: l10n.t('Open'), command: 'vscode.open', arguments: [Uri.parse(url, true)] };
	return item;
}

function coverageText(coverage: SpecsItem['coverage']): string {
	switch (coverage) {
		case 'covered':
			return l10n.t('covered');
		case 'partial':
			return l10n.t('partly covered');
		case 'uncovered':
			return l10n.t('not covered');
		case 'none':
			return '';
	}
}
