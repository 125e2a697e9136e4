import type { Location, Position, Range } from 'vscode-languageserver-protocol';

/** What the client tells the server with LSP's `initialize`. */
export interface InitializationOptions {
	/** The language of messages, as VS Code names it: `en`, `zh-cn`. */
	readonly locale?: string;

	/** English message → message in that language; absent where messages stay English. */
	readonly l10n?: Readonly<Record<string, string>>;

	/** Whether the user trusts the workspace; in one that is not trusted no program is run. A client that does not say is trusted. */
	readonly isTrusted?: boolean;

	/** Whether the client outlines the headings of Markdown by itself; the server then names only the other items. */
	readonly outlinesMarkdown?: boolean;

	/** Whether the client shows the specs of the workspace, and wants to hear when they change. */
	readonly showsSpecs?: boolean;

	/** The commands of this file that the client has: an answer names no other. */
	readonly commands?: readonly string[];
}

/** The personal settings under `clewline`, as the server asks for them with `workspace/configuration`. One that is absent is on. */
export interface Preferences {
	/** Whether counts of links stand over items. */
	readonly codeLens: boolean;

	/** Whether titles stand behind IDs in code. */
	readonly inlayHints: boolean;
}

/** Our own requests: method → what is asked, and what is answered. They may be sent after `initialized`. */
export interface Requests {
	/**
	 * Server → client: what lies in a folder; nothing for a folder that cannot be read.
	 * A server without a disk reads the workspace with this and the next two.
	 */
	readonly 'clewline/readDirectory': { readonly params: FileParams; readonly result: readonly FileEntry[] };

	/**
	 * Server → client: the text of a file, decoded as UTF-8 without its byte order mark, wrong bytes replaced.
	 * `null` for a file that is absent, too large, or binary (a NUL in its first 8 KB).
	 */
	readonly 'clewline/readFile': { readonly params: ReadFileParams; readonly result: string | null };

	/** Server → client: whether something is at this place; `null` where nobody can tell. */
	readonly 'clewline/exists': { readonly params: FileParams; readonly result: boolean | null };

	/** Client → server: the groups of items in all folders; of one group, if it is named, its items. */
	readonly 'clewline/specs': { readonly params: SpecsParams; readonly result: readonly SpecsNode[] };

	/** Client → server: how much the server knows now. */
	readonly 'clewline/status': { readonly params: Record<string, never>; readonly result: Status };
}

/** Server → client, without parameters: `clewline/specs` and `clewline/status` may answer otherwise than before. */
export const didChangeSpecsNotification = 'clewline/didChangeSpecs';

/** By what the tree of specs is grouped, and of which group the items are asked for. */
export interface SpecsParams {
	readonly grouping: 'file' | 'kind' | 'status' | 'coverage' | 'owner';

	/** The `uri` and `key` of a group. */
	readonly group?: { readonly uri: string; readonly key: string };
}

/** One line in the tree of specs. */
export type SpecsNode = SpecsGroup | SpecsItem;

/** A file, or all items of a folder with the same kind, status, coverage or owner. */
export interface SpecsGroup {
	readonly type: 'group';

	/** The client's URI of the workspace folder. */
	readonly uri: string;
	readonly key: string;

	/** For people; empty for the items that have no such fact. */
	readonly label: string;
	readonly count: number;

	/** The client's URI of the file, if the group is one. */
	readonly file?: string;
}

/** One item, and those that are inside it and in the same group. */
export interface SpecsItem {
	readonly type: 'item';
	readonly qualifiedId: string;
	readonly title: string;
	readonly kind: string;

	/** Empty where none is written. */
	readonly status: string;
	readonly coverage: 'covered' | 'partial' | 'uncovered' | 'none';
	readonly uri: string;

	/** Where its ID stands. */
	readonly range: Range;
	readonly items: readonly SpecsItem[];
}

/** What a status bar tells. */
export interface Status {
	readonly specs: number;
	readonly items: number;

	/** Whether files are still being read for the first time. */
	readonly isIndexing: boolean;
}

/** A folder or a file, by the client's own URI. */
export interface FileParams {
	readonly uri: string;
}

/** Which file is to be read, and how much of it at most. */
export interface ReadFileParams extends FileParams {
	/** In bytes; a larger file counts as unreadable. */
	readonly maximumSize: number;
}

/** One file or folder in a folder; symbolic links are left out. */
export interface FileEntry {
	/** The last part of its path, decoded. */
	readonly name: string;
	readonly isDirectory: boolean;
}

/** The client's command that opens the peek view with places the server names, for `Command.command` of a code lens. */
export const showReferencesCommand = 'clewline.showReferences';

/** What `showReferencesCommand` is called with: the document and position it opens at, then the places it lists. */
export type ShowReferencesArguments = [uri: string, position: Position, locations: Location[]];

/** The client's command that asks for completion, for `CompletionItem.command` where one choice leads to the next. */
export const suggestCommand = 'editor.action.triggerSuggest';
