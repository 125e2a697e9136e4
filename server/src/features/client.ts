import type { InitializeParams } from 'vscode-languageserver-protocol';
import type { InitializationOptions, Preferences } from '../protocol.js';

/** What the client on the other side can do, by its own word. */
export interface Client {
	/** Whether it asks for diagnostics; else it is sent them. */
	readonly canPull: boolean;

	/** Whether it can be told to ask for diagnostics again. */
	readonly canRefresh: boolean;
	readonly canWatch: boolean;
	readonly canShowProgress: boolean;
	readonly hasFolders: boolean;

	/** Whether an answer may tell what range a jump comes from. */
	readonly canLink: boolean;

	/** Whether an edit may carry renamed and created files, and in order. */
	readonly canChangeFiles: boolean;

	/** Whether an edit may ask for the user's word before it is applied. */
	readonly canAnnotate: boolean;

	/** Whether the edit of a code action may be asked for once the action was chosen. */
	readonly canResolveEdits: boolean;

	/** Whether it shows code actions that cannot be taken, with the reason. */
	readonly canShowDisabled: boolean;

	/** Whether completions may hold the stops of a snippet. */
	readonly canExpandSnippets: boolean;

	/** Whether it answers what its user has set. */
	readonly hasSettings: boolean;

	/** Whether it can be asked to tell when its user has set something else. */
	readonly canTellSettings: boolean;

	/** What its user has set. */
	readonly preferences: Preferences;

	/** Whether its user trusts the workspace; in one that is not trusted no program is run. */
	readonly isTrusted: boolean;

	/** The address of the folder with the server in it, for a server that cannot know it. */
	readonly program: string | undefined;

	/** Whether it outlines the headings of Markdown by itself, as an editor does that has its own Markdown support. */
	readonly outlinesMarkdown: boolean;

	/** Whether it shows the specs of the workspace, and wants to hear when they change. */
	readonly showsSpecs: boolean;

	/** Whether it sends requests to trackers, with the tokens that its user has. */
	readonly asksTrackers: boolean;

	/** Whether a completion may tell what it replaces apart from what it is put before. */
	readonly canInsertOrReplace: boolean;

	/** The language of messages, as VS Code names it: `en`, `zh-cn`. */
	readonly locale: string;

	/** The commands of its own that an answer may name, such as those of `protocol.ts`. */
	readonly commands: ReadonlySet<string>;
}

/** A client that has not said anything yet. */
export const unknownClient: Client = {
	canPull: false,
	canRefresh: false,
	canWatch: false,
	canShowProgress: false,
	hasFolders: false,
	canLink: false,
	canChangeFiles: false,
	canAnnotate: false,
	canResolveEdits: false,
	canShowDisabled: false,
	canExpandSnippets: false,
	hasSettings: false,
	canTellSettings: false,
	preferences: { codeLens: true, inlayHints: true },
	isTrusted: false,
	program: undefined,
	outlinesMarkdown: false,
	showsSpecs: false,
	asksTrackers: false,
	canInsertOrReplace: false,
	locale: 'en',
	commands: new Set(),
};

/** What a client says of itself when it greets the server. */
export function readClient({ capabilities, initializationOptions, locale }: InitializeParams): Client {
	const { textDocument, workspace, window } = capabilities;
	const options = initializationOptions as InitializationOptions | undefined;
	const operations = workspace?.workspaceEdit?.resourceOperations ?? [];
	return {
		canPull: textDocument?.diagnostic !== undefined,
		canRefresh: workspace?.diagnostics?.refreshSupport === true,
		canWatch: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
		canShowProgress: window?.workDoneProgress === true,
		hasFolders: workspace?.workspaceFolders === true,
		canLink: textDocument?.definition?.linkSupport === true,
		canChangeFiles:
			workspace?.workspaceEdit?.documentChanges === true && operations.includes('rename') && operations.includes('create'),
		canAnnotate: workspace?.workspaceEdit?.changeAnnotationSupport !== undefined,
		canResolveEdits: textDocument?.codeAction?.resolveSupport?.properties.includes('edit') === true,
		canShowDisabled: textDocument?.codeAction?.disabledSupport === true,
		canExpandSnippets: textDocument?.completion?.completionItem?.snippetSupport === true,
		hasSettings: workspace?.configuration === true,
		canTellSettings: workspace?.didChangeConfiguration?.dynamicRegistration === true,
		preferences: unknownClient.preferences,
		isTrusted: options?.isTrusted !== false,
		program: options?.program,
		outlinesMarkdown: options?.outlinesMarkdown === true,
		showsSpecs: options?.showsSpecs === true,
		asksTrackers: options?.asksTrackers === true,
		canInsertOrReplace: textDocument?.completion?.completionItem?.insertReplaceSupport === true,
		locale: options?.locale ?? locale ?? 'en',
		commands: new Set(options?.commands),
	};
}
