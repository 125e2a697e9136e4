import type { Span } from '../../util/span.js';
import type { NamedIssue } from '../find-issue.js';
import type { IssueDraft } from '../tracker.js';
import type { SyncSubject } from './subject.js';

/** A field of a spec or of an issue. */
export type SyncField = 'issues' | 'title' | 'text' | 'status' | 'due';

/** One field that a sync changes. */
export interface FieldChange {
	/** Where it changes. */
	readonly side: 'spec' | 'issue';
	readonly field: SyncField;

	/** The issue, as the spec names it; empty for one that is to be made. */
	readonly issue: string;
	readonly before: string;
	readonly after: string;
}

/** One field that both sides have in different ways, and that people must decide about. */
export interface FieldConflict {
	readonly field: SyncField;
	readonly issue: string;
	readonly spec: string;
	readonly tracker: string;

	/** Why it is left alone, for people. */
	readonly message: string;
}

/** Whose text holds where an issue that was made from an item was changed in its tracker, too: `none` leaves that to people. */
export type Preference = 'none' | 'spec';

/** Whether it can be decided by a preference. */
export function isAboutText({ field }: FieldConflict): boolean {
	return field === 'title' || field === 'text';
}

/** What a sync does about one item. */
export interface PlannedItem {
	readonly subject: SyncSubject;

	/** All that changes on either side, field by field. */
	readonly changes: readonly FieldChange[];
	readonly conflicts: readonly FieldConflict[];

	/** What could not be learned of which issue, and why, for people. */
	readonly troubles: readonly { readonly issue: string; readonly message: string }[];

	/** How it is done: an issue that is made, issues that are given another text, places of the spec that are written anew. */
	readonly steps: readonly SyncStep[];
}

/** One thing to do for an item. */
export type SyncStep =
	| { readonly type: 'create'; readonly draft: IssueDraft }
	| { readonly type: 'rewrite'; readonly issue: string; readonly named: NamedIssue; readonly text: IssueDraft }
	| { readonly type: 'edit'; readonly field: SyncField; readonly span: Span; readonly newText: string };

/** All that a sync does. What agrees is left out. */
export interface SyncPlan {
	readonly items: readonly PlannedItem[];
}

/** Whether there is nothing to do, nothing to decide, and nothing that is not known. */
export function isEmpty({ items }: SyncPlan): boolean {
	return items.length === 0;
}
