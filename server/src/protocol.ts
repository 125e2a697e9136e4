import type { Location, Position, Range, WorkspaceEdit } from 'vscode-languageserver-protocol';
import type { SpecFlows } from './drawing/flow/model.js';
import type { PastRevision, PlaceParams, RescheduleParams, RoadmapParams, SaveViewParams } from './drawing/roadmap/exchange.js';
import type { ToldRoadmap } from './drawing/roadmap/told-roadmap.js';
import type { CredentialPlace, HttpAnswer, HttpRequest } from './web/http.js';

/** What the client tells the server with LSP's `initialize`. */
export interface InitializationOptions {
	/** The language of messages, as VS Code names it: `en`, `zh-cn`. */
	readonly locale?: string;

	/** English message → message in that language; absent where messages stay English. */
	readonly l10n?: Readonly<Record<string, string>>;

	/** Whether the user trusts the workspace; in one that is not trusted no program is run. A client that does not say is trusted. */
	readonly isTrusted?: boolean;

	/** The address of the folder with the server in it, for a server that cannot know it, such as a web worker. */
	readonly program?: string;

	/** Whether the client outlines the headings of Markdown by itself; the server then names only the other items. */
	readonly outlinesMarkdown?: boolean;

	/** Whether the client shows the specs of the workspace, and wants to hear when they change. */
	readonly showsSpecs?: boolean;

	/** Whether the client sends requests to trackers; nobody is asked otherwise. */
	readonly asksTrackers?: boolean;

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

	/** Client → server: the roadmap of one workspace folder; `null` where there is none open. */
	readonly 'clewline/roadmap': { readonly params: RoadmapParams; readonly result: ToldRoadmap };

	/** Client → server: the tags and the commits of late of a workspace folder, given the client's URI of it. */
	readonly 'clewline/revisions': { readonly params: { readonly folder: string }; readonly result: readonly PastRevision[] };

	/** Client → server: the edit that keeps a view of the roadmap in `clewline.yaml`, in place of one with the same name. */
	readonly 'clewline/saveView': { readonly params: SaveViewParams; readonly result: WorkspaceEdit };

	/** Client → server: the edit that gives an item of a roadmap a time, or another column; refused, with the reason, where that cannot be. */
	readonly 'clewline/place': { readonly params: PlaceParams; readonly result: WorkspaceEdit };

	/** Client → server: the edit that moves items of a roadmap in time; refused, with the reason, where that cannot be. */
	readonly 'clewline/reschedule': { readonly params: RescheduleParams; readonly result: WorkspaceEdit };

	/** Server → client: a request to a tracker, to which the client adds the user's token for its address. Fails where nobody answers. */
	readonly 'clewline/ask': { readonly params: HttpRequest<CredentialPlace>; readonly result: HttpAnswer };

	/** Server → client: whether the user has signed in to a tracker. Never asks the user. */
	readonly 'clewline/hasCredential': { readonly params: CredentialPlace; readonly result: boolean };

	/** Client → server: asks trackers anew for all issues, as after a sign-in; answers whether there is any tracker. */
	readonly 'clewline/refreshIssues': { readonly params: Record<string, never>; readonly result: boolean };

	/** Client → server: the trackers that are configured, and how a token is shown to them. */
	readonly 'clewline/trackers': { readonly params: Record<string, never>; readonly result: readonly CredentialPlace[] };

	/** Client → server: what an issue for the item at a place would say; refused where there is no item, or no tracker. */
	readonly 'clewline/draftIssue': { readonly params: PlaceInSpec; readonly result: IssueProposal };

	/** Client → server: makes an issue, once, and answers the edit that names it in the spec; refused, with the reason, where that fails. */
	readonly 'clewline/createIssue': { readonly params: CreateIssueParams; readonly result: IssueMade };

	/** Client → server: the edit that names an issue at an item. */
	readonly 'clewline/linkIssue': { readonly params: LinkIssueParams; readonly result: WorkspaceEdit };

	/** Client → server: what would change so that specs and issues agree; refused where there is no tracker, or nobody may be asked. */
	readonly 'clewline/planSync': { readonly params: SyncParams; readonly result: ProposedSync };

	/** Client → server: does in trackers what a plan has said, and answers the edit that does the rest; refused where it says something else by now. */
	readonly 'clewline/applySync': { readonly params: ApplySyncParams; readonly result: SyncDone };

	/** Client → server: the kinds of specs that can be begun from a template. */
	readonly 'clewline/specKinds': { readonly params: Record<string, never>; readonly result: readonly SpecKind[] };

	/** Client → server: where a new spec belongs, and what it says; refused, with the reason, where that cannot be. */
	readonly 'clewline/newSpec': { readonly params: NewSpecParams; readonly result: NewSpec };

	/** Client → server: the diagrams of a spec; `null` for a file that is none. */
	readonly 'clewline/flow': { readonly params: FlowParams; readonly result: LocatedFlows };

	/** Client → server: the IDs that a spec names, each once; `null` for a file that is none. */
	readonly 'clewline/names': { readonly params: FileParams; readonly result: readonly NameInSpec[] };

	/** Client → server: how much the server knows now. */
	readonly 'clewline/status': { readonly params: Record<string, never>; readonly result: Status };
}

