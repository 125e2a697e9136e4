import type { Issue } from '../../language/issue.js';
import type { LocatedItem } from '../../workspace/postings.js';
import type { NamedIssue } from '../find-issue.js';
import type { IssueDraft } from '../tracker.js';

/** An item that takes part in a sync, and all that is known of its issues. */
export interface SyncSubject {
	/** With its qualifier. */
	readonly id: string;
	readonly located: LocatedItem;

	/** The text of its file. */
	readonly text: string;

	/** What an issue made from it says. */
	readonly draft: IssueDraft;

	/** Those that its field names; none for an item whose issue is to be made. */
	readonly issues: readonly SubjectIssue[];
}

/** An issue of an item, as its tracker tells of it. */
export interface SubjectIssue {
	/** As the spec names it. */
	readonly text: string;
	readonly named: NamedIssue;

	/** What its tracker says: that there is none, or what it is; `undefined` where nothing can be concluded. */
	readonly answer: { readonly issue: Issue | undefined } | undefined;

	/** Title and text; `undefined` where there are none, or none were asked for. */
	readonly said: IssueDraft | undefined;

	/** Why not all of that is known, for people. */
	readonly trouble: string | undefined;
}
