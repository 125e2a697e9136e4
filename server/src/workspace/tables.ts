import type { Document } from '../language/document.js';
import type { Verb } from '../language/verb.js';
import type { DiagramReading } from '../language/diagram.js';
import type { IssueReading } from '../language/issue.js';
import type { Readings } from './readings.js';
import type { Postings } from './postings.js';
import type { Prefixes } from './prefixes.js';
import type { Resolver } from './resolution.js';
import type { Scopes } from './scopes.js';
import type { StoreSettings } from './store-settings.js';
import type { Tally } from './tally.js';

/** What is known of a workspace folder now. It changes with each transaction, and with it `revision`. */
export interface Tables {
	readonly settings: StoreSettings;
	readonly revision: number;
	readonly isComplete: boolean;
	readonly unreached: number;
	readonly today: string;
	readonly documents: ReadonlyMap<string, Document>;

	/** Files and folders that are known to exist, or not to. */
	readonly files: ReadonlyMap<string, boolean>;

	/** The paths of specs that are there, and have no text that could be read. */
	readonly unread: ReadonlySet<string>;
	readonly postings: Postings;
	readonly scopes: Scopes;
	readonly resolver: Resolver;
	readonly prefixes: Prefixes;

	/** The verbs that source files use. */
	readonly codeVerbs: Tally<Verb>;

	/** Which specs link to each path. */
	readonly linking: ReadonlyMap<string, ReadonlySet<string>>;

	/** What Mermaid reads in the diagrams of documents, as far as it was asked. */
	readonly diagrams: Readings<DiagramReading>;

	/** What trackers say of the issues that specs name, by the name as it is written. */
	readonly issues: Readings<IssueReading>;

	/** All documents, sorted by path. */
	sorted(): readonly Document[];
}