/** Server → client, without parameters: `clewline/specs`, `clewline/roadmap`, `clewline/flow`, `clewline/names` and `clewline/status` may answer otherwise than before. */
export const didChangeSpecsNotification = 'clewline/didChangeSpecs';

/** A kind of spec: `requirement`, whose IDs begin with `REQ`, in the words of the client's language. */
export interface SpecKind {
	readonly kind: string;
	readonly prefix: string;
	readonly name: string;
}

/** What a new spec is to be about. */
export interface NewSpecParams {
	readonly kind: string;

	/** The name of the kind stands in for an empty title. */
	readonly title: string;

	/** The client's URI of a document in the folder that is meant; without one, the first folder is. */
	readonly near?: string;
}

/** A file that is not there yet, and what it is to say. */
export interface NewSpec {
	readonly uri: string;
	readonly text: string;
}

/** By what the tree of specs is grouped, and of which group the items are asked for. */
export interface SpecsParams {
	readonly grouping: 'file' | 'kind' | 'status' | 'coverage' | 'owner' | 'issue';

	/** The `uri` and `key` of a group. */
	readonly group?: { readonly uri: string; readonly key: string };
}

/** One line in the tree of specs. */
export type SpecsNode = SpecsGroup | SpecsItem | SpecsIssue;

/** A file, or all items of a folder with the same kind, status, coverage or owner, or whose issues are equally far. */
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

	/** How far its issues are, as far as that is known: `○ #12 In Progress`. */
	readonly issues: readonly string[];
	readonly uri: string;

	/** Where its ID stands. */
	readonly range: Range;
	readonly items: readonly SpecsItem[];
}

/** An issue of a tracker that no spec names. */
export interface SpecsIssue {
	readonly type: 'issue';

	/** As specs would name it: `#12`. */
	readonly label: string;

	/** With its state: `Gift cards · In Progress`. */
	readonly title: string;

	/** Its page. */
	readonly url: string;
}

/** Where in a spec the cursor is. */
export interface PlaceInSpec {
	readonly uri: string;
	readonly position: Position;
}

/** An issue that could be made. */
export interface IssueProposal {
	/** As the team calls it, and the repository or project in it. */
	readonly tracker: string;
	readonly into: string;
	readonly title: string;

	/** In Markdown. */
	readonly body: string;
}

/** Which issue is to be made. */
export interface CreateIssueParams {
	readonly place: PlaceInSpec;
	readonly title: string;
	readonly body: string;
}

/** An issue that was made, or was found: made earlier for the same item. */
export interface IssueMade {
	/** As the spec names it. */
	readonly text: string;
	readonly url: string;
	readonly wasThere: boolean;
	readonly edit: WorkspaceEdit;
}

/** Which issue is to be named at an item. */
export interface LinkIssueParams {
	readonly place: PlaceInSpec;

	/** As in a spec, or the URL of its page. */
	readonly name: string;
}

/** Which items take part in a sync, and how they do. */
export interface SyncParams {
	/** Those that name an issue; `all` also takes approved requirements without one, for which issues are made. */
	readonly scope: 'linked' | 'all';

	/** Whose text holds where an issue that was made from an item was changed in its tracker, too: `none` leaves that to people. */
	readonly prefer: 'none' | 'spec';
}

/** What a sync would do. */
export interface ProposedSync {
	/** Field by field, in the way of a diff. */
	readonly text: string;

	/** The same in one line. */
	readonly summary: string;

	/** How many things there are to do; what people must decide is none. */
	readonly steps: number;

	/** How many fields people must decide about that a preference would decide. */
	readonly undecidedTexts: number;

	/** Tells this plan from others. */
	readonly seal: string;
}

/** Which plan is to be carried out. */
export interface ApplySyncParams extends SyncParams {
	/** That of the plan which the user has seen. */
	readonly seal: string;
}

/** What a sync has done. */
export interface SyncDone {
	/** A line for each thing that failed, and one for all. */
	readonly text: string;
	readonly failures: number;

	/** What is left to do in the specs. */
	readonly edit: WorkspaceEdit;
}

/** Which spec's diagrams are asked for. */
export interface FlowParams {
	/** The client's URI of the file. */
	readonly uri: string;
}

/** The diagrams of a spec, and where the files lie that they name. */
export interface LocatedFlows {
	/** The client's URIs of the file and of its workspace folder. */
	readonly uri: string;
	readonly folder: string;

	/** The path of the file in its folder. */
	readonly path: string;
	readonly flows: SpecFlows;

	/** Whether files are still being read for the first time: what is named may not be known yet. */
	readonly isIndexing: boolean;
}

/** An ID that a spec names, and what it means there. */
export interface NameInSpec {
	/** As it stands in the spec, with its qualifier. */
	readonly text: string;
	readonly title: string;

	/** Empty where none is written. */
	readonly status: string;

	/** The destination of a Markdown link from the spec to the item. */
	readonly link: string;

	/** Whether the spec itself defines it. */
	readonly isDefinedHere: boolean;
}

/** What a status bar tells. */
export interface Status {
	readonly specs: number;
	readonly items: number;

	/** Whether files are still being read for the first time. */
	readonly isIndexing: boolean;

	/** How many files are not read, because their folder is far away and has too many. */
	readonly unreached: number;
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
