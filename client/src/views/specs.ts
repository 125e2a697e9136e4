import { commands, type Event, EventEmitter, l10n, type TreeDataProvider, TreeItem, TreeItemCollapsibleState, Uri } from 'vscode';
import type { SpecsGroup, SpecsItem, SpecsNode, SpecsParams } from '../../../server/src/protocol.js';
import { contextKeys } from '../contributions.js';
import { ask } from '../requests.js';
import type { Session } from '../session.js';
import { coverageIcon, kindIcon } from './icons.js';
import { openAt } from './open-at.js';

/** By what the tree can be grouped. */
export type Grouping = SpecsParams['grouping'];

/** The items of the workspace by file, kind, status, coverage or owner, one level at a time. */
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
		const group = node && { uri: node.uri, key: node.key };
		const nodes = await ask(this.#session, 'clewline/specs', { grouping: this.#grouping, ...(group ? { group } : {}) });
		return [...(nodes ?? [])];
	}

	getTreeItem(node: SpecsNode): TreeItem {
		return node.type === 'group' ? groupItem(node) : itemItem(node);
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
		item.label = label.slice(label.lastIndexOf('/') + 1);
		item.description = [label.slice(0, Math.max(0, label.lastIndexOf('/'))), count].filter(it => it !== '').join(' · ');
		item.tooltip = label;
	}
	return item;
}

function itemItem(node: SpecsItem): TreeItem {
	const { qualifiedId, title, status, kind, coverage, items } = node;
	const item = new TreeItem(qualifiedId, items.length > 0 ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.None);
	item.description = title;
	item.tooltip = [`${qualifiedId} ${title}`, [kind, status].filter(Boolean).join(' · ')].join('\n');
	item.iconPath = coverage === 'none' ? kindIcon(kind) : coverageIcon(coverage);
	item.accessibilityInformation = {
		label: [qualifiedId, title, kind, status, coverageText(coverage)].filter(Boolean).join(', '),
	};
	item.contextValue = 'item';
	item.command = openAt(node.uri, node.range);
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
