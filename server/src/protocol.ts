import type { Location, Position } from 'vscode-languageserver-protocol';

/** What the client tells the server with LSP's `initialize`. */
export interface InitializationOptions {
	/** The language of messages, as VS Code names it: `en`, `zh-cn`. */
	readonly locale?: string;

	/** English message → message in that language; absent where messages stay English. */
	readonly l10n?: Readonly<Record<string, string>>;

	/** The commands of this file that the client has: an answer names no other. */
	readonly commands?: readonly string[];
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
