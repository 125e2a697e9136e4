import {
	type Event,
	EventEmitter,
	l10n,
	type TextEditor,
	ThemeIcon,
	type TreeDataProvider,
	TreeItem,
	TreeItemCollapsibleState,
} from 'vscode';
import type { CallHierarchyIncomingCall, CallHierarchyItem, CallHierarchyOutgoingCall } from 'vscode-languageclient';
import { askLsp } from '../requests.js';
import type { Session } from '../session.js';
import { openAt } from './open-at.js';

/** A way to follow links: `incoming` from the need to the code and the test, `outgoing` back to the need. */
type Direction = 'incoming' | 'outgoing';

/** A line of the trace: one of the two ways from the item, or something on such a way. */
export type TraceNode =
	| { readonly type: 'way'; readonly direction: Direction; readonly item: CallHierarchyItem }
	| { readonly type: 'item'; readonly direction: Direction; readonly item: CallHierarchyItem; readonly isLeaf: boolean };

/** What leads to the item under the cursor, and where it leads, as deep as one looks. */
export class TraceTree implements TreeDataProvider<TraceNode> {
	readonly #session: Session;
	readonly #changed = new EventEmitter<undefined>();
	#item: CallHierarchyItem | undefined;

	constructor(session: Session) {
		this.#session = session;
	}

	get onDidChangeTreeData(): Event<undefined> {
		return this.#changed.event;
	}

	/** What the view is about, for its title. */
	get subject(): string | undefined {
		return this.#item?.name;
	}

	/** Looks whether the cursor is on another item; off all items the last one stays. */
	async follow({ document, selection }: TextEditor): Promise<void> {
		const { client } = this.#session;
		if (!client) {
			return;
		}
		const params = client.code2ProtocolConverter.asTextDocumentPositionParams(document, selection.active);
		const [item] = (await askLsp<CallHierarchyItem[]>(this.#session, 'textDocument/prepareCallHierarchy', params)) ?? [];
		if (item && (item.uri !== this.#item?.uri || item.name !== this.#item.name)) {
			this.#item = item;
			this.#changed.fire(undefined);
		}
	}

	/** Asks the server again for what is shown. */
	refresh(): void {
		this.#changed.fire(undefined);
	}

	async getChildren(node?: TraceNode): Promise<TraceNode[]> {
		if (!node) {
			const item = this.#item;
			return item ? (['outgoing', 'incoming'] as const).map(direction => ({ type: 'way', direction, item })) : [];
		}
		const { direction, item } = node;
		const found =
			direction === 'incoming'
				? (await askLsp<CallHierarchyIncomingCall[]>(this.#session, 'callHierarchy/incomingCalls', { item }))?.map(it => it.from)
				: (await askLsp<CallHierarchyOutgoingCall[]>(this.#session, 'callHierarchy/outgoingCalls', { item }))?.map(it => it.to);
		return (found ?? []).map(it => ({ type: 'item', direction, item: it, isLeaf: it.kind === fileSymbol }));
	}

	getTreeItem(node: TraceNode): TreeItem {
		return node.type === 'way' ? wayItem(node.direction) : lineItem(node.item, node.isLeaf);
	}
}

/** `SymbolKind.File` of LSP: a place in code, which leads no further. */
const fileSymbol = 1;

function wayItem(direction: Direction): TreeItem {
	const label = direction === 'incoming' ? l10n.t('Realised by') : l10n.t('Comes from');
	const item = new TreeItem(label, TreeItemCollapsibleState.Expanded);
	item.iconPath = new ThemeIcon(direction === 'incoming' ? 'arrow-down' : 'arrow-up');
	return item;
}

function lineItem({ name, detail, uri, selectionRange }: CallHierarchyItem, isLeaf: boolean): TreeItem {
	const item = new TreeItem(name, isLeaf ? TreeItemCollapsibleState.None : TreeItemCollapsibleState.Collapsed);
	item.description = detail ?? '';
	item.tooltip = `${name} ${detail ?? ''}`;
	item.iconPath = new ThemeIcon(isLeaf ? 'file-code' : 'symbol-interface');
	item.command = openAt(uri, selectionRange);
	return item;
}
