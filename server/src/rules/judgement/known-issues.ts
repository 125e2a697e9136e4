import type { SpecDocument } from '../../language/document.js';
import type { Issue, IssueReading, IssueReference } from '../../language/issue.js';
import type { Workspace } from '../../workspace/workspace.js';

/** A field that names an issue, and what its tracker has said lately. */
export interface KnownIssue {
	readonly reference: IssueReference;
	readonly reading: IssueReading;

	/** `undefined` where the tracker says that there is none. */
	readonly issue: Issue | undefined;
}

/** The issues in fields of which something current is known: nothing is concluded from what is old, or was never told. */
export function knownIssues({ issueReferences }: SpecDocument, workspace: Workspace): readonly KnownIssue[] {
	return issueReferences.flatMap(reference => {
		const reading = reference.isDeclared ? workspace.issueNamed(reference.text) : undefined;
		return reading?.answer?.isCurrent === true ? [{ reference, reading, issue: reading.answer.issue }] : [];
	});
}
