import type { Diagram, DiagramReading } from '../language/diagram.js';
import type { Document, Item, Reference, SpecDocument } from '../language/document.js';
import type { IssueReading } from '../language/issue.js';
import type { Verb } from '../language/verb.js';
import type { LineTable } from '../util/line-table.js';
import type { Span } from '../util/span.js';
import type { Configuration } from './configuration.js';
import type { ConfigurationFault } from './read-configuration.js';
import type { LocatedItem, LocatedReference, Meanings } from './postings.js';
import type { Resolution } from './resolution.js';
import type { SchemaRegistry } from './schemas/index.js';

/**
 * The picture of one workspace folder at one moment. It does not change while it is looked at: an edit makes the next
 * picture, and the engine, being synchronous, lets go of this one first. Looking at a picture that is over is a bug, and throws.
 */
export interface Workspace {
	/** Rises with every transaction. */
	readonly revision: number;
	readonly configuration: Configuration;
	readonly configurationFaults: readonly ConfigurationFault[];

	/** The lines of `clewline.yaml`, in which the faults are. */
	readonly configurationLines: LineTable;
	readonly schemas: SchemaRegistry;

	/** Whether every file has been read. Until then, what is not found may only be not yet found. */
	readonly isComplete: boolean;

	/** Whether a spec is there that is no text or too large to read: what is defined nowhere else may be defined in it. */
	readonly hasUnreadSpecs: boolean;

	/**
	 * How many files that count were not read, because the folder is far away and has too many. What is not found may be in one of them.
	 */
	readonly unreached: number;

	/** Today as `2026-11-22`. */
	readonly today: string;

	/** Every document, sorted by path. */
	documents(): readonly Document[];
	document(path: string): Document | undefined;

	/** Whether a file or folder is at this path; true also where the host cannot tell. */
	hasFile(path: string): boolean;

	/** The scope of a file: the path of the folder in which its numbers are unique, `` for the workspace folder. */
	scopeOf(path: string): string;

	/** The items of a spec that are what their IDs mean in its scope, in text order; a row that repeats a heading's ID is not. */
	itemsIn(document: SpecDocument): readonly LocatedItem[];

	/** The references of a document, in text order. */
	referencesIn(document: Document): readonly LocatedReference[];
	resolve(reference: LocatedReference): Resolution;

	/** What a name would mean in the file at a path. */
	lookUp(path: string, name: Pick<Reference, 'id' | 'qualifier'>): Resolution;

	/** Tells what references would mean if their ID had these definitions, and were an old ID of these items. */
	resolverAmong(meanings: Meanings): (reference: LocatedReference) => Resolution;

	/** The items that define the same ID in the same scope as one of them, itself included, sorted by place. */
	rivalsOf(located: LocatedItem): readonly LocatedItem[];

	/**
	 * The item that is meant by one: itself, or what it yields to, as the row of a matrix does to a heading. Itself, too, where several
	 * may be meant.
	 */
	meantBy(located: LocatedItem): LocatedItem;

	/** What is written as if it defined the ID of an item, and means it: the rows of matrices and the entries of lists. */
	repeatsOf(located: LocatedItem): readonly LocatedItem[];

	/** The items that define an ID in any scope, sorted by place. */
	definitionsOf(id: string): readonly LocatedItem[];

	/** The tags in code that have an ID themselves, as items of OpenFastTrace. */
	tagsNamed(id: string): readonly LocatedReference[];

	/** The IDs in use that differ from one of OpenFastTrace in their revision at most, in no particular order. */
	revisionsOf(id: string): readonly string[];

	/** Everything that refers to an item, in no particular order. */
	referencesTo(located: LocatedItem): readonly LocatedReference[];

	/** What refers to an item and does more than mention it, in no particular order. */
	linksTo(located: LocatedItem): readonly LocatedReference[];

	/** Whatever names an ID, whether or not an item has it, in no particular order. */
	referencesNaming(id: string): readonly LocatedReference[];

	/** What Mermaid reads in a diagram of a document; `undefined` while it was not asked, and where it cannot be. */
	readingOf(diagram: Diagram): DiagramReading | undefined;

	/** What is known of the issue that a spec names by these words; `undefined` where they name none that any tracker can have. */
	issueNamed(text: string): IssueReading | undefined;

	/** The words by which specs name issues, each once; some may mean the same issue, or none. */
	issueNames(): readonly string[];

	/** The other specs that link to a file or folder, in no particular order. */
	linkingTo(path: string): readonly SpecDocument[];

	/** The paths of all files that have a name. Looks through every path that is known. */
	filesNamed(name: string): readonly string[];

	/**
	 * Whether a scope has all items whose IDs begin with this prefix: there are some, other than rows of matrices and lines, which may
	 * name what stands elsewhere, and none is a file that is an item by a field of its, such as a proposal of many.
	 */
	definesPrefix(scope: string, prefix: string): boolean;

	/** The same for the workspace folder with all of its scopes; rows and lines count there where the team has declared the prefix. */
	hasPrefix(prefix: string): boolean;

	/** Whether a scope has a requirement with this number, and nothing that it asks for is counted: its criteria may be written in another way. */
	isUncounted(scope: string, id: string): boolean;

	/** Whether any source file says this of an item. */
	isSaidByCode(verb: Verb): boolean;
}

/** The ID by which an item is unique in the workspace: `003-user-auth/FR-001`, or the bare ID in the scope of the folder. */
export function qualifiedId(workspace: Workspace, { document, item }: LocatedItem): string {
	const scope = workspace.scopeOf(document.path);
	return scope === '' ? item.id : `${scope.slice(scope.lastIndexOf('/') + 1)}/${item.id}`;
}

/** The title of an item where it stands beside the ID: nothing where the ID is the title. */
export function titleBeside({ id, title }: Pick<Item, 'id' | 'title'>): string {
	return id === title || id.endsWith(`/${title}`) ? '' : title;
}

/** `REQ` in `REQ-AUTH-012`; `REQ_AUTH_` in `REQ_AUTH_012`; the letters of `US1`; `#` for all numbers, such as `1.3`. */
export function prefixOf(id: string): string {
	if (/^\d/.test(id)) {
		return '#';
	}
	if (stemmed.test(id)) {
		const sign = /[_.][\d_.]+[a-z]?$/.exec(id)?.index ?? id.lastIndexOf('_');
		return id.slice(0, sign + 1);
	}
	return /^[A-Za-z]+(?:[A-Za-z0-9]*(?=-))?/.exec(id)?.[0] ?? id;
}

/** An ID with another sign than a hyphen: `REQ_AUTH_012`, `REQ_PUBLIC_API`, `R.1.1`. */
const stemmed = /^(?:[A-Za-z][A-Za-z0-9]*_\w*(?:\.\d+)*|[A-Za-z]+(?:\.\d+)+)[a-z]?$/;

/** By path, then by place. */
export function compareItems(a: LocatedItem, b: LocatedItem): number {
	return comparePaths(a.document, b.document) || a.item.start - b.item.start;
}

/** By path, then by place. */
export function compareReferences(a: PlaceOfName, b: PlaceOfName): number {
	return comparePaths(a.document, b.document) || a.reference.start - b.reference.start;
}

interface PlaceOfName {
	readonly document: Document;
	readonly reference: Span;
}

function comparePaths(a: Document, b: Document): number {
	return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}
